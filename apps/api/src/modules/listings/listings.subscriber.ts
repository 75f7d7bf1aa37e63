import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NotificationKind } from '@techbridge/contracts';
import { pick } from '@techbridge/i18n';
import { ActivityLog, type RecordedActivity } from '../../platform/activity/activity';
import { Database, type Tx } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { NotificationsService } from '../notifications';
import { ListingNoticesRepository, type NoticedListing } from './listing-notices.repository';

const TELL_OF_BULK = 'listings:tell-of-bulk';
/** A bulk action is told of once, when it has been quiet for so long. */
const QUIET_MS = 5000;

const KINDS: Record<string, NotificationKind> = {
  'listing.submitted': 'listing_submitted',
  'listing.published': 'listing_published',
  'listing.returned': 'listing_returned',
};

interface Bulk {
  bulk: string;
  type: string;
  organisationId: string;
}

/** Tells staff what was submitted, and owners what became of it. */
@Injectable()
export class ListingsSubscriber implements OnModuleInit {
  constructor(
    private readonly notices: ListingNoticesRepository,
    private readonly notifications: NotificationsService,
    private readonly activity: ActivityLog,
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.activity.subscribe('listings-notices', Object.keys(KINDS), (activity) => this.hear(activity));
    this.jobs.define<Bulk>(TELL_OF_BULK, (bulk) => this.tellOfBulk(bulk));
  }

  private hear(activity: RecordedActivity): Promise<void> {
    return this.database.transaction(async (tx) => {
      const listing = await this.notices.find(tx, activity.subjectId);
      if (!listing) return;
      const { bulk } = activity.data;
      if (typeof bulk !== 'string') return this.tell(tx, activity.type, [listing], activity.id);
      const payload: Bulk = { bulk, type: activity.type, organisationId: listing.organisationId };
      const key = `${TELL_OF_BULK}:${bulk}:${activity.type}:${listing.organisationId}`;
      await this.jobs.enqueue(tx, TELL_OF_BULK, payload, { key, runAt: new Date(Date.now() + QUIET_MS) });
    });
  }

  private tellOfBulk({ bulk, type, organisationId }: Bulk): Promise<void> {
    return this.database.transaction(async (tx) => {
      const ids = await this.notices.ofBulk(tx, bulk, type, organisationId);
      const first = ids[0] && (await this.notices.find(tx, ids[0]));
      if (first) await this.tell(tx, type, [first, ...ids.slice(1)], `${bulk}:${organisationId}`);
    });
  }

  private async tell(
    tx: Tx,
    type: string,
    [first, ...others]: [NoticedListing, ...unknown[]],
    causeKey: string,
  ): Promise<void> {
    const kind = KINDS[type];
    if (!kind) return;
    const toStaff = kind === 'listing_submitted';
    const area = toStaff ? '/desk/listings' : '/work/listings';
    await this.notifications.notify(tx, {
      kind,
      userIds: toStaff
        ? await this.notices.staffFor(tx, first.organisationId)
        : await this.notices.members(tx, first.organisationId),
      params: noticeParams(first, toStaff, others.length + 1),
      link: others.length > 0 ? area : `${area}/${first.id}`,
      causeKey,
    });
  }
}

/** The owner reads the title as they wrote it, staff in English where there is one. Several are counted, one is not. */
export function noticeParams(
  listing: NoticedListing,
  forStaff: boolean,
  count: number,
): Record<string, string | number> {
  return {
    reference: listing.reference,
    title: pick(listing.title, forStaff ? 'en' : listing.originalLocale),
    organisation: pick(listing.organisationName, forStaff ? 'en' : listing.originalLocale),
    ...(count > 1 ? { count } : {}),
  };
}
