import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  catalogueRoutes,
  organisationRoutes,
  searchRoutes,
  type ListingKind,
  type Locale,
  type SearchAnswer,
} from '@techbridge/contracts';
import { routeQuery } from '../../shared/query';
import { PAGE_SIZE, sortOf, type SearchState } from './criteria';

const SUGGESTIONS_FRESH_MS = 5 * 60_000;

export const homeQuery = (locale: Locale) => routeQuery(catalogueRoutes.home, { query: { locale } });

/** One page of results. While the next one is on its way, the last stays. */
export function searchQuery(kind: ListingKind, state: SearchState, locale: Locale, limit = PAGE_SIZE) {
  // It counts when the reader stays with it: pages are fetched ahead, too.
  const query = { ...state, sort: sortOf(state), offset: state.offset ?? 0, limit, locale, settled: false };
  const route = kind === 'technology' ? catalogueRoutes.searchTechnologies : catalogueRoutes.searchDemands;
  const options = routeQuery(route, { query });
  return queryOptions<SearchAnswer, Error, SearchAnswer, readonly unknown[]>({
    queryKey: options.queryKey,
    queryFn: options.queryFn as () => Promise<SearchAnswer>,
    placeholderData: keepPreviousData,
  });
}

export const technologyQuery = (reference: string, locale: Locale) =>
  routeQuery(catalogueRoutes.getTechnology, { params: { reference }, query: { locale } });

export const needQuery = (reference: string, locale: Locale) =>
  routeQuery(catalogueRoutes.getDemand, { params: { reference }, query: { locale } });

export const organisationQuery = (slug: string) => routeQuery(organisationRoutes.getPublic, { params: { slug } });

export const collectionsQuery = routeQuery(catalogueRoutes.listCollections, {});

/** Completions of what is being typed; nothing is asked for fewer than two signs (one in Chinese). */
export const suggestionsQuery = (q: string, kind: ListingKind, locale: Locale) => ({
  ...routeQuery(catalogueRoutes.suggest, { query: { q, kind, locale } }),
  staleTime: SUGGESTIONS_FRESH_MS,
  enabled: q.length > 1 || /\p{Script=Han}/u.test(q),
});

/** What many people ask, for a box that is still empty. */
export const popularQuery = (kind: ListingKind, locale: Locale) => ({
  ...routeQuery(searchRoutes.popular, { query: { kind, locale } }),
  staleTime: SUGGESTIONS_FRESH_MS,
  retry: false,
});
