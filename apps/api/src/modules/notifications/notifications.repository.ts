import { Injectable } from '@nestjs/common';
import type { NotificationKind } from '@techbridge/contracts';
import { Database, type Reader, type Tx } from '../../platform/database/database';

export interface NotificationRow {
  userId: string;
  kind: NotificationKind;
  params: Record<string, string | number>;
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
    if (rows.length > 0) await tx.notification.createMany({ data: rows, skipDuplicates: true });
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
    return tx.$queryRaw<DueMail[]>`
      select n.id, n.kind, n.params, n.link, u.id as "userId", u.email, u.locale, n.created_at as "createdAt"
        from notifications n join users u on u.id = n.user_id
       where n.mail_due_at <= ${now} and n.mailed_at is null and u.closed_at is null and u.email_confirmed_at is not null
       order by n.mail_due_at
       limit ${limit}
         for update of n skip locked`;
  }

  /** Due again at that time, or never. */
  async putOff(tx: Tx, id: string, until: Date | null): Promise<void> {
    await tx.notification.update({ where: { id }, data: { mailDueAt: until } });
  }

  async markMailed(tx: Tx, ids: string[], at: Date): Promise<void> {
    await tx.notification.updateMany({ where: { id: { in: ids } }, data: { mailedAt: at } });
  }
}
