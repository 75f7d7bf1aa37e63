import { z } from 'zod';
import { SearchCriteria } from './search';
import { DateTime, Id, IdParams, Ok, route } from './http';
import { LISTING_KINDS } from './vocabulary';

export const SAVED_SEARCH_CADENCES = ['never', 'daily', 'weekly'] as const;

export const SavedSearchView = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(LISTING_KINDS),
  criteria: SearchCriteria,
  cadence: z.enum(SAVED_SEARCH_CADENCES),
  createdAt: DateTime,
});
export type SavedSearchView = z.infer<typeof SavedSearchView>;

export const savedSearchRoutes = {
  list: route({
    name: 'listSavedSearches',
    method: 'GET',
    path: '/saved-searches',
    access: 'account',
    summary: 'Own saved searches',
    response: z.object({ items: z.array(SavedSearchView) }),
  }),
  save: route({
    name: 'saveSearch',
    method: 'POST',
    path: '/saved-searches',
    access: 'account',
    summary: 'Keep a search',
    body: z.object({
      name: z.string().trim().min(1).max(120),
      kind: z.enum(LISTING_KINDS),
      criteria: SearchCriteria,
      cadence: z.enum(SAVED_SEARCH_CADENCES),
    }),
    response: SavedSearchView,
  }),
  change: route({
    name: 'changeSavedSearch',
    method: 'PUT',
    path: '/saved-searches/:id',
    access: 'account',
    summary: 'Rename a saved search or change how often it reports',
    params: IdParams,
    body: z.object({ name: z.string().trim().min(1).max(120), cadence: z.enum(SAVED_SEARCH_CADENCES) }),
    response: SavedSearchView,
  }),
  remove: route({
    name: 'deleteSavedSearch',
    method: 'DELETE',
    path: '/saved-searches/:id',
    access: 'account',
    summary: 'Forget a saved search',
    params: IdParams,
    response: Ok,
  }),
} as const;
