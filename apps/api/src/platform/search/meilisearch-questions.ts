/** What is asked of Meilisearch for one request: plain data. */
import type { Facet } from '@techbridge/contracts';
import { detectLanguage, tokenise } from '@techbridge/lexicon';
import type { FederatedMultiSearchParams, MultiSearchQuery, MultiSearchQueryWithFederation } from 'meilisearch' with {
  'resolution-mode': 'import',
};
import { cut, CUT_BY_US, MARK_END, MARK_START, pivotCode } from './meilisearch-mapping';
import { facetField, numberField, OPEN_FIELD, sortOf } from './search-fields';
import type { SearchRequest } from './search.port';

/** Text as Meilisearch should read it: languages it cannot cut arrive cut, and running text has no operators in it. */
function queryText({ text = '', match }: SearchRequest): string {
  const language = detectLanguage(text);
  if (language && CUT_BY_US.includes(language)) return cut(text, language);
  return match === 'any' ? text.replace(/["“”]|(?<=^|\s)-+/g, ' ').trim() : text.trim();
}

/** `all`: listings with all the words. `any`: with at least one. */
export type Matching = 'all' | 'any';

/** Meilisearch reads no more words of one question. */
const LONGEST_QUESTION = 10;
const MOST_WORDS = 40;
/** What an answer counts beside that of all the words as they were written. */
const WEIGHTS = { words: 1, someWords: 0.9, pivot: 0.7, oneWord: 0.5, anyPivot: 0.2 };

type Question = MultiSearchQueryWithFederation;

/** A federated question gathers the answers of several; each listing is in its answer once. */
export interface Federation {
  queries: Question[];
  federation: NonNullable<FederatedMultiSearchParams['federation']>;
}

/** Whether one plain question is enough. */
export function isPlain(request: SearchRequest, matching: Matching): boolean {
  const crosses = (request.groups ?? []).length > 0;
  return !crosses && (matching === 'all' || queryText(request) === '');
}

/**
 * The questions to ask for one request: the page itself with the counts of facets without a filter, and for each facet
 * with one a count that leaves its own filter out.
 */
export function questions(indexUid: string, request: SearchRequest): MultiSearchQuery[] {
  const { facets = [] } = request;
  const filtered = filteredFacets(request);
  const q = queryText(request);
  const base = { indexUid, q, matchingStrategy: 'all' as const };
  const page: MultiSearchQuery = {
    ...base,
    ...pagingOf(request),
    ...presentation(request, q),
    filter: filterOf(request),
    facets: facets.filter((facet) => !filtered.includes(facet)).map(facetField),
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

/** The same where words and pivot terms are alternatives. */
export function federations(indexUid: string, request: SearchRequest, matching: Matching): Federation[] {
  const { facets = [] } = request;
  const filtered = filteredFacets(request);
  const ask = (counted: readonly Facet[], paging: object, except?: Facet): Federation => ({
    queries: alternatives(request, matching).map((alternative) => ({
      indexUid,
      ...presentation(request, alternative.q ?? ''),
      ...alternative,
      filter: [...filterOf(request, except), ...(alternative.filter as string[][])],
    })),
    federation: { ...paging, facetsByIndex: { [indexUid]: counted.map(facetField) } },
  });
  const unfiltered = facets.filter((facet) => !filtered.includes(facet));
  return [
    ask(unfiltered, pagingOf(request)),
    ...filtered.map((facet) => ask([facet], { page: 1, hitsPerPage: 0 }, facet)),
  ];
}

type Alternative = Partial<Question> & { filter: string[][] };

/**
 * Which listings are found is said exactly (by all the words, or by filters on pivot terms); further questions of a few
 * words only say which come first.
 */
function alternatives(request: SearchRequest, matching: Matching): Alternative[] {
  const q = queryText(request);
  const groups = (request.groups ?? []).map(({ terms }) => terms.filter(({ support }) => !support));
  const known = groups.length > 0 && groups.every((terms) => terms.length > 0);
  const codesOf = (group: (typeof groups)[number]) => group.map(({ term }) => pivotCode(term));
  const inPivot = (values: string[]) => values.map((value) => `pivot = "${value}"`);
  const telling = groups.flatMap((group) => codesOf(group).slice(0, 1));
  const text = (words: string, weight: number, matchingStrategy: 'all' | 'frequency' = 'all'): Alternative => ({
    q: words,
    matchingStrategy,
    federationOptions: { weight },
    filter: [],
  });
  const pivot = (words: string[], matchingStrategy: 'all' | 'frequency'): Alternative => ({
    ...text(words.join(' '), WEIGHTS.pivot, matchingStrategy),
    attributesToSearchOn: ['pivot'],
  });
  const rest = (filter: string[][]): Alternative => ({
    federationOptions: { weight: WEIGHTS.anyPivot },
    q: '',
    filter,
  });
  if (matching === 'all') {
    return known
      ? [
          ...(q === '' ? [] : [text(q, WEIGHTS.words)]),
          pivot(telling.slice(0, LONGEST_QUESTION), 'all'),
          rest(groups.map((group) => inPivot(codesOf(group)))),
        ]
      : [text(q, WEIGHTS.words)];
  }
  const words = tellingWords(q);
  return [
    ...pieces(words).map((piece) => text(piece.join(' '), WEIGHTS.someWords, 'frequency')),
    ...words.map((word) => text(word, WEIGHTS.oneWord)),
    ...pieces(telling.slice(0, MOST_WORDS)).map((piece) => pivot(piece, 'frequency')),
    ...(groups.length > 0 ? [rest([inPivot([...new Set(groups.flatMap(codesOf))])])] : []),
  ];
}

/** Words that carry a subject, each once, the longer ones first. */
function tellingWords(q: string): string[] {
  const tokens = tokenise(q).filter(({ support, weight }) => !support && weight === 1);
  const subjects = tokens.filter(({ stop }) => !stop);
  const words = new Set((subjects.length > 0 ? subjects : tokens).map(({ surface }) => surface));
  return [...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}

function pieces(words: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let at = 0; at < words.length; at += LONGEST_QUESTION) found.push(words.slice(at, at + LONGEST_QUESTION));
  return found;
}

function filteredFacets({ facets = [], filters }: SearchRequest): Facet[] {
  return facets.filter((facet) => (filters?.[facet]?.length ?? 0) > 0);
}

/** Page and size give exact totals, offset and limit estimated ones; a page that does not start evenly is cut later. */
function pagingOf({ offset = 0, limit = 20 }: SearchRequest) {
  return limit > 0 && offset % limit === 0
    ? { page: offset / limit + 1, hitsPerPage: limit }
    : { page: 1, hitsPerPage: offset + limit };
}

function presentation(request: SearchRequest, q: string) {
  const sort = sortOf(request.sort ?? 'relevance', request.locale ?? 'en', queryText(request) !== '');
  return {
    sort: [...(sort ? [`${sort.field}:${sort.direction}`] : []), ...(sort ? ['id:asc'] : [])],
    attributesToHighlight: q === '' || request.marks === false ? [] : ['texts.title', 'texts.summary'],
    highlightPreTag: MARK_START,
    highlightPostTag: MARK_END,
    showRankingScore: true,
  };
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
