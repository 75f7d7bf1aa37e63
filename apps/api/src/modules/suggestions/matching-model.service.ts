import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ListingContent } from '@techbridge/contracts';
import { createMatcher, METHOD, packListing, prepareListing, unpackListing } from '@techbridge/matching';
import type { Matcher, PreparedListing } from '@techbridge/matching';
import { Jobs } from '../../platform/jobs/jobs';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { PublishedListings } from '../listings';
import { MatchingModelRepository, type Head } from './matching-model.repository';

/** What was read so long ago is compared with the database again before it is used. */
const FRESH_MS = 20_000;
/** Unused for so long, the model makes room; it is read again in a second or two. */
const IDLE_MS = 15 * 60_000;
const BATCH = 100;
const MOST_KEPT = 1500;
/** Unpacking a listing takes about a millisecond. */
const BREATH_EVERY = 8;
/** With so many listings changed, or so many empty places, a new model is faster. */
const REBUILD_SHARE = 0.3;
const FEW = 1000;

const breath = () => new Promise<void>((goOn) => setImmediate(goOn));
const markOf = ({ revisionId, organisationId, organisationCountry, openForRequests, exportClass }: Head) =>
  [revisionId, organisationId, organisationCountry, openForRequests, exportClass].join(' ');

/** All published listings of this moment in the form in which they are compared. Filled when it is first needed. */
@Injectable()
export class MatchingModel implements OnModuleDestroy {
  private matcher: Matcher | null = null;
  private readonly marks = new Map<string, string>();
  private readonly kept = new Map<string, { mark: string; listing: PreparedListing }>();
  private readAt = 0;
  private idle: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly repository: MatchingModelRepository,
    private readonly listings: PublishedListings,
    private readonly lexicon: Lexicon,
    private readonly jobs: Jobs,
  ) {}

  onModuleDestroy(): void {
    clearTimeout(this.idle);
  }

  /** The model as the database is now, as far as these listings go; what else has changed follows within seconds. */
  current(changed: readonly string[] = []): Promise<Matcher> {
    return this.inTurn(async () => {
      const matcher = await this.refreshed();
      if (changed.length > 0 && this.readAt > 0) await this.follow(matcher, await this.headsOf(changed), changed);
      return matcher;
    });
  }

  /** The model read and settled from its beginning, with every listing translated by the present lexicon. */
  async renewed(): Promise<Matcher> {
    const stale = await this.repository.outOfDate(this.stamp);
    for (let at = 0; at < stale.length; at += BATCH) {
      const heads = await this.repository.headsOf(stale.slice(at, at + BATCH));
      for (const id of stale.slice(at, at + BATCH)) this.kept.delete(id);
      await this.prepareAnew(heads);
    }
    return this.inTurn(() => this.build());
  }

  /** Prepared forms with their words, of published listings; others are missing from the answer. */
  async prepared(ids: readonly string[]): Promise<Map<string, PreparedListing>> {
    const found = new Map<string, PreparedListing>();
    for (let at = 0; at < ids.length; at += BATCH) {
      const heads = await this.repository.headsOf(ids.slice(at, at + BATCH));
      for (const listing of await this.preparedOf(heads)) found.set(listing.id, listing);
    }
    return found;
  }

  /** A listing nobody has published yet, as it would be compared. */
  prepareDraft(content: ListingContent, draft: Omit<Head, 'revisionId' | 'kind'>): PreparedListing {
    return prepareListing(content, { ...draft, published: false }, this.lexicon.translator());
  }

  private get stamp(): string {
    return `${METHOD.version}:${this.lexicon.stamp}:${this.lexicon.version}`;
  }

  /** One after another: a model that is being changed is not read. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.forget(), IDLE_MS).unref();
    const next = this.turn.then(work, work);
    this.turn = next.catch(() => {});
    return next;
  }

  private forget(): void {
    this.matcher = null;
    this.marks.clear();
    this.kept.clear();
    this.readAt = 0;
  }

  private async refreshed(): Promise<Matcher> {
    const { matcher } = this;
    if (!matcher) return this.build();
    if (Date.now() - this.readAt < FRESH_MS) return matcher;
    const heads = await this.repository.heads();
    const published = new Set(heads.map(({ id }) => id));
    const changed = heads.filter((head) => this.marks.get(head.id) !== markOf(head));
    const gone = [...this.marks.keys()].filter((id) => !published.has(id));
    const isMuch = changed.length > BATCH && changed.length > heads.length * REBUILD_SHARE;
    if (isMuch || matcher.wasted > heads.length + FEW) return this.build(heads);
    this.readAt = Date.now();
    return this.follow(matcher, changed, [...gone, ...changed.map(({ id }) => id)]);
  }

  /** Takes up the listings of these ids: those with a head are put in, the others taken out. */
  private async follow(matcher: Matcher, heads: readonly Head[], ids: readonly string[]): Promise<Matcher> {
    const found = new Map(heads.map((head) => [head.id, head]));
    for (const id of ids) {
      if (found.has(id)) continue;
      matcher.remove(id);
      this.marks.delete(id);
      this.kept.delete(id);
    }
    const changed = heads.filter((head) => this.marks.get(head.id) !== markOf(head));
    for (let at = 0; at < changed.length; at += BATCH) {
      const batch = changed.slice(at, at + BATCH);
      for (const listing of await this.preparedOf(batch)) {
        matcher.put(listing);
        await this.breath();
      }
      for (const head of batch) this.marks.set(head.id, markOf(head));
    }
    return matcher;
  }

  private async build(known?: Head[]): Promise<Matcher> {
    const heads = known ?? (await this.repository.heads());
    const matcher = createMatcher();
    this.forget();
    for (let at = 0; at < heads.length; at += BATCH) {
      const batch = heads.slice(at, at + BATCH);
      matcher.load(await this.preparedOf(batch));
      for (const head of batch) this.marks.set(head.id, markOf(head));
      await this.breath();
    }
    await matcher.settle(() => this.breath());
    this.matcher = matcher;
    this.readAt = Date.now();
    return matcher;
  }

  /** Others go first; nothing goes on while this process ends. */
  private async breath(): Promise<void> {
    await breath();
    if (this.jobs.isStopping) throw new Error('the process is ending');
  }

  private headsOf(ids: readonly string[]): Promise<Head[]> {
    return this.repository.headsOf(ids);
  }

  /** From the memory, from the database, or made. A translation by an older state of the lexicon does until the night. */
  private async preparedOf(heads: readonly Head[]): Promise<PreparedListing[]> {
    const known = heads.flatMap((head) => {
      const kept = this.kept.get(head.id);
      return kept?.mark === markOf(head) ? [kept.listing] : [];
    });
    const have = new Set(known.map(({ id }) => id));
    const missing = heads.filter(({ id }) => !have.has(id));
    if (missing.length === 0) return known;
    const rows = await this.repository.prepared(missing.map(({ id }) => id));
    const usable = new Map(
      rows.filter(({ stamp }) => stamp.startsWith(`${METHOD.version}:`)).map((row) => [row.listingId, row]),
    );
    const read: PreparedListing[] = [];
    for (const [at, head] of missing.entries()) {
      const row = usable.get(head.id);
      if (row?.revisionId !== head.revisionId) continue;
      const packed = inflateRawSync(row.body).toString('utf8');
      read.push(this.keep(head, unpackListing(packed, { ...head, published: true })));
      if (at % BREATH_EVERY === 0) await this.breath();
    }
    const done = new Set(read.map(({ id }) => id));
    return [...known, ...read, ...(await this.prepareAnew(missing.filter(({ id }) => !done.has(id))))];
  }

  private async prepareAnew(heads: readonly Head[]): Promise<PreparedListing[]> {
    const byId = new Map(heads.map((head) => [head.id, head]));
    const made: PreparedListing[] = [];
    for (const { id, content } of await this.listings.byIds([...byId.keys()])) {
      const head = byId.get(id)!;
      const listing = prepareListing(content, { ...head, published: true }, this.lexicon.translator());
      const body = deflateRawSync(packListing(listing));
      await this.repository.savePrepared({ listingId: id, revisionId: head.revisionId, stamp: this.stamp, body });
      made.push(this.keep(head, listing));
      await this.breath();
    }
    return made;
  }

  /** The longest unused gives way. */
  private keep(head: Head, listing: PreparedListing): PreparedListing {
    this.kept.delete(head.id);
    this.kept.set(head.id, { mark: markOf(head), listing });
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return listing;
  }
}
