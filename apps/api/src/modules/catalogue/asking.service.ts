import { Injectable } from '@nestjs/common';
import type { ListingKind, SearchAnswer, SearchQuery } from '@techbridge/contracts';
import { detectLanguage } from '@techbridge/lexicon';
import { NearestWords, SearchLog } from '../searches';
import { CatalogueSearch } from './search.service';

const NEAREST_SHOWN = 6;
/** Many words come near that nothing is listed under. */
const NEAREST_TRIED = 24;

/** A question and its answer: searched, noted without who asked, and with nearer words where nothing was found. */
@Injectable()
export class CatalogueAsking {
  constructor(
    private readonly search: CatalogueSearch,
    private readonly nearest: NearestWords,
    private readonly log: SearchLog,
  ) {}

  async ask(kind: ListingKind, query: SearchQuery): Promise<SearchAnswer> {
    const found = await this.search.search(kind, query);
    const searchId = this.log.note(kind, query, found);
    const nearest = found.total === 0 && query.q !== '' ? await this.nearestThatFind(kind, query) : [];
    return { ...found, language: detectLanguage(query.q) ?? null, nearest, searchId };
  }

  /** Words near the question that find something under the same filters, the nearest first. */
  private async nearestThatFind(kind: ListingKind, query: SearchQuery): Promise<SearchAnswer['nearest']> {
    const words = this.nearest.to(query.q, { asked: query.locale, reader: query.locale }, NEAREST_TRIED);
    const counted = await Promise.all(
      words.map(async (word) => ({ ...word, total: await this.search.count(kind, { ...query, q: word.text }) })),
    );
    return counted.filter(({ total }) => total > 0).slice(0, NEAREST_SHOWN);
  }
}
