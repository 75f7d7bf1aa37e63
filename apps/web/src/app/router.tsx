import { createRouter } from '@tanstack/react-router';
import { setupRouterSsrQueryIntegration } from '@tanstack/react-router-ssr-query';
import type { QueryClient } from '@tanstack/react-query';
import type { Locale } from '@techbridge/contracts';
import type { Namespace } from '@techbridge/i18n';
import type { I18n } from '../shared/i18n';
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
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
