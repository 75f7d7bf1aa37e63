import { Injectable } from '@nestjs/common';
import {
  FACETS,
  type Facet,
  type ListingKind,
  type Locale,
  type SearchAnswer,
  type SearchCriteria,
  type SearchHit,
  type SearchQuery,
} from '@techbridge/contracts';
import { Lexicon } from '../../platform/lexicon/lexicon';
import {
  SearchIndex,
  type FoundListing,
  type SearchOutcome,
  type SearchRequest,
} from '../../platform/search/search.port';
import { askedIn, NOTHING_ASKED, reasonsFor, type Asked } from './crossing';
import { FacetLabels } from './facet-labels';
import { MOST_VALUES, presentAnswer, presentHit, type FoundAnswer } from './search.presenter';

/** A pasted description is no list of words that all have to be there. */
const LONGEST_QUESTION = 200;
/** A phrase, or a word that is not to be there. */
const OPERATORS = /["“”„«»]|(?:^|\s)-\S/;

/** Searching the published listings. Asks the index and the memory, never the database. */
@Injectable()
export class CatalogueSearch {
  constructor(
    private readonly index: SearchIndex,
    private readonly labels: FacetLabels,
    private readonly lexicon: Lexicon,
  ) {}

  async search(kind: ListingKind, query: SearchQuery): Promise<FoundAnswer> {
    const started = performance.now();
    const { outcome, asked } = await this.answerIn(kind, query);
    const withoutFilter = outcome.total === 0 ? await this.withoutFilter(kind, query) : [];
    return presentAnswer({
      query,
      outcome,
      withoutFilter,
      explain: reasonsFor(asked, (concept, locale) => this.lexicon.wordFor(concept, locale)),
      labels: {
        organisation: (slug) => this.labels.organisation(slug),
        collection: (slug) => this.labels.collection(slug),
      },
      tookMs: performance.now() - started,
    });
  }

  /** A misspelt word is put right before it is carried over into other languages. */
  private async answerIn(kind: ListingKind, query: SearchQuery): Promise<{ outcome: SearchOutcome; asked: Asked }> {
    const { locale, offset, limit } = query;
    const ask = (what: Asked, untilCorrected = false) =>
      this.index.query(
        Object.assign(this.requestOf(kind, query, what), {
          facets: FACETS,
          facetLimit: MOST_VALUES,
          locale,
          offset,
          limit,
          untilCorrected,
        }),
      );
    const asked = this.asked(query);
    if (query.oneLanguage) return { outcome: await ask(asked), asked };
    const outcome = await ask(asked, true);
    if (outcome.correctedText === null) return { outcome, asked };
    const meant = this.asked({ ...query, q: outcome.correctedText });
    return meant.groups.length === 0
      ? { outcome: await ask(asked), asked }
      : { outcome: await ask({ ...meant, known: false }), asked: meant };
  }

  /** What fits saved criteria, the newest first; with `publishedAfter` only what is new since then. */
  findNew(
    kind: ListingKind,
    criteria: SearchCriteria,
    publishedAfter: Date | null,
    limit: number,
  ): Promise<SearchOutcome> {
    const ranges = publishedAfter ? { publishedAt: { min: publishedAfter.getTime() + 1 } } : {};
    const { match } = requestOf(kind, criteria);
    return this.index.query({ ...this.requestOf(kind, criteria), match, sort: 'newest', ranges, limit });
  }

  /** Listings with the words of a running text, the best first. Scores compare within the answer only. */
  async resembling(kind: ListingKind, text: string, limit: number, except: string): Promise<FoundListing[]> {
    const { groups } = askedIn(text, undefined, this.lexicon.translator(), false);
    const { hits } = await this.index.query({ kind, text, match: 'any', groups, limit: limit + 1 });
    return hits.filter(({ id }) => id !== except).slice(0, limit);
  }

  async newest(kind: ListingKind, locale: Locale, limit: number): Promise<SearchHit[]> {
    const { hits } = await this.index.query({ kind, sort: 'newest', limit });
    return hits.map((hit) => presentHit(hit, locale));
  }

  async totals(kind: ListingKind): Promise<{ total: number; sectors: Record<string, number> }> {
    const { total, facets } = await this.index.query({ kind, facets: ['sector'], limit: 0 });
    return { total, sectors: facets.sector ?? {} };
  }

  /** How many listings a question finds. */
  async count(kind: ListingKind, query: SearchQuery): Promise<number> {
    return (await this.index.query({ ...this.requestOf(kind, query), limit: 0 })).total;
  }

  /** What each group of filters alone costs. */
  private async withoutFilter(kind: ListingKind, query: SearchQuery): Promise<SearchAnswer['withoutFilter']> {
    const request = this.requestOf(kind, query);
    return Promise.all(
      usedIn(query).map(async (facet) => {
        const filters = { ...request.filters, [facet]: [] };
        return { facet, total: (await this.index.query({ ...request, filters, limit: 0 })).total };
      }),
    );
  }

  private requestOf(kind: ListingKind, criteria: SearchCriteria, asked = this.asked(criteria)): SearchRequest {
    const request = requestOf(kind, criteria);
    const { groups, known, whole } = asked;
    // All that could be translated of a question is no question where much of it could not: listings with those few words
    // would keep out the one that has the others. Phrases and exclusions hold only where words are not read as running text.
    const isPartial = groups.length > 0 && !whole && !OPERATORS.test(criteria.q);
    const match = isPartial ? 'any' : request.match;
    return Object.assign(request, { groups, match, ...(known && { typo: false }) });
  }

  private asked({ q, oneLanguage, locale }: SearchCriteria & { locale?: Locale }): Asked {
    if (q === '' || oneLanguage) return NOTHING_ASKED;
    return askedIn(q, locale, this.lexicon.translator(), q.length <= LONGEST_QUESTION);
  }
}

const usedIn = (criteria: SearchCriteria) => FACETS.filter((facet) => criteria[facet].length > 0);

function requestOf(kind: ListingKind, criteria: SearchCriteria): SearchRequest {
  const isPasted = criteria.q.length > LONGEST_QUESTION;
  return {
    kind,
    text: criteria.q,
    match: isPasted ? 'any' : 'auto',
    prefixLast: !isPasted,
    filters: Object.fromEntries(usedIn(criteria).map((facet): [Facet, string[]] => [facet, criteria[facet]])),
    openOnly: criteria.openOnly,
    sort: criteria.sort,
  };
}
