import type { ListingKind, RouteRequest, savedSearchRoutes } from '@techbridge/contracts';

export interface SearchToSave {
  kind: ListingKind;
  criteria: RouteRequest<typeof savedSearchRoutes.save>['body']['criteria'];
  /** The search in words, as a name to start from. */
  words: string;
}
