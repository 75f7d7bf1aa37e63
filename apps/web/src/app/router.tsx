import { createRouter, createSerializationAdapter } from '@tanstack/react-router';
import { setupRouterSsrQueryIntegration } from '@tanstack/react-router-ssr-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Locale } from '@techbridge/contracts';
import type { Namespace } from '@techbridge/i18n';
import { ApiError, isApiError } from '../shared/api';
import { env } from '../shared/env';
import type { I18n } from '../shared/i18n';
import { sessionQuery } from '../shared/session';
import { parseAddress, writeAddress } from '../shared/search-params';
import type { Theme } from '../shared/theme';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';
import { PendingPage } from './pending-page';
import { Providers } from './providers';
import { routeTree } from './routeTree.gen';

/** What every route finds in its context. */
export interface RouterContext {
  queryClient: QueryClient;
  messages: I18n;
  /** Message files used so far; the browser fetches them before it takes the page over. */
  namespaces: Set<Namespace>;
  locale: Locale;
  theme: Theme;
  /** The public address of the site, for canonical links: https://example.org */
  origin: string;
}

/** A refusal met while drawing on the server reaches the browser whole, with its reference for support. */
const apiErrors = createSerializationAdapter({
  key: 'api-error',
  test: (value): value is ApiError => value instanceof ApiError,
  toSerializable: ({ code, params, fields, requestId, status }) =>
    JSON.stringify({ code, params, fields, requestId, status }),
  fromSerializable: (text) => {
    const { code, ...rest } = JSON.parse(text) as ApiError;
    return new ApiError(code, rest);
  },
});

interface RouterOptions {
  nonce?: string | undefined;
}

export function createAppRouter(context: RouterContext, { nonce }: RouterOptions = {}) {
  const router = createRouter({
    routeTree,
    context,
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    // Known to the router, left out of this option's type.
    ...({ serializationAdapters: [apiErrors] } as object),
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 300,
    defaultPendingMinMs: 300,
    ...(nonce ? { ssr: { nonce } } : {}),
    Wrap: ({ children }) => <Providers context={context}>{children}</Providers>,
  });
  setupRouterSsrQueryIntegration({ router, queryClient: context.queryClient });
  if (!env.server) noticeSignOut(router, context.queryClient);
  return router;
}

/** Signed out elsewhere, or for too long: what is read next says so, and the page's guard asks to sign in again. */
function noticeSignOut(router: { invalidate: () => Promise<void> }, client: QueryClient): void {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    const session = client.getQueryData(sessionQuery.queryKey);
    if (!session?.actor || !isApiError(event.action.error, 'session.required')) return;
    client.setQueryData(sessionQuery.queryKey, { ...session, actor: null });
    void router.invalidate();
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
