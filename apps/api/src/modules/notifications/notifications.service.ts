import { Injectable } from '@nestjs/common';
import {
  NOTIFICATION_KINDS,
  type NotificationKind,
  type notificationRoutes,
  type RouteInput,
} from '@techbridge/contracts';
import { Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { Secrets } from '../../platform/secrets';
import { defaultPreference } from './notification.kinds';
import { type MailDetails, NotificationsRepository } from './notifications.repository';
import { readUnsubscribeToken } from './unsubscribe';

export type { MailDetails };

export interface Notice {
  kind: NotificationKind;
  userIds: string[];
  params: Record<string, string | number>;
  /** What the mail lists. In the reader's words: for a notice to one person. */
  details?: MailDetails;
  /** Path of the web app it leads to. */
  link: string;
  /** What caused it, e.g. the id of the activity: the same cause never notifies a person twice. */
  causeKey: string;
}

export const MAIL_TASK = 'notifications:mail';

/** The one door through which people are told something, in the app and by mail. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly repository: NotificationsRepository,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** Tells these people, each as they chose for this kind; the mail leaves after the commit. */
  async notify(tx: Tx, notice: Notice): Promise<void> {
    const userIds = [...new Set(notice.userIds)];
    if (userIds.length === 0) return;
    const chosen = await this.repository.preferences(tx, userIds);
    const now = this.clock.now();
    const rows = userIds.map((userId) => {
      const own = chosen.find((each) => each.userId === userId && each.kind === notice.kind);
      const { inApp, mail } = own ?? defaultPreference(notice.kind);
      const { kind, params, link, causeKey, details = null } = notice;
      return { userId, kind, params, details, link, causeKey, inApp, mailDueAt: mail ? now : null, createdAt: now };
    });
    await this.repository.insert(
      tx,
      rows.filter((row) => row.inApp || row.mailDueAt),
    );
    if (rows.some((row) => row.mailDueAt)) await this.jobs.enqueue(tx, MAIL_TASK, {}, { key: MAIL_TASK });
  }

  async list(actor: Actor, query: RouteInput<typeof notificationRoutes.list>['query']) {
    const { offset, limit } = query;
    const [rows, total, unread] = await this.repository.page(actor.userId, query.unread ?? false, offset, limit);
    const items = rows.map((row) => ({
      id: row.id,
      kind: row.kind as NotificationKind,
      params: row.params as Record<string, string | number>,
      link: row.link,
      createdAt: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
    }));
    return { items, total, next: offset + rows.length < total ? offset + rows.length : null, unread };
  }

  unread(userId: string): Promise<number> {
    return this.repository.unread(userId);
  }

  async markRead(actor: Actor, id: string): Promise<void> {
    demand(await this.repository.exists(actor.userId, id), 'notification.not_found');
    await this.database.transaction((tx) => this.repository.markRead(tx, actor.userId, this.clock.now(), id));
  }

  async markAllRead(actor: Actor): Promise<void> {
    await this.database.transaction((tx) => this.repository.markRead(tx, actor.userId, this.clock.now()));
  }

  async preferences(userId: string) {
    const chosen = await this.repository.preferences(this.database.read, [userId]);
    return NOTIFICATION_KINDS.map((kind) => {
      const { inApp, mail } = chosen.find((each) => each.kind === kind) ?? defaultPreference(kind);
      return { kind, inApp, mail };
    });
  }

  async savePreferences(actor: Actor, items: { kind: NotificationKind; inApp: boolean; mail: boolean }[]) {
    await this.database.transaction(async (tx) => {
      for (const { kind, ...choice } of items) await this.repository.savePreference(tx, actor.userId, kind, choice);
    });
    return this.preferences(actor.userId);
  }

  /** From the link in a mail: whoever holds the mail may stop its kinds, without signing in. */
  async unsubscribe(token: string): Promise<NotificationKind[]> {
    const read = readUnsubscribeToken(this.secrets, token);
    demand(read, 'account.token_invalid');
    const chosen = await this.preferences(read.userId);
    await this.database.transaction(async (tx) => {
      for (const { kind, inApp } of chosen.filter((each) => read.kinds.includes(each.kind)))
        await this.repository.savePreference(tx, read.userId, kind, { inApp, mail: false });
    });
    return read.kinds;
  }
}
