import {
  catalogueRoutes,
  listingRoutes,
  matchRoutes,
  type ListingKind,
  type Locale,
  type SearchAnswer,
} from '@techbridge/contracts';
import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import { keyOf, routeQuery, useRouteMutation } from '../../shared/query';

const OWN_AT_MOST = 100;
const FOUND_AT_MOST = 6;

/** The own organisation's public listings of a kind, to choose from. */
export const ownListingsQuery = (kind: ListingKind) =>
  routeQuery(listingRoutes.list, { query: { kind, status: ['published'], limit: OWN_AT_MOST, sort: 'title' } });

/** Public listings by words, for staff who bring two together. */
export function findListingsQuery(kind: ListingKind, q: string, locale: Locale) {
  const route = kind === 'technology' ? catalogueRoutes.searchTechnologies : catalogueRoutes.searchDemands;
  const options = routeQuery(route, { query: { q, locale, limit: FOUND_AT_MOST, openOnly: true, settled: false } });
  return queryOptions<SearchAnswer, Error, SearchAnswer, readonly unknown[]>({
    queryKey: options.queryKey,
    queryFn: options.queryFn as () => Promise<SearchAnswer>,
    placeholderData: keepPreviousData,
  });
}

const CHANGED_BY_A_REQUEST = [matchRoutes.list, catalogueRoutes.getTechnology, catalogueRoutes.getDemand];

/**
 * Sends the request. The page below it is brought up to date only when the reader has seen what came of it: it would
 * take the question, and with it the answer, off the screen.
 */
export function useRequest() {
  const client = useQueryClient();
  const outdate = (refetchType: 'none' | 'active') =>
    Promise.all(CHANGED_BY_A_REQUEST.map((route) => client.invalidateQueries({ queryKey: keyOf(route), refetchType })));
  const request = useRouteMutation(matchRoutes.request, { onSuccess: () => outdate('none') });
  return { send: request.mutateAsync, showOnPage: () => void outdate('active') };
}
