import { Injectable, Logger } from '@nestjs/common';
import { COUNTRIES, type DigestSettings, type LocalisedText } from '@techbridge/contracts';
import { isLocale } from '@techbridge/i18n';
import { addDays, Clock } from '../../platform/clock';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { PublishedListings, type PublishedListing } from '../listings';
import { NotificationsService } from '../notifications';
import { CandidateNewsRepository, MatchingRuns, type CandidateNews } from '../suggestions';
import { presentDigest, type TellableCandidate } from './digest.presenter';
import { lastTurn, zoneOf } from './digest-turn.policy';
import { type DigestReader, DigestsRepository } from './digests.repository';

export interface PairKey {
  demandId: string;
  technologyId: string;
}

/** Tells a person something, in the transaction of their digest. */
export type TellNews = (tx: Tx) => Promise<void>;
/** What else there is for these people when their weekly turn comes. */
export type NewsSource = (userIds: readonly string[], now: Date) => Promise<Map<string, TellNews>>;

const DEFAULTS: DigestSettings = { cadence: 'weekly', band: 'likely' };
const READERS_AT_ONCE = 500;
const LISTED = 10;
/** News of another kind that comes so shortly before a weekly turn waits for it. */
const WAIT_DAYS = 0.5;
/** Who of the new candidates is shown to whom is settled within seconds after they are found. */
const SETTLED_AFTER_DAYS = 1 / 1440;

/** Tells members of new candidates for the listings of their organisation: at once, weekly or never, and of each pair once. */
@Injectable()
export class DigestsService {
  private readonly logger = new Logger('digests');
  private readonly sources: NewsSource[] = [];

  constructor(
    private readonly repository: DigestsRepository,
    private readonly candidates: CandidateNewsRepository,
    private readonly runs: MatchingRuns,
    private readonly listings: PublishedListings,
    private readonly notifications: NotificationsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Rooms with other news for people add it here at the start, so that one mail brings all. */
  take(source: NewsSource): void {
    this.sources.push(source);
  }

  async settings(actor: Actor): Promise<DigestSettings> {
    return (await this.repository.choice(this.database.read, actor.userId)) ?? DEFAULTS;
  }

  /** Who wants to hear again begins with today, not with what has long been there. */
  async save(actor: Actor, chosen: DigestSettings): Promise<DigestSettings> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.repository.lock(tx, actor.userId);
      const before = (await this.repository.choice(tx, actor.userId)) ?? DEFAULTS;
      const changed = before.cadence !== chosen.cadence;
      await this.repository.choose(tx, actor.userId, {
        ...chosen,
        ...(changed ? { lastAt: now } : {}),
        ...(changed && before.cadence === 'never' ? { startedAt: now } : {}),
      });
    });
    return chosen;
  }

  /** Those of these people whose weekly digest is so near that other news had better wait for it. */
  async awaiting(userIds: readonly string[], now: Date): Promise<Set<string>> {
    const readers = await this.repository.weekly(userIds);
    const soon = addDays(now, WAIT_DAYS);
    return new Set(readers.filter(({ country }) => lastTurn(soon, zoneOf(country)) > now).map(({ userId }) => userId));
  }

  /** Tells everyone whose turn it is. While all listings are being compared it waits: who is shown is settled at the end. */
  async tellDue(): Promise<void> {
    if ((await this.runs.progress()).running) return;
    const now = this.clock.now();
    const turns = Object.fromEntries(COUNTRIES.map((country) => [country, lastTurn(now, zoneOf(country))]));
    const due = await this.repository.due(turns, lastTurn(now, zoneOf('')), READERS_AT_ONCE);
    const weekly = due.filter(({ cadence }) => cadence === 'weekly').map(({ userId }) => userId);
    const others = await Promise.all(weekly.length > 0 ? this.sources.map((source) => source(weekly, now)) : []);
    for (const reader of due) {
      const beside = others.flatMap((news) => news.get(reader.userId) ?? []);
      // What goes wrong with one reader's digest holds up nobody else's; theirs is tried again with the next minute.
      await this.tell(reader, beside, now).catch((error: unknown) =>
        this.logger.error(`no digest for ${reader.userId}: ${error instanceof Error ? error.message : 'unknown'}`),
      );
    }
  }

  /** Everything is marked as told in the transaction of its notice: neither is there without the other. */
  private async tell(due: DigestReader, beside: readonly TellNews[], now: Date): Promise<void> {
    if (due.cadence === 'at_once' && (await this.untold(this.database.read, due, now)).length === 0) return;
    await this.database.transaction(async (tx) => {
      const reader = await this.repository.lock(tx, due.userId);
      if (!reader || reader.cadence !== due.cadence || reader.lastAt?.getTime() !== due.lastAt?.getTime()) return;
      const pairs = await this.untold(tx, reader, now);
      if (pairs.length > 0) await this.notify(tx, reader, pairs, now);
      for (const tellNews of beside) await tellNews(tx);
      await this.repository.done(tx, reader.userId, now);
    });
  }

  private async untold(db: Reader, { userId, organisationId, band, startedAt }: DigestReader, now: Date) {
    const times = { after: startedAt, until: addDays(now, -SETTLED_AFTER_DAYS) };
    return this.repository.untold(db, userId, await this.candidates.between(db, organisationId, band, times));
  }

  private async notify(tx: Tx, reader: DigestReader, pairs: readonly CandidateNews[], now: Date): Promise<void> {
    const listed = await this.tellable(reader.organisationId, pairs.slice(0, LISTED));
    const locale = isLocale(reader.locale) ? reader.locale : 'en';
    await this.repository.markTold(tx, reader.userId, pairs, now);
    await this.notifications.notify(tx, {
      kind: 'candidate_news',
      userIds: [reader.userId],
      ...presentDigest(listed, pairs.length, locale),
      link: '/work',
      causeKey: now.toISOString(),
    });
  }

  private async tellable(organisationId: string, pairs: readonly CandidateNews[]): Promise<TellableCandidate[]> {
    const ids = new Set(pairs.flatMap(({ demandId, technologyId }) => [demandId, technologyId]));
    const listings = new Map((await this.listings.byIds([...ids])).map((listing) => [listing.id, listing]));
    return pairs.flatMap(({ demandId, technologyId, demandOrganisationId, band, concepts }) => {
      const [demand, technology] = [listings.get(demandId), listings.get(technologyId)];
      if (!demand || !technology) return [];
      const ownKind = demandOrganisationId === organisationId ? ('demand' as const) : ('technology' as const);
      const [own, other] = ownKind === 'demand' ? [demand, technology] : [technology, demand];
      return [
        { band, ownKind, concepts, own: titleOf(own), other: { title: titleOf(other), reference: other.reference } },
      ];
    });
  }
}

function titleOf({ content }: PublishedListing): LocalisedText {
  const titles = Object.entries(content.texts).map(([locale, { title }]) => [locale, title] as const);
  return Object.fromEntries(titles.filter(([, title]) => title !== ''));
}
