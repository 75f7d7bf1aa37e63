import {
  listingRoutes,
  matchingDeskRoutes,
  suggestionRoutes,
  type RouteRequest,
  type RouteResponse,
} from '@techbridge/contracts';
import { routeQuery } from '../../shared/query';

export type MatchingFilter = NonNullable<RouteRequest<typeof matchingDeskRoutes.needsWithoutCandidate>['query']>;
export type NeedLine = RouteResponse<typeof matchingDeskRoutes.needsWithoutCandidate>['items'][number];

export const VIEWS = ['all', 'without_candidate', 'strong_unused'] as const;
export type MatchingView = (typeof VIEWS)[number];
export const NEEDS_PER_PAGE = 20;

/** Suggestions are computed from everything that is published, so they are not asked for again at every glance. */
const FRESH_MS = 5 * 60_000;

export const matchingQuery = (filter: MatchingFilter) => ({
  ...routeQuery(matchingDeskRoutes.needsWithoutCandidate, { query: { ...filter, limit: NEEDS_PER_PAGE } }),
  staleTime: FRESH_MS,
});

export const candidatesQuery = (demandId: string) => ({
  ...routeQuery(suggestionRoutes.forListing, { params: { id: demandId } }),
  staleTime: FRESH_MS,
});

export const listingQuery = (id: string) => routeQuery(listingRoutes.get, { params: { id } });
