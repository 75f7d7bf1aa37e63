// Apart from the page itself, so that a route knows its address without carrying the page.
import { LISTING_STATUSES } from '@techbridge/contracts';
import type { ListingsQuery } from './listings.queries';

export const LISTING_SORTS = ['updated', 'submitted', 'expires', 'title'] as const;
export type ListingSort = (typeof LISTING_SORTS)[number];

export const LISTING_SHOWS = [...LISTING_STATUSES, 'changes_in_review'] as const;
export type ListingShow = (typeof LISTING_SHOWS)[number];
export const PAGE = 25;

export interface ListingsPlace {
  status?: ListingShow | undefined;
  kind?: 'technology' | 'demand' | undefined;
  q?: string | undefined;
  sort?: ListingSort | undefined;
  importId?: string | undefined;
  offset?: number | undefined;
}

/** What the API is asked for; drafts and published ones alike while nothing is chosen. */
export function listingsPageQuery({ status, offset = 0, ...rest }: ListingsPlace): ListingsQuery {
  return { ...filtersOf({ status, ...rest }), offset, limit: PAGE };
}

export function filtersOf({ status, kind, q, sort, importId }: ListingsPlace): ListingsQuery {
  return {
    ...(status ? { status: [status] } : {}),
    ...(kind ? { kind } : {}),
    ...(q ? { q } : {}),
    ...(sort ? { sort } : {}),
    ...(importId ? { importId } : {}),
  };
}
