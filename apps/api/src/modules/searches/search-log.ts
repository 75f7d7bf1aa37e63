import { randomUUID } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { FACETS, type ListingKind, type SearchQuery } from '@techbridge/contracts';
import { Clock } from '../../platform/clock';
import { languageOf, normalForm, textToKeep } from './search-text.policy';
import { SearchesRepository, type NewSearch, type Opening } from './searches.repository';

const FLUSH_MS = 5000;
/** More than that many searches in a few seconds are not kept: the memory of the process comes first. */
const MOST_GATHERED = 5000;
/** So many rows are made in a row: a request that comes meanwhile waits for less than a millisecond. */
const MADE_AT_ONCE = 20;

interface Noted {
  id: string;
  kind: ListingKind;
  query: SearchQuery;
  hits: number;
  corrected: boolean;
  at: Date;
}

interface Signals {
  settled: Set<string>;
  openings: Opening[];
}

const noSignals = (): Signals => ({ settled: new Set(), openings: [] });

/**
 * What is searched for: gathered in memory and written every few seconds, so that no search waits for it. What cannot be
 * written because the database is away is dropped. Nothing of who asked ever gets here.
 */
@Injectable()
export class SearchLog implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('searches');
  private noted: Noted[] = [];
  /** Signals wait one round: the search they speak of may still be in the memory of another process. */
  private fresh = noSignals();
  private waiting = noSignals();
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly repository: SearchesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.flush(), FLUSH_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.flush();
    await this.flush();
  }

  /** Notes a search and resolves with the id its answer carries. Browsing without words and further pages are no new question. */
  note(kind: ListingKind, query: SearchQuery, found: { total: number; correctedQuery: string | null }): string {
    const id = randomUUID();
    if (query.q !== '' && query.offset === 0 && this.noted.length < MOST_GATHERED) {
      const { total, correctedQuery } = found;
      this.noted.push({ id, kind, query, hits: total, corrected: correctedQuery !== null, at: this.clock.now() });
    }
    return id;
  }

  settle(searchId: string): void {
    if (this.fresh.settled.size < MOST_GATHERED) this.fresh.settled.add(searchId);
  }

  /** An opened result says that the search was read, too. */
  open(opening: Opening): void {
    if (this.fresh.openings.length >= MOST_GATHERED) return;
    this.fresh.openings.push(opening);
    this.settle(opening.searchId);
  }

  /** Writes what is gathered; one batch after the other. */
  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    const { noted, waiting } = this;
    this.noted = [];
    this.waiting = this.fresh;
    this.fresh = noSignals();
    if (noted.length + waiting.settled.size === 0) return;
    try {
      await this.repository.add(await rowsOf(noted), [...waiting.settled], waiting.openings);
    } catch (error) {
      this.logger.warn(`${noted.length} searches were not kept: ${error instanceof Error ? error.message : ''}`);
    }
  }
}

async function rowsOf(noted: readonly Noted[]): Promise<NewSearch[]> {
  const rows: NewSearch[] = [];
  for (let at = 0; at < noted.length; at += MADE_AT_ONCE) {
    rows.push(...noted.slice(at, at + MADE_AT_ONCE).map(rowOf));
    await breath();
  }
  return rows.filter(({ normal }) => normal !== '');
}

function rowOf({ id, kind, query, hits, corrected, at }: Noted): NewSearch {
  const text = textToKeep(query.q);
  return {
    id,
    day: at.toISOString().slice(0, 10),
    hour: at.getUTCHours(),
    kind,
    text,
    normal: normalForm(text),
    asked_in: query.locale,
    language: languageOf(text),
    filters: [
      ...FACETS.flatMap((facet) => query[facet].map((value) => `${facet}=${value}`)),
      ...(query.openOnly ? ['openOnly'] : []),
    ].slice(0, 40),
    hits,
    corrected,
    settled: query.settled,
  };
}
