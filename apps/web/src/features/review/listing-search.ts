import { LISTING_STATUSES, type ListingKind } from '@techbridge/contracts';

/** The order in which staff look. */
export const STATES = [
  'in_review',
  'changes_in_review',
  ...LISTING_STATUSES.filter((status) => status !== 'in_review'),
] as const;
export const SORTS = ['updated', 'submitted', 'expires', 'title'] as const;

export interface ListingSearch {
  status?: (typeof STATES)[number];
  kind?: ListingKind;
  q?: string;
  organisationId?: string;
  importId?: string;
  sort?: (typeof SORTS)[number];
  offset?: number;
}
