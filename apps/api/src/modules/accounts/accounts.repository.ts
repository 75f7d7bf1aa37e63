import { Injectable } from '@nestjs/common';
import type { Locale, Role } from '@techbridge/contracts';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import type { Prisma } from '../../platform/database/generated/client';

const WITH_PLACE = { organisation: true, node: true } as const;

export type UserRow = Prisma.UserGetPayload<{ include: typeof WITH_PLACE }>;

export interface NewUser {
  email: string;
  name: string;
  passwordHash: string;
  locale: Locale;
}

@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  find(db: Reader, id: string): Promise<UserRow | null> {
    return db.user.findUnique({ where: { id }, include: WITH_PLACE, relationLoadStrategy: 'join' });
  }

  findByEmail(db: Reader, email: string): Promise<UserRow | null> {
    return db.user.findUnique({ where: { email }, include: WITH_PLACE });
  }

  /** Holds the row until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<UserRow | null> {
    await tx.$queryRaw`select id from users where id = ${id}::uuid for no key update`;
    return this.find(tx, id);
  }

  create(tx: Tx, user: NewUser, extra: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<UserRow> {
    return tx.user.create({ data: { ...user, ...extra }, include: WITH_PLACE });
  }

  save(tx: Tx, id: string, data: Prisma.UserUncheckedUpdateInput): Promise<UserRow> {
    return tx.user.update({ where: { id }, data, include: WITH_PLACE });
  }

  async addConsents(tx: Tx, userId: string, purposes: string[], textVersion: string, at: Date): Promise<void> {
    await tx.consent.createMany({ data: purposes.map((purpose) => ({ userId, purpose, textVersion, givenAt: at })) });
  }

  async withdrawConsent(tx: Tx, userId: string, purpose: string, at: Date): Promise<void> {
    await tx.consent.updateMany({ where: { userId, purpose, withdrawnAt: null }, data: { withdrawnAt: at } });
  }

  consents(db: Reader, userId: string) {
    return db.consent.findMany({ where: { userId }, orderBy: [{ givenAt: 'desc' }, { id: 'desc' }] });
  }

  /** A new link of this purpose makes the earlier ones useless. */
  async createToken(tx: Tx, row: { id: string; tokenHash: string; purpose: string; userId: string; expiresAt: Date }) {
    await tx.emailToken.deleteMany({ where: { userId: row.userId, purpose: row.purpose, usedAt: null } });
    await tx.emailToken.create({ data: row });
  }

  findToken(id: string) {
    return this.database.read.emailToken.findUnique({ where: { id } });
  }

  /** The person of a token that is unused and in time; marks it used. */
  async useToken(tx: Tx, hash: string, purpose: string, now: Date): Promise<UserRow | null> {
    const { count } = await tx.emailToken.updateMany({
      where: { tokenHash: hash, purpose, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) return null;
    const token = await tx.emailToken.findUnique({ where: { tokenHash: hash } });
    return token ? this.find(tx, token.userId) : null;
  }

  countOwners(tx: Tx, organisationId: string): Promise<number> {
    return tx.user.count({ where: { organisationId, organisationRole: 'owner', closedAt: null } });
  }

  countMembers(tx: Tx, organisationId: string): Promise<number> {
    return tx.user.count({ where: { organisationId, closedAt: null } });
  }

  page(filter: { q?: string; role?: Role }, offset: number, limit: number) {
    const where: Prisma.UserWhereInput = {
      ...(filter.role ? { role: filter.role } : {}),
      ...(filter.q
        ? {
            OR: [
              { name: { contains: filter.q, mode: 'insensitive' } },
              { email: { contains: filter.q, mode: 'insensitive' } },
            ],
          }
        : {}),
    };
    return Promise.all([
      this.database.read.user.findMany({
        where,
        include: WITH_PLACE,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        skip: offset,
        take: limit,
      }),
      this.database.read.user.count({ where }),
    ]);
  }

  /** Everything stored about a person, for their own export. */
  async everythingAbout(userId: string) {
    const db = this.database.read;
    const [user, consents, sessions, notifications, searches, digest, activities, releases] = await Promise.all([
      this.find(db, userId),
      this.consents(db, userId),
      db.session.findMany({ where: { userId }, select: { device: true, createdAt: true, lastSeenAt: true } }),
      db.notification.findMany({
        where: { userId },
        select: { kind: true, params: true, createdAt: true, readAt: true },
      }),
      db.savedSearch.findMany({ where: { userId } }),
      db.digestSetting.findUnique({ where: { userId }, select: { cadence: true, band: true } }),
      db.activity.findMany({
        where: { actorId: userId },
        orderBy: { at: 'asc' },
        select: { at: true, type: true, subjectLabel: true },
      }),
      db.contactRelease.findMany({ where: { personId: userId } }),
    ]);
    return { user, consents, sessions, notifications, searches, digest, activities, releases };
  }

  /** Erases what names the person; what they did stays in the log under an id that leads nowhere. */
  async erase(tx: Tx, userId: string, now: Date): Promise<void> {
    await tx.session.deleteMany({ where: { userId } });
    await tx.emailToken.deleteMany({ where: { userId } });
    await tx.notification.deleteMany({ where: { userId } });
    await tx.notificationPreference.deleteMany({ where: { userId } });
    await tx.savedSearch.deleteMany({ where: { userId } });
    await tx.digestSetting.deleteMany({ where: { userId } });
    await tx.toldCandidate.deleteMany({ where: { userId } });
    await tx.consent.updateMany({ where: { userId, withdrawnAt: null }, data: { withdrawnAt: now } });
    await tx.user.update({
      where: { id: userId },
      data: {
        email: `closed-${userId}@closed.invalid`,
        name: '—',
        phone: '',
        messaging: [],
        passwordHash: 'closed',
        organisationId: null,
        organisationRole: null,
        closedAt: now,
      },
    });
  }
}
