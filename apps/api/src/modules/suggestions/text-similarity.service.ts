import { Injectable } from '@nestjs/common';
import type { ListingContent, ListingKind } from '@techbridge/contracts';
import { CatalogueIndexing, CatalogueSearch } from '../catalogue';
import { questionOf, wordsOf, type Words } from './listing-words';
import { standardScores } from './suggestion.scoring';

/** Hits looked at for one question; those behind are estimated. */
const DEPTH = 300;
/** A large catalogue moves little with one listing, so its answers may be a minute old. */
const LARGE = 2000;
const FRESH_MS = 60_000;
const MOST_KEPT = 5000;
const MOST_WORDS_KEPT = 1000;

interface Row {
  z: Map<string, number>;
  population: number;
  at: number;
  generation: number;
}

/** How far each listing of the other kind stands out when the index is asked with a listing's own words. */
@Injectable()
export class TextSimilarity {
  private readonly rows = new Map<string, Row>();
  private readonly words = new Map<string, Words>();

  constructor(
    private readonly search: CatalogueSearch,
    private readonly indexing: CatalogueIndexing,
  ) {}

  /** `key` names the content: the same key is the same words. Without one the answer is not kept. */
  async scores(key: string | null, content: ListingContent): Promise<ReadonlyMap<string, number>> {
    const kept = key === null ? undefined : this.rows.get(key);
    if (kept && this.isFresh(kept)) return kept.z;
    const { generation } = this.indexing;
    const other: ListingKind = content.kind === 'technology' ? 'demand' : 'technology';
    const { hits, matched, population } = await this.search.scores(other, questionOf(content), DEPTH);
    const z = standardScores(hits, matched, population);
    if (key !== null) keep(this.rows, key, { z, population, at: Date.now(), generation }, MOST_KEPT);
    return z;
  }

  wordsOf(key: string | null, content: ListingContent): Words {
    const words = (key === null ? undefined : this.words.get(key)) ?? wordsOf(content);
    if (key !== null) keep(this.words, key, words, MOST_WORDS_KEPT);
    return words;
  }

  private isFresh({ at, generation, population }: Row): boolean {
    return Date.now() - at < FRESH_MS && (generation === this.indexing.generation || population > LARGE);
  }
}

/** The longest unused gives way. */
function keep<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
