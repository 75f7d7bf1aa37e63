import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import {
  listingRoutes,
  matchingDeskRoutes,
  matchRoutes,
  suggestionRoutes,
  type Locale,
  type MatchingProgress,
  type RouteRequest,
  type RouteResponse,
} from '@techbridge/contracts';
import { callWith, keyOf, routeQuery } from '../../shared/query';
import type { Pair } from './pair';

export type NeedsFilter = NonNullable<RouteRequest<typeof matchingDeskRoutes.needsWithoutCandidate>['query']>;
export type PairsFilter = NonNullable<RouteRequest<typeof matchingDeskRoutes.pairs>['query']>;
export type NeedLine = RouteResponse<typeof matchingDeskRoutes.needsWithoutCandidate>['items'][number];
export type PairLine = RouteResponse<typeof matchingDeskRoutes.pairs>['items'][number];
export type OverrideLine = RouteResponse<typeof matchingDeskRoutes.overrides>['items'][number];

export const VIEWS = ['strong_unused', 'without_candidate', 'all', 'by_place', 'decisions', 'answers'] as const;
export type MatchingView = (typeof VIEWS)[number];
export const LINES_PER_PAGE = 20;
/** As many as can be read beside each other. */
export const MOST_BESIDE = 4;

const CANDIDATES_PER_PAGE = 5;
const TO_CHOOSE_FROM = 12;
/** Suggestions change when listings do, so they are not asked for again at every glance. */
const FRESH_MS = 60_000;
const RUNNING_MS = 2000;
const RESTING_MS = 60_000;

type CandidatesPage = RouteResponse<typeof suggestionRoutes.forListing>;

/** Candidates of a listing, a few at a time. */
export function useCandidates(id: string) {
  const client = useQueryClient();
  return useInfiniteQuery({
    queryKey: [suggestionRoutes.forListing.name, { params: { id } }, 'by page'],
    queryFn: ({ pageParam, signal }): Promise<CandidatesPage> => {
      const query = { limit: CANDIDATES_PER_PAGE, offset: pageParam };
      return callWith(client, suggestionRoutes.forListing, { params: { id }, query }, signal);
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    staleTime: FRESH_MS,
  });
}

export const newForMeQuery = (limit: number) => ({
  ...routeQuery(suggestionRoutes.newForMe, { query: { limit } }),
  placeholderData: keepPreviousData,
  staleTime: FRESH_MS,
});

export const candidatesQuery = (demandId: string) => ({
  ...routeQuery(suggestionRoutes.forListing, { params: { id: demandId }, query: { limit: TO_CHOOSE_FROM } }),
  staleTime: FRESH_MS,
});

export const comparisonQuery = (demandId: string, technologyIds: string[]) => ({
  ...routeQuery(suggestionRoutes.compare, { params: { id: demandId }, query: { with: technologyIds } }),
  staleTime: FRESH_MS,
});

export const briefQuery = (params: Pair, locale: Locale) => ({
  ...routeQuery(suggestionRoutes.brief, { params, query: { locale } }),
  retry: false,
});

export const listingQuery = (id: string) => routeQuery(listingRoutes.get, { params: { id } });

export const needsQuery = (filter: NeedsFilter) =>
  routeQuery(matchingDeskRoutes.needsWithoutCandidate, { query: { ...filter, limit: LINES_PER_PAGE } });

export const pairsQuery = (filter: PairsFilter) =>
  routeQuery(matchingDeskRoutes.pairs, { query: { ...filter, limit: LINES_PER_PAGE } });

export const overridesQuery = (offset = 0) =>
  routeQuery(matchingDeskRoutes.overrides, { query: { offset, limit: LINES_PER_PAGE } });

export const talliesQuery = routeQuery(matchingDeskRoutes.tallies, {});

export const answersQuery = routeQuery(matchingDeskRoutes.answers, {});

/** Asked often while a comparison runs, seldom otherwise. */
export const progressQuery = {
  ...routeQuery(matchingDeskRoutes.progress, {}),
  refetchInterval: ({ state }: { state: { data: MatchingProgress | undefined } }) =>
    state.data?.running ? RUNNING_MS : RESTING_MS,
};

/** Lists that change when somebody decides about a pair or asks for an introduction. */
export const DESK_LISTS = [
  matchingDeskRoutes.needsWithoutCandidate,
  matchingDeskRoutes.pairs,
  matchingDeskRoutes.overrides,
  matchingDeskRoutes.tallies,
  suggestionRoutes.forListing,
  suggestionRoutes.compare,
] as const;

/** Sends a request about a pair; what depends on it is read again. */
export function usePropose() {
  const client = useQueryClient();
  return async (pair: Pair, interest: string) => {
    // Staff speak for nobody: the two sides' own consent is asked for before anything is released.
    const match = await callWith(client, matchRoutes.request, { body: { ...pair, interest, consent: true } });
    const outdated = [...DESK_LISTS, matchRoutes.list];
    await Promise.all(outdated.map((route) => client.invalidateQueries({ queryKey: keyOf(route) })));
    return match;
  };
}
