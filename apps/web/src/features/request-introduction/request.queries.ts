import {
  catalogueRoutes,
  listingRoutes,
  matchRoutes,
  type ListingKind,
  type Locale,
  type SearchAnswer,
} from '@techbridge/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { routeQuery, useRouteMutation } from '../../shared/query';

const OWN_AT_MOST = 100;
const FOUND_AT_MOST = 6;

/** The own organisation's public listings of a kind, to choose from. */
export const ownListingsQuery = (kind: ListingKind) =>
  routeQuery(listingRoutes.list, { query: { kind, status: ['published'], limit: OWN_AT_MOST, sort: 'title' } });

/** Public listings by words, for staff who bring two together. */
export function findListingsQuery(kind: ListingKind, q: string, locale: Locale) {
  const route = kind === 'technology' ? catalogueRoutes.searchTechnologies : catalogueRoutes.searchDemands;
  const options = routeQuery(route, { query: { q, locale, limit: FOUND_AT_MOST, openOnly: true } });
  return queryOptions<SearchAnswer, Error, SearchAnswer, readonly unknown[]>({
    queryKey: options.queryKey,
    queryFn: options.queryFn as () => Promise<SearchAnswer>,
    placeholderData: keepPreviousData,
  });
}

/** The listing's page then says that there is a request. */
export const useRequest = () =>
  useRouteMutation(matchRoutes.request, {
    invalidates: [matchRoutes.list, catalogueRoutes.getTechnology, catalogueRoutes.getDemand],
  });
