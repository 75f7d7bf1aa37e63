import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ListingKind } from '@techbridge/contracts';
import { searchQuery } from '../features/catalogue/catalogue.queries';
import { addressOfSearch, filterCount, searchReader, type SearchState } from '../features/catalogue/criteria';
import { env } from '../shared/env';
import { pageHead } from './page-head';
import type { RouterContext } from './router';

// What the two search pages have in common as routes.

/**
 * The first answer comes with the page. Later ones are fetched by the page itself, which keeps the last results in sight
 * until then; that is why the route does not depend on its search.
 */
export async function loadSearch(
  { queryClient, locale }: RouterContext,
  kind: ListingKind,
  address: unknown,
): Promise<void> {
  const query = searchQuery(kind, searchReader.parse(address), locale);
  if (env.server) await queryClient.ensureQueryData(query);
  else await queryClient.prefetchQuery(query);
}

export function searchHead(context: RouterContext, kind: ListingKind, state: SearchState) {
  const { messages } = context;
  const title = messages.t(`catalogue:search.title.${kind}`);
  return pageHead(context, {
    title: state.q ? messages.t('catalogue:search.titleFor', { q: state.q.slice(0, 100), title }) : title,
    description: messages.t(`catalogue:search.lead.${kind}`),
    path: addressOfSearch(kind, state.offset ? { offset: state.offset } : {}),
    noIndex: Boolean(state.q) || filterCount(state, kind) > 0,
  });
}

/** Another state of the search is another address; the reader keeps the place on the page. */
export function useSearchNavigation(kind: ListingKind): (state: SearchState) => void {
  const router = useRouter();
  return useCallback(
    (state) => void router.navigate({ href: addressOfSearch(kind, state), resetScroll: false }),
    [kind, router],
  );
}
