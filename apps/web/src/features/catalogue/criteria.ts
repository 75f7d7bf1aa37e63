import {
  COOPERATION_TYPES,
  COUNTRIES,
  IP_STATUSES,
  LOCALES,
  MONEY_BANDS,
  PRICE_BANDS,
  SDGS,
  SEARCH_SORTS,
  SECTORS,
  TECHNOLOGY_FORMS,
  TRL_BANDS,
  type Facet,
  type ListingKind,
} from '@techbridge/contracts';
import { flag, many, oneOf, searchParams, text, texts, whole, writeAddress } from '../../shared/search-params';

export const PAGE_SIZE = 20;

/** What the address of a search page carries; the same names as the API's. */
export const searchReader = searchParams({
  q: text(8000),
  sector: many(SECTORS),
  sdg: many(SDGS.map(String)),
  trl: many(TRL_BANDS),
  country: many(COUNTRIES),
  cooperation: many(COOPERATION_TYPES),
  ip: many(IP_STATUSES),
  form: many(TECHNOLOGY_FORMS),
  price: many(PRICE_BANDS),
  budget: many(MONEY_BANDS),
  collection: texts(),
  organisation: texts(),
  language: many(LOCALES),
  openOnly: flag(),
  oneLanguage: flag(),
  sort: oneOf(SEARCH_SORTS),
  offset: whole(0, 100_000),
});

export type SearchState = ReturnType<typeof searchReader.parse>;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** Filters a reader can choose from, the ones most people decide by first. */
export const SHOWN_FACETS: Record<ListingKind, readonly Facet[]> = {
  technology: [
    'sector',
    'trl',
    'cooperation',
    'collection',
    'sdg',
    'ip',
    'price',
    'form',
    'country',
    'organisation',
    'language',
  ],
  demand: ['sector', 'country', 'budget', 'cooperation', 'trl', 'sdg', 'organisation', 'language'],
};

/** Facets whose values are the same for everyone; the others have those that the catalogue knows. */
const FIXED_VALUES: Partial<Record<Facet, readonly string[]>> = {
  sector: SECTORS,
  sdg: SDGS.map(String),
  trl: TRL_BANDS,
  country: COUNTRIES,
  cooperation: COOPERATION_TYPES,
  ip: IP_STATUSES,
  form: TECHNOLOGY_FORMS,
  price: PRICE_BANDS,
  budget: MONEY_BANDS,
  language: LOCALES,
};

export function chosenIn(state: SearchState, facet: Facet): readonly string[] {
  return state[facet] ?? [];
}

export interface FilterValue {
  value: string;
  count: number;
}

/**
 * The values of one facet with their counts: every value of a vocabulary in its own order, also those that find nothing
 * now, so that the list does not jump while one chooses.
 */
export function valuesOf(facet: Facet, counted: readonly FilterValue[], chosen: readonly string[]): FilterValue[] {
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  const order = FIXED_VALUES[facet] ?? counted.map(({ value }) => value);
  const all = [...order, ...chosen.filter((value) => !order.includes(value))];
  return all.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** Another state of the same search. Whatever changes begins on the first page again. */
function changed(state: SearchState, change: Partial<SearchState>): SearchState {
  const next: SearchState = { ...state, ...change };
  delete next.offset;
  return next;
}

export function withQuery(state: SearchState, q: string): SearchState {
  return changed(state, { q: q.trim() || undefined });
}

export function withSort(state: SearchState, sort: SearchSort): SearchState {
  return changed(state, { sort });
}

export function withFacet(state: SearchState, facet: Facet, values: readonly string[]): SearchState {
  return changed(state, { [facet]: values.length > 0 ? values : undefined });
}

export function withValue(state: SearchState, facet: Facet, value: string, on: boolean): SearchState {
  const others = chosenIn(state, facet).filter((one) => one !== value);
  return withFacet(state, facet, on ? [...others, value] : others);
}

export function withOpenOnly(state: SearchState, openOnly: boolean): SearchState {
  return changed(state, { openOnly: openOnly || undefined });
}

export function withOneLanguage(state: SearchState, oneLanguage: boolean): SearchState {
  return changed(state, { oneLanguage: oneLanguage || undefined });
}

/** The question stays, every filter goes. */
export function withoutFilters({ q, sort }: SearchState): SearchState {
  return { ...(q ? { q } : {}), ...(sort ? { sort } : {}) };
}

export function withoutFacet(state: SearchState, facet: Facet): SearchState {
  return withFacet(state, facet, []);
}

export interface AppliedFilter {
  facet: Facet;
  value: string;
}

export function appliedFilters(state: SearchState, kind: ListingKind): AppliedFilter[] {
  const shown = SHOWN_FACETS[kind];
  const rest = (Object.keys(state) as (keyof SearchState)[]).filter(
    (name): name is Facet => Array.isArray(state[name]) && !shown.includes(name as Facet),
  );
  return [...shown, ...rest].flatMap((facet) => chosenIn(state, facet).map((value) => ({ facet, value })));
}

export function filterCount(state: SearchState, kind: ListingKind): number {
  return appliedFilters(state, kind).length + (state.openOnly ? 1 : 0) + (state.oneLanguage ? 1 : 0);
}

/** By what a list is sorted when nobody chose: by fit to the words, or else the newest first. */
export function sortOf({ q, sort }: SearchState): SearchSort {
  return sort && (sort !== 'relevance' || q) ? sort : q ? 'relevance' : 'newest';
}

export function sortsFor(kind: ListingKind, state: SearchState): SearchSort[] {
  const own: SearchSort[] =
    kind === 'technology' ? ['newest', 'confirmed', 'trl'] : ['newest', 'deadline', 'confirmed'];
  return [...(state.q ? (['relevance'] as const) : []), ...own, 'title'];
}

export const SEARCH_PATHS = { technology: '/technologies', demand: '/needs' } as const;

/** The address of a search as text. */
export function addressOfSearch(kind: ListingKind, state: SearchState): string {
  return `${SEARCH_PATHS[kind]}${writeAddress(state)}`;
}

export function addressOfListing(kind: ListingKind, reference: string): string {
  return `${SEARCH_PATHS[kind]}/${reference}`;
}
