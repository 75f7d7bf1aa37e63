import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@techbridge/contracts';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import type { MailItem } from '../../platform/mail/compose-mail';

/** What a mail lists, in the reader's words, and a line below it. */
export interface MailDetails {
  items: MailItem[];
  note: string;
}

export interface NotificationRow {
  userId: string;
  kind: NotificationKind;
  params: Record<string, string | number>;
  details: MailDetails | null;
  link: string;
  causeKey: string;
  inApp: boolean;
  mailDueAt: Date | null;
  createdAt: Date;
}

export interface DueMail {
  id: string;
  kind: NotificationKind;
  params: Record<string, string | number>;
  details: MailDetails | null;
  link: string;
  userId: string;
  email: string;
  locale: string;
  createdAt: Date;
}

@Injectable()
export class NotificationsRepository {
  constructor(private readonly database: Database) {}

  /** The same cause never notifies a person twice: repeats are dropped by the unique key. */
  async insert(tx: Tx, rows: NotificationRow[]): Promise<void> {
    if (rows.length === 0) return;
    const data = rows.map(({ details, ...row }) => ({
      ...row,
      ...(details ? { details: details as unknown as Prisma.InputJsonObject } : {}),
    }));
    await tx.notification.createMany({ data, skipDuplicates: true });
  }

  preferences(db: Reader, userIds: string[]) {
    return db.notificationPreference.findMany({ where: { userId: { in: userIds } } });
  }

  async savePreference(tx: Tx, userId: string, kind: NotificationKind, choice: { inApp: boolean; mail: boolean }) {
    await tx.notificationPreference.upsert({
      where: { userId_kind: { userId, kind } },
      create: { userId, kind, ...choice },
      update: choice,
    });
  }

  page(userId: string, unreadOnly: boolean, offset: number, limit: number) {
    const where = { userId, inApp: true, ...(unreadOnly ? { readAt: null } : {}) };
    return Promise.all([
      this.database.read.notification.findMany({
        where,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        skip: offset,
        take: limit,
      }),
      this.database.read.notification.count({ where }),
      this.unread(userId),
    ]);
  }

  unread(userId: string): Promise<number> {
    return this.database.read.notification.count({ where: { userId, inApp: true, readAt: null } });
  }

  async markRead(tx: Tx, userId: string, at: Date, id?: string): Promise<number> {
    const { count } = await tx.notification.updateMany({
      where: { userId, readAt: null, ...(id ? { id } : {}) },
      data: { readAt: at },
    });
    return count;
  }

  exists(userId: string, id: string) {
    return this.database.read.notification.findFirst({ where: { userId, id }, select: { id: true } });
  }

  /** Locks the mails that are due, so that two workers never send the same one. */
  dueMails(tx: Tx, now: Date, limit: number): Promise<DueMail[]> {
    return this.locked(tx, Prisma.sql`n.mail_due_at <= ${now} order by n.mail_due_at, n.id limit ${limit}`);
  }

  /** The others of these kinds that are due to these readers. */
  dueBeside(tx: Tx, now: Date, mails: readonly DueMail[], kinds: readonly NotificationKind[]): Promise<DueMail[]> {
    const userIds = [...new Set(mails.map(({ userId }) => userId))];
    const ids = mails.map(({ id }) => id);
    if (userIds.length === 0) return Promise.resolve([]);
    return this.locked(
      tx,
      Prisma.sql`n.mail_due_at <= ${now} and n.kind = any(${[...kinds]}) and n.user_id = any(${userIds}::uuid[])
             and n.id <> all(${ids}::uuid[]) order by n.mail_due_at, n.id`,
    );
  }

  private locked(tx: Tx, which: Prisma.Sql): Promise<DueMail[]> {
    return tx.$queryRaw<DueMail[]>`
      select n.id, n.kind, n.params, n.details, n.link, u.id as "userId", u.email, u.locale, n.created_at as "createdAt"
        from notifications n join users u on u.id = n.user_id
       where n.mailed_at is null and u.closed_at is null and u.email_confirmed_at is not null and ${which}
         for update of n skip locked`;
  }

  /** Due again at that time, or never. */
  async putOff(tx: Tx, ids: string[], until: Date | null): Promise<void> {
    await tx.notification.updateMany({ where: { id: { in: ids } }, data: { mailDueAt: until } });
  }

  async markMailed(tx: Tx, ids: string[], at: Date): Promise<void> {
    await tx.notification.updateMany({ where: { id: { in: ids } }, data: { mailedAt: at } });
  }
}
