import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequestHandler, defaultRenderHandler } from '@tanstack/react-router/ssr/server';
import type { Locale } from '@techbridge/contracts';
import { messageChain, type Namespace } from '@techbridge/i18n';
import { createAppRouter } from './app/router';
import { ApiError, type Fetch } from './shared/api';
import { createMessages } from './shared/i18n';
import { createQueryClient } from './shared/query';
import type { Theme } from './shared/theme';
import { builtAssets, type PageAssets } from './server/assets';
import { messageResources } from './server/messages';
import { asHeaders, localeOf, themeOf, type RequestHeaders } from './server/reader';

export interface PageRequest {
  /** Path and query as asked for: /technologies?q=pump */
  url: string;
  /** The reader's request headers: cookie, accept-language. */
  headers: RequestHeaders;
  /** Left out, it follows from `?lang=`, the cookie `locale` and Accept-Language, in this order. */
  locale?: Locale;
  /** Left out, it follows from the cookie `theme`. */
  theme?: Theme;
  /** Calls the API for the reader; the cookie is added here. Paths begin with /api/v1. */
  apiFetch: Fetch;
  /** The public address of the site without a slash at the end: https://example.org */
  origin: string;
  /** For the content security policy: put on every script of the page. */
  nonce?: string;
  /** Only in development; otherwise what the client build wrote. */
  assets?: PageAssets;
}

export interface PageResponse {
  status: number;
  headers: Record<string, string | string[]>;
  html: string;
}

/** The two builds lie side by side: dist/server and dist/client. */
const CLIENT_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'client');
const YEAR_SECONDS = 365 * 86_400;
const SCRIPT_FONT_LOCALES: readonly Locale[] = ['zh', 'th', 'km', 'lo', 'my'];
/** What the API must know of the reader to answer as it would answer the browser. */
const PASSED_ON = ['cookie', 'user-agent', 'x-forwarded-for', 'x-request-id', 'accept-language'];

function fetcherFor(headers: Headers, apiFetch: Fetch): Fetch {
  const own: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = headers.get(name);
    if (value) own[name] = value;
  }
  return (path, init) => apiFetch(path, { ...init, headers: { ...own, ...(init?.headers as Record<string, string>) } });
}

const escaped = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

/** What goes into the head beside React's own tags: the message files of this page, and faces of rare scripts. */
function headTags(
  assets: PageAssets,
  locale: Locale,
  namespaces: Namespace[],
  { nonce, origin }: Pick<PageRequest, 'nonce' | 'origin'>,
): string {
  const messages = messageChain(locale).flatMap((language) =>
    namespaces.map((name) => assets.messages[`${language}/${name}`]),
  );
  const labels = assets.labels[locale];
  const data = [...messages, labels?.data].filter(Boolean);
  const preloads = [
    ...data.map((href) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${href}"/>`),
    ...(labels ? [`<link rel="modulepreload" href="${labels.script}"/>`] : []),
  ];
  const fonts = SCRIPT_FONT_LOCALES.includes(locale) ? `<link rel="stylesheet" href="${assets.scriptFonts}"/>` : '';
  const pageData = escaped({ namespaces, origin, scriptFonts: assets.scriptFonts });
  const attribute = nonce ? ` nonce="${nonce}"` : '';
  return `${fonts}${preloads.join('')}<script type="application/json" id="page-data"${attribute}>${pageData}</script>`;
}

function answerHeaders(response: Response, url: string, locale: Locale): PageResponse['headers'] {
  const headers: PageResponse['headers'] = Object.fromEntries(response.headers);
  headers['vary'] = 'Cookie, Accept-Language';
  headers['cache-control'] ??= 'private, no-cache';
  headers['content-language'] = locale;
  if (new URL(url, 'http://page').searchParams.has('lang')) {
    headers['set-cookie'] = [`locale=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`];
  }
  return headers;
}

/** A page that shows a refusal answers with the refusal's own status, so that crawlers and monitors see it too. */
function statusOf(response: Response, router: ReturnType<typeof createAppRouter> | undefined): number {
  const refusal = router?.state.matches.map(({ error }) => error).find((error) => error instanceof ApiError);
  return refusal && response.status === 500 ? refusal.status || 503 : response.status;
}

/** Draws the whole document for one request. A redirect has no html, its `location` is in the headers. */
export async function render(page: PageRequest): Promise<PageResponse> {
  const headers = asHeaders(page.headers);
  const locale = page.locale ?? localeOf(page.url, headers);
  const assets = page.assets ?? builtAssets(CLIENT_FOLDER);
  const messages = createMessages(locale, messageResources(locale));
  const namespaces = new Set<Namespace>();
  let router: ReturnType<typeof createAppRouter> | undefined;
  const handler = createRequestHandler({
    request: new Request(new URL(page.url, page.origin), { headers }),
    getRouterManifest: () => ({ routes: assets.routes }),
    createRouter: () => {
      router = createAppRouter(
        {
          queryClient: createQueryClient(fetcherFor(headers, page.apiFetch)),
          messages,
          namespaces,
          locale,
          theme: page.theme ?? themeOf(headers),
          origin: page.origin,
        },
        { nonce: page.nonce },
      );
      return router;
    },
  });
  const response = await handler(defaultRenderHandler);
  for (const name of messages.reportNamespaces?.getUsedNamespaces() ?? []) namespaces.add(name as Namespace);
  const drawn = await response.text();
  const html =
    drawn && `${drawn.replace('</head>', () => `${headTags(assets, locale, [...namespaces], page)}</head>`)}`;
  return { status: statusOf(response, router), headers: answerHeaders(response, page.url, locale), html };
}
