import { Injectable } from '@nestjs/common';
import type {
  ListingKind,
  RouteInput,
  SavedSearchView,
  savedSearchRoutes,
  SearchCriteria,
} from '@techbridge/contracts';
import { SearchCriteria as Criteria } from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { addDays, Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { CatalogueIndexing, CatalogueSearch } from '../catalogue';
import { DigestsService, type TellNews } from '../digests';
import { NotificationsService } from '../notifications';

type Input<Name extends keyof typeof savedSearchRoutes> = RouteInput<(typeof savedSearchRoutes)[Name]>;
type Cadence = SavedSearchView['cadence'];

interface Row {
  id: string;
  userId: string;
  name: string;
  kind: string;
  criteria: unknown;
  cadence: string;
  lastRunAt: Date | null;
  createdAt: Date;
}

const CADENCE_DAYS: Record<Exclude<Cadence, 'never'>, number> = { daily: 1, weekly: 7 };
/** The hourly look never comes at the same millisecond; without some slack each day's news would slip by an hour. */
const SLACK_DAYS = 1 / 48;
const NEWS_AT_MOST = 50;

/** Searches a person keeps, and what is new for them. */
@Injectable()
export class SavedSearchesService {
  constructor(
    private readonly search: CatalogueSearch,
    private readonly indexing: CatalogueIndexing,
    private readonly notifications: NotificationsService,
    private readonly digests: DigestsService,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<SavedSearchView[]> {
    const rows = await this.database.read.savedSearch.findMany({
      where: { userId: actor.userId },
      orderBy: { createdAt: 'desc' },
    });
    return rows.map(present);
  }

  async save(actor: Actor, { body }: Input<'save'>): Promise<SavedSearchView> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const row = await tx.savedSearch.create({
        data: { ...body, userId: actor.userId, createdAt: now, lastRunAt: now },
      });
      await this.record(tx, actor, row.id, 'saved_search.saved');
      return present(row);
    });
  }

  async change(actor: Actor, { params, body }: Input<'change'>): Promise<SavedSearchView> {
    const own = { id: params.id, userId: actor.userId };
    return this.database.transaction(async (tx) => {
      // One that never reported reports from now on, not what has been there since it was kept.
      await tx.savedSearch.updateMany({ where: { ...own, cadence: 'never' }, data: { lastRunAt: this.clock.now() } });
      const { count } = await tx.savedSearch.updateMany({ where: own, data: body });
      demand(count === 1, 'saved_search.not_found');
      await this.record(tx, actor, params.id, 'saved_search.changed');
      return present(await tx.savedSearch.findUniqueOrThrow({ where: { id: params.id } }));
    });
  }

  async remove(actor: Actor, { params }: Input<'remove'>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { count } = await tx.savedSearch.deleteMany({ where: { id: params.id, userId: actor.userId } });
      demand(count === 1, 'saved_search.not_found');
      await this.record(tx, actor, params.id, 'saved_search.removed');
    });
  }

  /** Tells people what is new for the searches that are due. Those of readers whose digest is near wait for it. */
  async reportNews(): Promise<void> {
    const now = this.clock.now();
    // What the index has not taken in by now would be older than the next look, and never be told.
    await this.indexing.catchUp();
    for (const [cadence, days] of Object.entries(CADENCE_DAYS)) {
      const due = await this.database.read.savedSearch.findMany({
        where: { cadence, lastRunAt: { lte: addDays(now, SLACK_DAYS - days) } },
        take: 1000,
      });
      const waiting = await this.digests.awaiting(
        due.map(({ userId }) => userId),
        now,
      );
      for (const row of due.filter(({ userId }) => !waiting.has(userId))) {
        const tell = await this.look(row, now);
        await this.database.transaction((tx) => tell(tx));
      }
    }
  }

  /** For the weekly digest: all searches of these people that report at all go with it, whenever their own turn would be. */
  async forDigest(userIds: readonly string[], now: Date): Promise<Map<string, TellNews>> {
    const rows = await this.database.read.savedSearch.findMany({
      where: { userId: { in: [...userIds] }, cadence: { not: 'never' } },
      orderBy: { createdAt: 'asc' },
    });
    if (rows.length > 0) await this.indexing.catchUp();
    const telling = new Map<string, TellNews[]>();
    for (const row of rows) telling.set(row.userId, [...(telling.get(row.userId) ?? []), await this.look(row, now)]);
    return new Map(
      [...telling].map(([userId, all]) => [
        userId,
        async (tx) => {
          for (const tell of all) await tell(tx);
        },
      ]),
    );
  }

  /** What is new for a search; telling moves it on in the same transaction, so that nothing is told twice. */
  private async look(row: Row, now: Date): Promise<TellNews> {
    const kind = row.kind as ListingKind;
    const criteria = Criteria.parse(row.criteria);
    const { total } = await this.search.findNew(kind, criteria, row.lastRunAt, NEWS_AT_MOST);
    return async (tx: Tx) => {
      const { count } = await tx.savedSearch.updateMany({
        where: { id: row.id, lastRunAt: row.lastRunAt },
        data: { lastRunAt: now },
      });
      if (count === 0 || total === 0) return;
      await this.notifications.notify(tx, {
        kind: 'saved_search_news',
        userIds: [row.userId],
        params: { count: total, search: row.name },
        link: addressOf(kind, criteria),
        causeKey: `${row.id}:${now.toISOString()}`,
      });
    };
  }

  private record(tx: Parameters<ActivityLog['record']>[0], actor: Actor, subjectId: string, type: string) {
    return this.activity.record(tx, actor, { type, subjectType: 'saved_search', subjectId });
  }
}

/** The search page with these criteria, the newest first. */
function addressOf(kind: ListingKind, criteria: SearchCriteria): string {
  const pairs = Object.entries({ ...criteria, sort: 'newest' }).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((each) => each !== '' && each !== false)
      .map((each): [string, string] => [name, String(each)]),
  );
  return `/${kind === 'technology' ? 'technologies' : 'needs'}?${new URLSearchParams(pairs).toString()}`;
}

function present(row: Row): SavedSearchView {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as ListingKind,
    criteria: Criteria.parse(row.criteria),
    cadence: row.cadence as Cadence,
    createdAt: row.createdAt.toISOString(),
  };
}
