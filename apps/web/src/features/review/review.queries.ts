import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import {
  listingRoutes,
  type ListingCommand,
  type ListingRecord,
  type ListingSummary,
  type RouteRequest,
} from '@techbridge/contracts';
import { isApiError } from '../../shared/api';
import { callWith, keyOf, routeQuery } from '../../shared/query';

export type ReviewFilter = NonNullable<RouteRequest<typeof listingRoutes.list>['query']>;

export const LISTINGS_PER_PAGE = 50;
/** What one export or one selection may hold. */
export const MOST_LISTINGS = 5_000;
const PAGE_OF_ALL = 100;
const WAITING = ['in_review', 'changes_in_review'] as const;

export const reviewListQuery = (filter: ReviewFilter) =>
  routeQuery(listingRoutes.list, { query: { ...filter, limit: LISTINGS_PER_PAGE } });

export const reviewQuery = (id: string) => routeQuery(listingRoutes.get, { params: { id } });

/** Everything the filter lets through, page after page, up to MOST_LISTINGS. */
export async function allListings(client: QueryClient, filter: ReviewFilter): Promise<ListingSummary[]> {
  const found: ListingSummary[] = [];
  let offset: number | null = 0;
  while (offset !== null && found.length < MOST_LISTINGS) {
    const query: ReviewFilter = { ...filter, offset, limit: PAGE_OF_ALL };
    const page: { items: ListingSummary[]; next: number | null } = await callWith(client, listingRoutes.list, {
      query,
    });
    found.push(...page.items);
    offset = page.next;
  }
  return found;
}

/** The listing that has waited longest for a review this person may give, apart from the present one. */
export async function nextToReview(client: QueryClient, present: string): Promise<ListingSummary | null> {
  const query: ReviewFilter = { status: [...WAITING], sort: 'submitted', limit: PAGE_OF_ALL };
  const { items } = await callWith(client, listingRoutes.list, { query });
  return items.find(({ id, actions }) => id !== present && actions.includes('publish')) ?? null;
}

/** Sends one command; the answer becomes what is known of the listing. */
export function useActOnReviewed() {
  const client = useQueryClient();
  return async ({ id, version }: Pick<ListingRecord, 'id' | 'version'>, command: ListingCommand) => {
    try {
      const after = await callWith(client, listingRoutes.act, { params: { id }, body: { version, command } });
      client.setQueryData(reviewQuery(id).queryKey, after);
      await client.invalidateQueries({ queryKey: keyOf(listingRoutes.list) });
      return after;
    } catch (error) {
      if (isApiError(error) && error.status === 409)
        await client.invalidateQueries({ queryKey: reviewQuery(id).queryKey });
      throw error;
    }
  };
}
