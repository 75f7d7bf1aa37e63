import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog, type RecordedActivity } from '../../platform/activity/activity';
import { Database, type Tx } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { MatchingRuns, RUN_TASK } from './matching-runs.service';
import { SuggestionRows } from './suggestion-rows.service';

const FOLLOWS = 'suggestions';
/** What follows each activity, as the queue knows it. */
export const FOLLOW_TASK = `activity:${FOLLOWS}`;
const ROW_TASK = 'suggestions:row';
const NIGHT_TASK = 'suggestions:night';
export const WAKE_TASK = 'suggestions:wake';

/** What changes what a listing is compared by, or whether it is compared at all. */
const LISTING_CHANGES = [
  'listing.published',
  'listing.lapsed',
  'listing.archived',
  'listing.restored',
  'listing.renewed',
  'listing.requests_opened',
  'listing.requests_closed',
  'listing.export_assessed',
];

/** Candidates follow what is published, asked for and said about them: each change within seconds, everything every night. */
@Injectable()
export class SuggestionsSubscriber implements OnModuleInit {
  constructor(
    private readonly rows: SuggestionRows,
    private readonly runs: MatchingRuns,
    private readonly activity: ActivityLog,
    private readonly jobs: Jobs,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ listingId: string }>(ROW_TASK, ({ listingId }) => this.rows.refresh(listingId));
    this.jobs.define(RUN_TASK, () => this.runs.run());
    this.jobs.define(WAKE_TASK, () => this.runs.wake());
    this.jobs.define(NIGHT_TASK, () => this.database.transaction((tx) => this.runs.ask(tx)));
    this.jobs.schedule(NIGHT_TASK, '40 19 * * *');
    this.jobs.schedule(WAKE_TASK, '* * * * *');
    this.jobs.whenStarted(() => this.runs.wake());
    const types = [...LISTING_CHANGES, 'match.*', 'suggestion.*'];
    this.activity.subscribe(FOLLOWS, types, (activity) => this.follow(activity));
  }

  private async follow({ type, subjectType, subjectId, data }: RecordedActivity): Promise<void> {
    const ids = type.startsWith('suggestion.')
      ? await this.pairsLike(data as { demandId: string; technologyId: string })
      : subjectType === 'match'
        ? await this.needOf(subjectId)
        : [subjectId];
    await this.database.transaction(async (tx) => {
      for (const id of ids) await enqueueRow(tx, this.jobs, id);
    });
  }

  /** Only requests about a need concern a pair. */
  private async needOf(matchId: string): Promise<string[]> {
    const match = await this.database.read.match.findUnique({ where: { id: matchId }, select: { demandId: true } });
    return match?.demandId ? [match.demandId] : [];
  }

  /** The need itself, and those of the same organisation to which the same supplier is suggested: an answer counts for its like. */
  private async pairsLike({ demandId, technologyId }: { demandId: string; technologyId: string }): Promise<string[]> {
    const [need, technology] = await Promise.all(
      [demandId, technologyId].map((id) => this.database.read.listing.findUnique({ where: { id } })),
    );
    if (!need || !technology) return [];
    const like = await this.database.read.suggestion.findMany({
      where: { demandOrganisationId: need.organisationId, technologyOrganisationId: technology.organisationId },
      select: { demandId: true },
      distinct: ['demandId'],
      take: 50,
    });
    return [...new Set([demandId, ...like.map((each) => each.demandId)])];
  }
}

/** A row that waits to be computed is not computed twice, and no two rows write the same pair at once. */
function enqueueRow(tx: Tx, jobs: Jobs, listingId: string): Promise<void> {
  return jobs.enqueue(tx, ROW_TASK, { listingId }, { key: `${ROW_TASK}:${listingId}`, queue: ROW_TASK });
}
