import { useQueryClient } from '@tanstack/react-query';
import {
  listingRoutes,
  type ListingCommand,
  type ListingRecord,
  type ListingSummary,
  type RouteRequest,
  type RouteResponse,
} from '@techbridge/contracts';
import { isApiError } from '../../shared/api';
import { callWith, keyOf, routeQuery } from '../../shared/query';

export type ListingsQuery = NonNullable<RouteRequest<typeof listingRoutes.list>['query']>;
export type ListingsPage = RouteResponse<typeof listingRoutes.list>;

export const listingQuery = (id: string) => routeQuery(listingRoutes.get, { params: { id } });
export const listingsQuery = (query: ListingsQuery) => routeQuery(listingRoutes.list, { query });
export const revisionsQuery = (id: string) => routeQuery(listingRoutes.listRevisions, { params: { id } });

/** Sends one command; the answer becomes what is known of the listing, and what depends on it is read again. */
export function useActOnListing() {
  const client = useQueryClient();
  return async (listing: Pick<ListingSummary, 'id' | 'version'>, command: ListingCommand): Promise<ListingRecord> => {
    const params = { id: listing.id };
    try {
      const body = { version: listing.version, command };
      const after = await callWith(client, listingRoutes.act, { params, body });
      client.setQueryData(listingQuery(listing.id).queryKey, after);
      await Promise.all([
        client.invalidateQueries({ queryKey: keyOf(listingRoutes.list) }),
        client.invalidateQueries({ queryKey: revisionsQuery(listing.id).queryKey }),
      ]);
      return after;
    } catch (error) {
      if (isApiError(error) && error.status === 409)
        await client.invalidateQueries({ queryKey: listingQuery(listing.id).queryKey });
      throw error;
    }
  };
}
