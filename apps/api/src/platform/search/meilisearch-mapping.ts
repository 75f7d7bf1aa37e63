/** Between our documents and requests and those of Meilisearch: plain data both ways. */
import { createHash } from 'node:crypto';
import { FACETS, LOCALES, type Facet, type Locale } from '@techbridge/contracts';
import { tokenise } from '@techbridge/lexicon';
import type { MultiSearchResult, SearchResponse, Settings } from 'meilisearch' with { 'resolution-mode': 'import' };
import { asShown } from './as-shown';
import { columnsOf, facetField, numberField, OPEN_FIELD, orderField } from './search-fields';
import {
  SEARCH_NUMBERS,
  SEARCH_TEXTS,
  type FoundListing,
  type Mark,
  type SearchDocument,
  type SearchOutcome,
  type SearchRequest,
  type SearchTextField,
  type Texts,
} from './search.port';

export type MeilisearchDocument = Record<string, unknown> & {
  id: string;
  mark: string;
  texts: Record<SearchTextField, Texts>;
  said: SearchDocument['said'];
  hit: FoundListing['hit'];
  pivot: string[];
};

/** Languages whose words Meilisearch does not find by itself: they are given to it cut by our tokeniser. */
export const CUT_BY_US: readonly string[] = ['km', 'lo', 'my'];
export const MARK_START = '\ue000';
export const MARK_END = '\ue001';

export const SETTINGS: Settings = {
  searchableAttributes: ['reference', ...SEARCH_TEXTS.map((field) => `texts.${field}`), 'words', 'pivot'],
  filterableAttributes: ['id', 'pivot', OPEN_FIELD, ...FACETS.map(facetField), ...SEARCH_NUMBERS.map(numberField)],
  sortableAttributes: [...SEARCH_NUMBERS.map(numberField), ...LOCALES.map(orderField), 'id'],
  displayedAttributes: ['id', 'mark', 'texts.title', 'texts.summary', 'said', 'hit'],
  // A chosen order comes before relevance, otherwise "newest first" would mean newest among the best.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  pagination: { maxTotalHits: 200_000 },
  faceting: { maxValuesPerFacet: 20_000, sortFacetValuesBy: { '*': 'count' } },
  typoTolerance: { disableOnAttributes: ['reference', 'pivot'] },
};

export function meilisearchDocument(document: SearchDocument): MeilisearchDocument {
  return {
    id: document.id,
    mark: document.mark,
    texts: document.texts,
    reference: document.hit.reference,
    words: wordsOf(document),
    pivot: [...new Set([...document.pivot.head, ...document.pivot.body].map(([term]) => pivotCode(term)))],
    ...columnsOf(document),
    said: document.said,
    hit: document.hit,
  };
}

const codes = new Map<string, string>();
const MOST_CODES = 50_000;

/** A pivot term as one word that Meilisearch neither cuts nor mistakes for a word of a text. */
export function pivotCode(term: string): string {
  let code = codes.get(term);
  if (code === undefined) {
    const hash = createHash('sha256').update(term).digest().readBigUInt64BE();
    code = `xq${hash.toString(36).padStart(13, '0')}`;
    if (codes.size >= MOST_CODES) codes.clear();
    codes.set(term, code);
  }
  return code;
}

function wordsOf(document: SearchDocument): string {
  const texts = SEARCH_TEXTS.flatMap((field) =>
    Object.entries(document.texts[field]).filter(([locale]) => CUT_BY_US.includes(locale)),
  );
  return texts.map(([language, text]) => cut(text, language)).join(' ');
}

export function cut(text: string, language: string): string {
  return tokenise(text, { language })
    .map(({ surface, term }) => surface ?? term)
    .join(' ');
}

type Counts = Record<string, Record<string, number>>;

export function outcomeOf(request: SearchRequest, results: MultiSearchResult<MeilisearchDocument>[]): SearchOutcome {
  const counts = Object.assign({}, ...results.map((result) => result.facetDistribution ?? {})) as Counts;
  return outcome(request, results[0]?.hits ?? [], results[0]?.totalHits ?? 0, counts);
}

export function federatedOutcomeOf(
  request: SearchRequest,
  indexUid: string,
  results: SearchResponse<MeilisearchDocument>[],
): SearchOutcome {
  const distributions = results.map((result) => result.facetsByIndex?.[indexUid]?.distribution ?? {});
  const [page] = results as { hits: Hit[]; totalHits?: number }[];
  return outcome(request, page?.hits ?? [], page?.totalHits ?? 0, Object.assign({}, ...distributions) as Counts);
}

type Hit = MultiSearchResult<MeilisearchDocument>['hits'][number];

function outcome(request: SearchRequest, hits: Hit[], total: number, counts: Counts): SearchOutcome {
  const { offset = 0, limit = 20, facets = [] } = request;
  const aligned = limit > 0 && offset % limit === 0;
  return {
    total,
    hits: (aligned ? hits : hits.slice(offset, offset + limit)).map((hit) => foundListing(hit, request.locale)),
    facets: Object.fromEntries(
      facets.map((facet) => [facet, mostFrequent(counts[facetField(facet)] ?? {}, facet, request)]),
    ),
    // Meilisearch corrects silently.
    correctedText: null,
  };
}

function mostFrequent(counts: Record<string, number>, facet: Facet, { facetLimit, filters }: SearchRequest) {
  const values = Object.entries(counts);
  if (facetLimit === undefined || values.length <= facetLimit) return counts;
  const sorted = values.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const chosen = filters?.[facet] ?? [];
  return Object.fromEntries(sorted.filter(([value], at) => at < facetLimit || chosen.includes(value)));
}

function foundListing(hit: Hit, locale: Locale | undefined): FoundListing {
  const formatted = hit._formatted?.texts;
  const { title, summary } = hit.texts;
  const shown = asShown({ title, summary, said: hit.said }, locale);
  return {
    id: hit.id,
    score: hit._federation?.weightedRankingScore ?? hit._rankingScore ?? 0,
    ...shown,
    marks: { title: marksOf(formatted?.title, shown.title), summary: marksOf(formatted?.summary, shown.summary) },
    hit: hit.hit,
  };
}

/** In the texts that are shown. */
function marksOf(formatted: Texts = {}, shown: Texts): Partial<Record<Locale, Mark[]>> {
  const marked = Object.entries(formatted).map(([locale, text]) => [locale as Locale, marksIn(text)] as const);
  return Object.fromEntries(marked.filter(([locale, marks]) => marks.length > 0 && shown[locale] !== undefined));
}

/** Places of the marked words in the text without its marks. */
export function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  let plain = 0;
  let start = 0;
  for (const sign of text) {
    if (sign === MARK_START) start = plain;
    else if (sign === MARK_END) marks.push([start, plain]);
    else plain += sign.length;
  }
  return marks;
}
