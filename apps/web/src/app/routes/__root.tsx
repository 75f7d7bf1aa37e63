import { createRootRouteWithContext, HeadContent, Outlet, Scripts } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import '../../styles/main.css';
import { documentLanguage, needs, useLocale } from '../../shared/i18n';
import { loadLabels } from '../../shared/labels';
import { sessionQuery } from '../../shared/session';
import { useTheme } from '../../shared/theme';
import { ArrivalFocus } from '../arrival-focus';
import { ErrorPage } from '../error-page';
import { PublicLayout } from '../layouts/public-layout';
import { NotFoundPage } from '../not-found-page';
import type { RouterContext } from '../router';

export const Route = createRootRouteWithContext<RouterContext>()({
  beforeLoad: async ({ context }) => {
    const [session] = await Promise.all([
      context.queryClient.ensureQueryData({ ...sessionQuery, revalidateIfStale: true }),
      needs('common', 'navigation')({ context }),
      loadLabels(context.locale),
    ]);
    return { actor: session.actor };
  },
  head: ({ match }) => ({
    meta: [
      { charSet: 'utf-8' },
      { name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' },
      { name: 'color-scheme', content: 'light dark' },
      { title: match.context.messages.t('common:product') },
    ],
    links: [{ rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' }],
  }),
  shellComponent: Document,
  component: Outlet,
  notFoundComponent: NotFoundDocument,
  errorComponent: ErrorPage,
});

function Document({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const { theme } = useTheme();
  return (
    <html lang={documentLanguage(locale)} data-locale={locale} data-theme={theme}>
      <head>
        <HeadContent />
      </head>
      <body>
        {children}
        <ArrivalFocus />
        <Scripts />
      </body>
    </html>
  );
}

function NotFoundDocument() {
  return (
    <PublicLayout>
      <NotFoundPage />
    </PublicLayout>
  );
}
