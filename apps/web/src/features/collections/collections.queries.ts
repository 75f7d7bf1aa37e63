import { useQueryClient } from '@tanstack/react-query';
import { catalogueRoutes, collectionRoutes, type Locale, type RouteRequest } from '@techbridge/contracts';
import { callWith, keyOf, routeQuery } from '../../shared/query';

export const INSIDE_PER_PAGE = 50;
export const FOUND_PER_PAGE = 20;

export const collectionsQuery = () => routeQuery(catalogueRoutes.listCollections, {});

/** What is in a collection, as readers see it. */
export const insideQuery = (slug: string, locale: Locale, offset: number) =>
  routeQuery(catalogueRoutes.searchTechnologies, {
    query: { collection: [slug], sort: 'title', locale, offset, limit: INSIDE_PER_PAGE },
  });

export const foundQuery = (q: string, locale: Locale) => ({
  ...routeQuery(catalogueRoutes.searchTechnologies, { query: { q, locale, limit: FOUND_PER_PAGE } }),
  enabled: q !== '',
});

export function useCreateCollection() {
  const client = useQueryClient();
  return async (body: RouteRequest<typeof collectionRoutes.create>['body']) => {
    const collection = await callWith(client, collectionRoutes.create, { body });
    await client.invalidateQueries({ queryKey: keyOf(catalogueRoutes.listCollections) });
    return collection;
  };
}

/** Puts technologies in and takes others out. The index behind the lists follows a moment later. */
export function useSetListings(slug: string) {
  const client = useQueryClient();
  return async (change: { add?: string[]; remove?: string[] }) => {
    await callWith(client, collectionRoutes.addListings, { params: { slug }, body: change });
    await client.invalidateQueries({ queryKey: keyOf(catalogueRoutes.listCollections) });
  };
}
