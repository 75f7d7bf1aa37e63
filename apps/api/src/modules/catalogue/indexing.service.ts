import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { ListingKind } from '@techbridge/contracts';
import { conceptTerm } from '@techbridge/lexicon';
import { Readiness } from '../../platform/http/readiness';
import { Jobs } from '../../platform/jobs/jobs';
import { Lexicon } from '../../platform/lexicon/lexicon';
import { SearchIndex, type SearchDocument } from '../../platform/search/search.port';
import { CatalogueRepository } from './catalogue.repository';
import { FacetLabels } from './facet-labels';
import { PublishedListings } from '../listings';
import { listingDocument } from './listing-document';

const KINDS: ListingKind[] = ['technology', 'demand'];
const BATCH = 200;
/** Above this share of stale listings a new index is faster than so many changes of the old one. */
const REBUILD_SHARE = 0.3;
/** A word that more listings have says too little to be worth so much work. */
const MOST_OF_A_WORD = 5000;
const RETRY_MS = 10_000;

/** Putting a long listing into pivot terms takes milliseconds; others are served in between. */
const pause = () => new Promise<void>((goOn) => setImmediate(goOn));

/** Keeps the search index equal to the published listings of the database. */
@Injectable()
export class CatalogueIndexing implements OnModuleDestroy {
  private readonly logger = new Logger('search');
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;
  /** The last comparison asked for. */
  private lastComparison: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly repository: CatalogueRepository,
    private readonly listings: PublishedListings,
    private readonly index: SearchIndex,
    private readonly labels: FacetLabels,
    private readonly lexicon: Lexicon,
    jobs: Jobs,
    readiness: Readiness,
  ) {
    readiness.add('search', () => this.index.ready());
    // What was published while nobody worked, or was lost with a memory, is made up for without holding up the start.
    jobs.whenStarted(() => void this.keepTrying());
  }

  onModuleDestroy(): void {
    this.stopped = true;
    if (this.retry) clearTimeout(this.retry);
  }

  /** Puts listings in or takes them out, whatever their present state asks for. */
  async refresh(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += BATCH) await this.settle(ids.slice(at, at + BATCH));
  }

  async refreshOrganisation(organisationId: string): Promise<void> {
    await this.refresh(await this.listings.idsOf(organisationId));
  }

  /** Listings with any of the words, or filed under the concept, whose meaning has changed. */
  async refreshThoseThatSay(words: readonly string[], concept: string): Promise<void> {
    const ids = new Set<string>();
    const groups = [{ terms: [{ term: conceptTerm(concept), weight: 1 }] }];
    for (const kind of KINDS) {
      const asked = [...words.map((word) => ({ text: `"${word.replaceAll('"', ' ')}"` })), { groups }];
      for (const question of asked) {
        const found = await this.index.query({ kind, match: 'all', ...question, marks: false, limit: MOST_OF_A_WORD });
        for (const { id } of found.hits) ids.add(id);
      }
    }
    await this.refresh([...ids]);
  }

  /**
   * Compares the index with the database and repairs the difference; rebuilds it where there is too much of one. Several
   * ask for it at once, after a start for example: each waits for the one before, and finds what that has left to do.
   */
  catchUp(): Promise<{ put: number; removed: number }> {
    const done = this.lastComparison.then(() => this.repairDifference());
    this.lastComparison = done.catch(() => undefined);
    return done;
  }

  private async repairDifference(): Promise<{ put: number; removed: number }> {
    const done = { put: 0, removed: 0 };
    for (const kind of KINDS) {
      const [indexed, published] = await Promise.all([this.index.marks(kind), this.repository.marks(kind)]);
      const stale = [...published].filter(([id, mark]) => indexed.get(id) !== mark).map(([id]) => id);
      const gone = [...indexed.keys()].filter((id) => !published.has(id));
      if (stale.length > BATCH && stale.length > published.size * REBUILD_SHARE) done.put += await this.rebuild(kind);
      else {
        await this.refresh(stale);
        await this.refresh(gone);
        done.put += stale.length;
      }
      done.removed += gone.length;
    }
    await this.labels.refresh();
    return done;
  }

  /** Fills the index of a kind anew, then repairs what changed meanwhile. */
  async rebuild(kind: ListingKind): Promise<number> {
    const count = await this.index.rebuild(kind, this.documents(kind));
    const [indexed, published] = await Promise.all([this.index.marks(kind), this.repository.marks(kind)]);
    const ids = new Set([...indexed.keys(), ...published.keys()]);
    await this.refresh([...ids].filter((id) => indexed.get(id) !== published.get(id)));
    return count;
  }

  async rebuildAll(): Promise<Record<ListingKind, number>> {
    const counts = { technology: await this.rebuild('technology'), demand: await this.rebuild('demand') };
    await this.labels.refresh();
    return counts;
  }

  private async *documents(kind: ListingKind): AsyncIterable<SearchDocument> {
    const translator = this.lexicon.translator();
    const marks = [...(await this.repository.marks(kind))];
    for (let at = 0; at < marks.length; at += BATCH) {
      const page = new Map(marks.slice(at, at + BATCH));
      for (const listing of await this.repository.byIds([...page.keys()])) {
        yield listingDocument(listing, page.get(listing.id) ?? '', translator);
        await pause();
      }
    }
  }

  /**
   * Two processes may read a listing in one order and write it to the index in the other. So each looks again after it has
   * written, and whoever sees that the listing has changed since writes once more.
   */
  private async settle(ids: readonly string[]): Promise<void> {
    const translator = this.lexicon.translator();
    for (let pending = [...ids], round = 0; pending.length > 0 && round < 10; round += 1) {
      const written = await this.repository.marksOf(pending);
      const published = await this.repository.byIds(pending);
      const found = new Set(published.map(({ id }) => id));
      const documents: SearchDocument[] = [];
      for (const listing of published) {
        documents.push(listingDocument(listing, written.get(listing.id) ?? '', translator));
        await pause();
      }
      await this.index.put(documents);
      await this.index.remove(pending.filter((id) => !found.has(id)));
      const now = await this.repository.marksOf(pending);
      pending = pending.filter((id) => now.get(id) !== written.get(id));
    }
  }

  private async keepTrying(): Promise<void> {
    while (!this.stopped) {
      try {
        const { put, removed } = await this.catchUp();
        if (put + removed > 0) this.logger.log(`brought up to date: ${put} listings put in, ${removed} taken out`);
        return;
      } catch (error) {
        if (this.stopped) return;
        this.logger.warn(
          `could not be brought up to date, trying again: ${error instanceof Error ? error.message : 'unknown'}`,
        );
        await new Promise<void>((goOn) => (this.retry = setTimeout(goOn, RETRY_MS).unref()));
      }
    }
  }
}
