import { Injectable } from '@nestjs/common';
import type { ListingKind, SearchAnswer, SearchQuery } from '@techbridge/contracts';
import { detectLanguage } from '@techbridge/lexicon';
import type { WrittenAnswer } from '../../platform/http/written-answer';
import { NearestWords, SearchLog } from '../searches';
import { ConceptUses } from './concept-uses';
import { writeAnswer } from './search-answer';
import { CatalogueSearch } from './search.service';

const NEAREST_SHOWN = 6;
const NEAREST_LOOKED_AT = 24;
/** Many words come near that nothing is listed under. */
const NEAREST_TRIED = 12;

/** A question and its answer: searched, noted without who asked, and with nearer words where nothing was found. */
@Injectable()
export class CatalogueAsking {
  constructor(
    private readonly search: CatalogueSearch,
    private readonly nearest: NearestWords,
    private readonly log: SearchLog,
    private readonly uses: ConceptUses,
  ) {}

  async ask(kind: ListingKind, query: SearchQuery): Promise<WrittenAnswer> {
    const found = await this.search.search(kind, query);
    const searchId = this.log.note(kind, query, found);
    // Where a filter alone is to blame there is nothing wrong with the words.
    const isOfWords = found.total === 0 && query.q !== '' && found.withoutFilter.every(({ total }) => total === 0);
    const nearest = isOfWords ? await this.nearestThatFind(kind, query) : [];
    return writeAnswer(Object.assign(found, { language: detectLanguage(query.q) ?? null, nearest, searchId }));
  }

  /** Words near the question that find something under the same filters: those listings are known to name, the nearest first. */
  private async nearestThatFind(kind: ListingKind, query: SearchQuery): Promise<SearchAnswer['nearest']> {
    const near = this.nearest.to(query.q, { asked: query.locale, reader: query.locale }, NEAREST_LOOKED_AT);
    const isUsed = near.map(({ conceptId }) => this.uses.of(conceptId) > 0);
    const words = [...near.filter((_, at) => isUsed[at]), ...near.filter((_, at) => !isUsed[at])].slice(
      0,
      NEAREST_TRIED,
    );
    const finding: SearchAnswer['nearest'] = [];
    for (let at = 0; at < words.length && finding.length < NEAREST_SHOWN; at += NEAREST_SHOWN) {
      const counting = words
        .slice(at, at + NEAREST_SHOWN)
        .map(async (word) => ({ ...word, total: await this.search.count(kind, { ...query, q: word.text }) }));
      finding.push(...(await Promise.all(counting)).filter(({ total }) => total > 0));
    }
    return finding.slice(0, NEAREST_SHOWN);
  }
}
