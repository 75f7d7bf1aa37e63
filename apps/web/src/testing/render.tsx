import {
  createMemoryHistory,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  type AnyRouter,
} from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { ActorView, Locale, SessionView } from '@techbridge/contracts';
import { messageChain, NAMESPACES } from '@techbridge/i18n';
import { readMessages } from '@techbridge/i18n/server';
import { Providers } from '../app/providers';
import { createAppRouter, type RouterContext } from '../app/router';
import { Route as RootRoute } from '../app/routes/__root';
import { createMessages } from '../shared/i18n';
import { loadLabels } from '../shared/labels';
import { createQueryClient } from '../shared/query';
import { parseAddress, writeAddress } from '../shared/search-params';
import { sessionQuery } from '../shared/session';
import { aSession } from './builders';
import { QueryClientProvider } from '@tanstack/react-query';

interface Options {
  /** Who is signed in; nobody when left out. */
  actor?: ActorView | null;
  session?: SessionView;
  locale?: Locale;
  /** The address one is at: /sign-in?next=/work */
  at?: string;
}

function contextFor({ actor = null, session, locale = 'en' }: Options): RouterContext {
  const resources = Object.fromEntries(
    messageChain(locale).map((language) => [
      language,
      Object.fromEntries(NAMESPACES.map((name) => [name, readMessages(language, name)])),
    ]),
  );
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false, staleTime: Infinity } });
  queryClient.setQueryData(sessionQuery.queryKey, session ?? aSession(actor));
  return {
    queryClient,
    messages: createMessages(locale, resources),
    namespaces: new Set(),
    locale,
    theme: 'light',
    origin: 'http://localhost',
  };
}

async function drawn(router: AnyRouter, context: RouterContext) {
  const user = userEvent.setup();
  await loadLabels(context.locale);
  await act(() => router.load());
  const view = render(<RouterProvider router={router} />);
  return { user, router, context, ...view };
}

/** One component with everything around it that components may ask for. Links lead nowhere but have their addresses. */
export async function renderComponent(children: ReactNode, options: Options = {}) {
  const context = contextFor(options);
  const root = createRootRouteWithContext<RouterContext>()({ component: Outlet });
  const anywhere = createRoute({ getParentRoute: () => root, path: '$', component: () => <>{children}</> });
  const router = createRouter({
    routeTree: root.addChildren([anywhere]),
    context,
    parseSearch: parseAddress,
    stringifySearch: writeAddress,
    history: createMemoryHistory({ initialEntries: [options.at ?? '/'] }),
    Wrap: ({ children: inside }) => (
      <QueryClientProvider client={context.queryClient}>
        <Providers context={context}>{inside}</Providers>
      </QueryClientProvider>
    ),
  });
  return drawn(router as unknown as AnyRouter, context);
}

/** A whole page at an address, with layout, guards and loaders. Prepare the answers it needs first. */
export async function renderPage(at: string, options: Omit<Options, 'at'> = {}) {
  const context = contextFor(options);
  // The document around the page is jsdom's own.
  RootRoute.update({ shellComponent: ({ children }: { children: ReactNode }) => <>{children}</> } as never);
  const router = createAppRouter(context);
  router.update({ history: createMemoryHistory({ initialEntries: [at] }) } as never);
  return drawn(router as unknown as AnyRouter, context);
}
