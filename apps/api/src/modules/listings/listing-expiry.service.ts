import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationKind } from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { SYSTEM } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { NotificationsService } from '../notifications';
import { SettingsService } from '../settings';
import { listingWorkflow, stageOf, statusIn } from './listing.workflow';
import { ListingNoticesRepository, type ExpiringListing } from './listing-notices.repository';
import { noticeParams } from './listings.subscriber';
import { subject } from './listings.service';

export const EXPIRY_TASK = 'listings:expiry';
const LAST_CALL_DAYS = 7;
const DAY = 86_400_000;

/** Once a day: what is over lapses, and owners are told in good time. One notice an organisation, however many listings. */
@Injectable()
export class ListingExpiryService implements OnModuleInit {
  constructor(
    private readonly notices: ListingNoticesRepository,
    private readonly notifications: NotificationsService,
    private readonly settings: SettingsService,
    private readonly activity: ActivityLog,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(EXPIRY_TASK, () => this.run());
    this.jobs.schedule(EXPIRY_TASK, '20 0 * * *');
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const { listingRenewableDays } = await this.settings.current();
    for (const organisationId of await this.notices.withOverdue(this.database.read, now)) {
      await this.database.transaction((tx) => this.lapse(tx, organisationId, now));
    }
    for (const days of [LAST_CALL_DAYS, listingRenewableDays]) {
      for (const organisationId of await this.notices.withEnding(this.database.read, now, days)) {
        await this.database.transaction((tx) => this.warn(tx, organisationId, now, days));
      }
    }
  }

  private async lapse(tx: Tx, organisationId: string, now: Date): Promise<void> {
    const listings = await this.notices.lockOverdue(tx, organisationId, now);
    const lapsing = listings.map((listing) => {
      const next = listingWorkflow.next(stageOf(listing.status, listing.revisionStatus), 'lapse', ['system']);
      return { type: 'listing.lapsed', ...subject(listing), data: { from: listing.status, to: statusIn(next) } };
    });
    await this.notices.markLapsed(
      tx,
      listings.map(({ id }) => id),
      now,
    );
    await this.activity.recordMany(tx, SYSTEM, lapsing);
    await this.tell(tx, 'listing_lapsed', listings, now);
  }

  private async warn(tx: Tx, organisationId: string, now: Date, days: number): Promise<void> {
    await this.tell(tx, 'listing_expiring', await this.notices.takeEnding(tx, organisationId, now, days), now);
  }

  private async tell(tx: Tx, kind: NotificationKind, listings: ExpiringListing[], now: Date): Promise<void> {
    const [first] = listings;
    if (!first) return;
    const daysLeft = Math.max(0, Math.ceil((first.expiresAt.getTime() - now.getTime()) / DAY));
    await this.notifications.notify(tx, {
      kind,
      userIds: await this.notices.members(tx, first.organisationId),
      params: {
        ...noticeParams(first, false, listings.length),
        days: daysLeft,
        expiresOn: first.expiresAt.toISOString().slice(0, 10),
      },
      link: listings.length > 1 ? '/work/listings' : `/work/listings/${first.id}`,
      causeKey: `${kind}:${first.id}:${now.toISOString().slice(0, 10)}`,
    });
  }
}
