import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { RouterClient } from '@tanstack/react-router/ssr/client';
import { NAMESPACES, isLocale, type Namespace } from '@techbridge/i18n';
import { createAppRouter } from './app/router';
import { createMessages } from './shared/i18n';
import { loadLabels } from './shared/labels';
import { createQueryClient } from './shared/query';
import { isTheme } from './shared/theme';

/** What the server wrote into the page: the message files it used, its public address, the stylesheet of rare scripts. */
interface PageData {
  namespaces: Namespace[];
  origin?: string;
  scriptFonts?: string;
}

function pageData(): PageData {
  const text = document.getElementById('page-data')?.textContent;
  return text ? (JSON.parse(text) as PageData) : { namespaces: ['common', 'navigation'] };
}

/** Faces of other scripts come last: a page in English may still hold a Chinese title. */
function addScriptFonts(href: string | undefined): void {
  if (!href || document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
}

async function start(): Promise<void> {
  const { namespaces, origin, scriptFonts } = pageData();
  const { locale, theme } = document.documentElement.dataset;
  const chosen = isLocale(locale) ? locale : 'en';
  const messages = createMessages(chosen);
  await Promise.all([
    messages.loadNamespaces(namespaces.filter((name) => NAMESPACES.includes(name))),
    loadLabels(chosen),
  ]);
  const router = createAppRouter({
    queryClient: createQueryClient(),
    messages,
    namespaces: new Set(namespaces),
    locale: chosen,
    theme: isTheme(theme) ? theme : 'system',
    origin: origin ?? window.location.origin,
  });
  hydrateRoot(
    document,
    <StrictMode>
      <RouterClient router={router} />
    </StrictMode>,
  );
  addScriptFonts(scriptFonts);
  // Wanted the moment something goes wrong, which is too late to fetch it.
  void messages.loadNamespaces('errors');
}

void start();
