import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import type { People } from './organisation.presenter';

const WITH_NODE = { node: true } as const;
export type StoredOrganisation = Prisma.OrganisationGetPayload<{ include: typeof WITH_NODE }>;

export interface StaffFilter {
  q?: string;
  country: string[];
  kind: string[];
  waiting?: boolean;
}

@Injectable()
export class OrganisationsRepository {
  constructor(private readonly database: Database) {}

  find(db: Reader, id: string): Promise<StoredOrganisation | null> {
    return db.organisation.findUnique({ where: { id }, include: WITH_NODE, relationLoadStrategy: 'join' });
  }

  findBySlug(slug: string): Promise<StoredOrganisation | null> {
    return this.database.read.organisation.findUnique({
      where: { slug },
      include: WITH_NODE,
      relationLoadStrategy: 'join',
    });
  }

  async lock(tx: Tx, id: string): Promise<StoredOrganisation | null> {
    await tx.$queryRaw`select id from organisations where id = ${id}::uuid for no key update`;
    return this.find(tx, id);
  }

  create(tx: Tx, data: Prisma.OrganisationUncheckedCreateInput): Promise<StoredOrganisation> {
    return tx.organisation.create({ data, include: WITH_NODE });
  }

  save(tx: Tx, id: string, data: Prisma.OrganisationUncheckedUpdateInput): Promise<StoredOrganisation> {
    return tx.organisation.update({ where: { id }, data: { ...data, version: { increment: 1 } }, include: WITH_NODE });
  }

  /** The first slug of `base`, `base-2`, `base-3` … that is free. Until the transaction ends nobody else is given one. */
  async freeSlug(tx: Tx, base: string): Promise<string> {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('organisation-slug'))`;
    const taken = await tx.organisation.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
    const slugs = new Set(taken.map(({ slug }) => slug));
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? base : `${base}-${number}`;
      if (!slugs.has(slug)) return slug;
    }
  }

  async people(db: Reader, organisationId: string): Promise<People> {
    const [users, invitations] = await Promise.all([
      db.user.findMany({
        where: { organisationId, closedAt: null },
        select: { id: true, name: true, email: true, organisationRole: true },
        orderBy: { createdAt: 'asc' },
      }),
      db.invitation.findMany({
        where: { organisationId, acceptedAt: null, revokedAt: null },
        orderBy: { createdAt: 'asc' },
      }),
    ]);
    return { users, invitations };
  }

  /** Published listings by kind. */
  async published(db: Reader, ids: string[]): Promise<Map<string, { technologies: number; demands: number }>> {
    const rows = await db.listing.groupBy({
      by: ['organisationId', 'kind'],
      // A need published without its organisation's name does not count on its organisation's page.
      where: {
        organisationId: { in: ids },
        status: 'published',
        OR: [{ kind: 'technology' }, { publishedRevision: { content: { path: ['anonymous'], equals: false } } }],
      },
      _count: true,
    });
    const counts = new Map(ids.map((id) => [id, { technologies: 0, demands: 0 }]));
    for (const row of rows) {
      const own = counts.get(row.organisationId);
      if (own) own[row.kind === 'technology' ? 'technologies' : 'demands'] = row._count;
    }
    return counts;
  }

  /** Those that wait for verification come first, the longest wait on top. */
  async page(filter: StaffFilter, offset: number, limit: number): Promise<[StoredOrganisation[], number]> {
    const where: Prisma.OrganisationWhereInput = {
      ...(filter.country.length > 0 ? { country: { in: filter.country } } : {}),
      ...(filter.kind.length > 0 ? { kind: { in: filter.kind } } : {}),
      ...(filter.waiting === undefined ? {} : { verificationWaitingSince: filter.waiting ? { not: null } : null }),
      ...(filter.q ? { id: { in: await this.named(filter.q) } } : {}),
    };
    const order = [
      { verificationWaitingSince: { sort: 'asc', nulls: 'last' } },
      { createdAt: 'desc' },
      { id: 'asc' },
    ] as const;
    return Promise.all([
      this.database.read.organisation.findMany({
        where,
        include: WITH_NODE,
        relationLoadStrategy: 'join',
        orderBy: [...order],
        skip: offset,
        take: limit,
      }),
      this.database.read.organisation.count({ where }),
    ]);
  }

  private async named(q: string): Promise<string[]> {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.database.read.$queryRaw<{ id: string }[]>(
      Prisma.sql`select id from organisations where name::text ilike ${pattern} or slug ilike ${pattern} or registration_number ilike ${pattern} limit 500`,
    );
    return rows.map(({ id }) => id);
  }

  nodes(db: Reader) {
    return db.node.findMany({ orderBy: { code: 'asc' } });
  }

  /** The node an organisation belongs to at first: one of its own country. */
  homeNode(tx: Tx, country: string) {
    return tx.node.findFirst({ where: { country }, orderBy: { code: 'asc' } });
  }

  userByEmail(db: Reader, email: string) {
    return db.user.findUnique({ where: { email }, select: { id: true, organisationId: true, locale: true } });
  }

  /** Gives a person a place unless they have one, also since they were last read. */
  async join(tx: Tx, userId: string, organisationId: string, role: string): Promise<boolean> {
    const data = { organisationId, organisationRole: role };
    return (await tx.user.updateMany({ where: { id: userId, organisationId: null }, data })).count === 1;
  }

  setPlace(tx: Tx, userId: string, organisationId: string | null, role: string | null) {
    return tx.user.update({ where: { id: userId }, data: { organisationId, organisationRole: role } });
  }

  member(db: Reader, organisationId: string, userId: string) {
    return db.user.findFirst({
      where: { id: userId, organisationId, closedAt: null },
      select: { id: true, organisationRole: true },
    });
  }

  createInvitation(tx: Tx, data: Prisma.InvitationUncheckedCreateInput) {
    return tx.invitation.create({ data });
  }

  /** Takes back what is still open for this address, in favour of a newer invitation. */
  async replaceInvitations(tx: Tx, organisationId: string, email: string, at: Date): Promise<void> {
    const open = { organisationId, email, acceptedAt: null, revokedAt: null };
    await tx.invitation.updateMany({ where: open, data: { revokedAt: at } });
  }

  async revokeInvitation(tx: Tx, organisationId: string, id: string, at: Date): Promise<boolean> {
    const open = { id, organisationId, acceptedAt: null, revokedAt: null };
    return (await tx.invitation.updateMany({ where: open, data: { revokedAt: at } })).count === 1;
  }

  openInvitation(db: Reader, tokenHash: string, now: Date) {
    return db.invitation.findFirst({
      where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      include: { organisation: true },
    });
  }

  invitation(db: Reader, id: string) {
    return db.invitation.findUnique({ where: { id }, include: { organisation: true } });
  }

  async acceptInvitation(tx: Tx, id: string, at: Date): Promise<boolean> {
    return (
      (await tx.invitation.updateMany({ where: { id, acceptedAt: null, revokedAt: null }, data: { acceptedAt: at } }))
        .count === 1
    );
  }

  /** Members to tell, and staff who look after organisations of this node (all staff where it has none). */
  async staffFor(db: Reader, nodeId: string | null): Promise<string[]> {
    const near = nodeId
      ? await db.user.findMany({ where: { role: 'staff', nodeId, closedAt: null }, select: { id: true } })
      : [];
    const users =
      near.length > 0
        ? near
        : await db.user.findMany({ where: { role: 'staff', closedAt: null }, select: { id: true } });
    return users.map(({ id }) => id);
  }
}
