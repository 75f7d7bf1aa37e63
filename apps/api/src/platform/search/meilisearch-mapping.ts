/** Between our documents and requests and those of Meilisearch: plain data both ways. */
import { FACETS, LOCALES, type Facet, type Locale } from '@techbridge/contracts';
import { detectLanguage, tokenise } from '@techbridge/lexicon';
import type { MultiSearchQuery, MultiSearchResult, Settings } from 'meilisearch' with { 'resolution-mode': 'import' };
import { columnsOf, facetField, numberField, OPEN_FIELD, orderField, sortOf } from './search-fields';
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
  hit: FoundListing['hit'];
};

/** Languages whose words Meilisearch does not find by itself: they are given to it cut by our tokeniser. */
const CUT_BY_US: readonly string[] = ['km', 'lo', 'my'];
const MARK_START = '\ue000';
const MARK_END = '\ue001';

export const SETTINGS: Settings = {
  searchableAttributes: ['reference', ...SEARCH_TEXTS.map((field) => `texts.${field}`), 'words'],
  filterableAttributes: ['id', OPEN_FIELD, ...FACETS.map(facetField), ...SEARCH_NUMBERS.map(numberField)],
  sortableAttributes: [...SEARCH_NUMBERS.map(numberField), ...LOCALES.map(orderField), 'id'],
  displayedAttributes: ['id', 'mark', 'texts.title', 'texts.summary', 'hit'],
  // A chosen order comes before relevance, otherwise "newest first" would mean newest among the best.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  pagination: { maxTotalHits: 200_000 },
  faceting: { maxValuesPerFacet: 20_000, sortFacetValuesBy: { '*': 'count' } },
  typoTolerance: { disableOnAttributes: ['reference'] },
};

export function meilisearchDocument(document: SearchDocument): MeilisearchDocument {
  return {
    id: document.id,
    mark: document.mark,
    texts: document.texts,
    reference: document.hit.reference,
    words: wordsOf(document),
    ...columnsOf(document),
    hit: document.hit,
  };
}

function wordsOf(document: SearchDocument): string {
  const texts = SEARCH_TEXTS.flatMap((field) =>
    Object.entries(document.texts[field]).filter(([locale]) => CUT_BY_US.includes(locale)),
  );
  return texts.map(([language, text]) => cut(text, language)).join(' ');
}

function cut(text: string, language: string): string {
  return tokenise(text, { language })
    .map(({ surface, term }) => surface ?? term)
    .join(' ');
}

/** Text as Meilisearch should read it: languages it cannot cut arrive cut, and running text has no operators in it. */
function queryText({ text = '', match }: SearchRequest): string {
  const language = detectLanguage(text);
  if (language && CUT_BY_US.includes(language)) return cut(text, language);
  return match === 'any' ? text.replace(/["“”]|(?<=^|\s)-+/g, ' ').trim() : text.trim();
}

export type Matching = 'all' | 'frequency';

/**
 * The questions to ask for one request: the page itself with the counts of facets without a filter, and for each facet
 * with one a count that leaves its own filter out.
 */
export function questions(indexUid: string, request: SearchRequest, matchingStrategy: Matching): MultiSearchQuery[] {
  const { offset = 0, limit = 20, facets = [] } = request;
  const q = queryText(request);
  const filtered = facets.filter((facet) => (request.filters?.[facet]?.length ?? 0) > 0);
  const sort = sortOf(request.sort ?? 'relevance', request.locale ?? 'en', q !== '');
  // Page and size give exact totals, offset and limit estimated ones; a page that does not start evenly is cut later.
  const paging =
    limit > 0 && offset % limit === 0
      ? { page: offset / limit + 1, hitsPerPage: limit }
      : { page: 1, hitsPerPage: offset + limit };
  const base = { indexUid, q, matchingStrategy };
  const page: MultiSearchQuery = {
    ...base,
    ...paging,
    filter: filterOf(request),
    sort: [...(sort ? [`${sort.field}:${sort.direction}`] : []), ...(sort ? ['id:asc'] : [])],
    facets: facets.filter((facet) => !filtered.includes(facet)).map(facetField),
    attributesToHighlight: q === '' || request.marks === false ? [] : ['texts.title', 'texts.summary'],
    highlightPreTag: MARK_START,
    highlightPostTag: MARK_END,
    showRankingScore: true,
  };
  const counts = filtered.map((facet) => ({
    ...base,
    page: 1,
    hitsPerPage: 0,
    filter: filterOf(request, facet),
    facets: [facetField(facet)],
  }));
  return [page, ...counts];
}

export function filterOf(request: SearchRequest, except?: Facet): string[][] {
  const filter: string[][] = request.openOnly ? [[`${OPEN_FIELD} = "true"`]] : [];
  for (const [facet, values] of Object.entries(request.filters ?? {})) {
    if (facet === except || values.length === 0) continue;
    filter.push(values.map((value) => `${facetField(facet as Facet)} = ${JSON.stringify(value)}`));
  }
  for (const [number, { min, max }] of Object.entries(request.ranges ?? {})) {
    const field = numberField(number as never);
    if (min !== undefined) filter.push([`${field} >= ${min}`]);
    if (max !== undefined) filter.push([`${field} <= ${max}`]);
  }
  return filter;
}

export function outcomeOf(request: SearchRequest, results: MultiSearchResult<MeilisearchDocument>[]): SearchOutcome {
  const { offset = 0, limit = 20, facets = [] } = request;
  const [page] = results;
  const hits = page?.hits ?? [];
  const aligned = limit > 0 && offset % limit === 0;
  const counts = Object.assign({}, ...results.map((result) => result.facetDistribution ?? {})) as Record<
    string,
    Record<string, number>
  >;
  return {
    total: page?.totalHits ?? 0,
    hits: (aligned ? hits : hits.slice(offset, offset + limit)).map(foundListing),
    facets: Object.fromEntries(facets.map((facet) => [facet, counts[facetField(facet)] ?? {}])),
    // Meilisearch corrects silently.
    correctedText: null,
  };
}

function foundListing(hit: MultiSearchResult<MeilisearchDocument>['hits'][number]): FoundListing {
  const formatted = hit._formatted?.texts;
  return {
    id: hit.id,
    score: hit._rankingScore ?? 0,
    title: hit.texts.title,
    summary: hit.texts.summary,
    marks: { title: marksOf(formatted?.title), summary: marksOf(formatted?.summary) },
    hit: hit.hit,
  };
}

function marksOf(texts: Texts = {}): Partial<Record<Locale, Mark[]>> {
  const marked = Object.entries(texts).map(([locale, text]) => [locale, marksIn(text)] as const);
  return Object.fromEntries(marked.filter(([, marks]) => marks.length > 0));
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
