import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalisedText, NotificationKind } from '@techbridge/contracts';
import { pick } from '@techbridge/i18n';
import { ActivityLog, type RecordedActivity } from '../../platform/activity/activity';
import { addDays, Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { NotificationsService } from '../notifications';
import { SettingsService } from '../settings';
import { MATCH_ACTIVITIES, happeningOf, type MatchActivityData } from './match.activities';
import { approvalNeeded, isOpen } from './match.policy';
import { stateOf } from './match.presenter';
import { MatchesRepository, type MatchRow } from './matches.repository';
import { MatchesService } from './matches.service';

export const MATCH_CLOCK = 'matches:clock';

/** Tells the sides and staff what happened; reminds, lets expire, and ends requests about listings that are gone. */
@Injectable()
export class MatchesSubscriber implements OnModuleInit {
  constructor(
    private readonly matches: MatchesService,
    private readonly repository: MatchesRepository,
    private readonly notifications: NotificationsService,
    private readonly settings: SettingsService,
    private readonly activity: ActivityLog,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.activity.subscribe('matches-notices', ['match.*'], (activity) => this.tell(activity));
    this.activity.subscribe('matches-endings', ['listing.archived'], (activity) => this.endOpenOf(activity.subjectId));
    this.jobs.define(MATCH_CLOCK, () => this.keepTime());
    this.jobs.schedule(MATCH_CLOCK, '7 * * * *');
  }

  /** Reminders and expiry, hourly. Each match in its own transaction, its condition asked again under the lock. */
  async keepTime(): Promise<void> {
    const { counterpartyReminderDays } = await this.settings.current();
    const now = this.clock.now();
    for (const id of await this.repository.overdueForOthers(now)) {
      const stillDue = (row: MatchRow) =>
        ['forwarded', 'needs_info'].includes(row.status) && !row.onHold && row.dueAt !== null && row.dueAt < now;
      await this.matches.actBySystem(id, stillDue, { action: 'expire', note: '' });
    }
    for (const [sent, days] of [...counterpartyReminderDays].sort((a, b) => a - b).entries()) {
      const before = addDays(now, -days);
      for (const id of await this.repository.forwardedSince(before, sent)) {
        const stillDue = (row: MatchRow) => row.status === 'forwarded' && !row.onHold && row.remindersSent === sent;
        await this.matches.actBySystem(id, stillDue, { action: 'remind' });
      }
    }
  }

  private async endOpenOf(listingId: string): Promise<void> {
    const before = ['submitted', 'needs_info', 'forwarded', 'accepted'];
    for (const id of await this.repository.openOfListing(listingId)) {
      await this.matches.actBySystem(id, (row) => isOpen(stateOf(row).status) && before.includes(row.status), {
        action: 'expire',
        note: '',
      });
    }
  }

  private tell(activity: RecordedActivity): Promise<void> {
    return this.database.transaction(async (tx) => {
      const happening = happeningOf(activity.type);
      const row = await this.repository.find(tx, activity.subjectId);
      if (!happening || !row) return;
      const data = activity.data as unknown as MatchActivityData;
      for (const [reader, kind] of Object.entries(MATCH_ACTIVITIES[happening].tells ?? {})) {
        const userIds = (await this.readers(tx, reader, row)).filter((id) => id !== activity.actorId);
        await this.notifications.notify(tx, {
          kind: kind as NotificationKind,
          userIds,
          params: { reference: row.reference, technology: titleOf(row), status: data.to, reason: data.reason ?? '' },
          link:
            reader === 'requester' || reader === 'counterparty'
              ? `/work/requests/${row.id}`
              : `/desk/requests/${row.id}`,
          causeKey: `${activity.id}:${reader}`,
        });
      }
    });
  }

  private async readers(tx: Tx, reader: string, row: MatchRow): Promise<string[]> {
    const members = async (id: string) => (await this.repository.membersOf(tx, id)).map((member) => member.id);
    if (reader === 'requester') return members(row.requesterOrganisationId);
    if (reader === 'counterparty') return row.forwardedAt ? members(row.counterpartyOrganisationId) : [];
    if (reader === 'compliance') return approvalNeeded(stateOf(row).exportClass) ? this.repository.compliance(tx) : [];
    return row.ownerId ? [row.ownerId] : (await this.repository.staff(tx)).map(({ id }) => id);
  }
}

function titleOf(row: MatchRow): string {
  return pick((row.technology.publishedRevision?.title ?? {}) as LocalisedText, 'en');
}
