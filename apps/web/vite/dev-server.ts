import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import { DEV_SCRIPT_FONTS } from './script-fonts.ts';

const PROXIED = /^\/(api|files|healthz|readyz|metrics)(\/|\?|$)/;
const ENTRY = '/src/entry-client.tsx';
const PAGE_METHODS = new Set(['GET', 'HEAD']);

function apiUrl(): string {
  return process.env.API_URL ?? 'http://localhost:3000';
}

function forward(request: IncomingMessage, response: ServerResponse): void {
  const target = new URL(request.url ?? '/', apiUrl());
  const upstream = httpRequest(target, { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  upstream.on('error', () => {
    response.writeHead(503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code: 'service.unavailable', requestId: 'dev' }));
  });
  request.pipe(upstream);
}

/** Style sheets that the modules of a page import; without them the page flashes unstyled until its script has run. */
function stylesheetsOf(server: ViteDevServer): string[] {
  const graph = server.environments.ssr?.moduleGraph;
  const urls = [...(graph?.idToModuleMap.values() ?? [])].map((module) => module.url);
  return [...new Set(urls.filter((url) => /\.css($|\?)/.test(url)))].map((url) => `${url.split('?')[0]}?direct`);
}

async function renderPage(server: ViteDevServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pages = (await server.ssrLoadModule('/src/entry-server.tsx')) as typeof import('../src/entry-server');
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const page = await pages.render({
    url: request.url ?? '/',
    headers,
    origin: `http://${request.headers.host ?? 'localhost'}`,
    apiFetch: (path, init) => fetch(new URL(path, apiUrl()), { ...init, redirect: 'manual' }),
    assets: {
      entry: ENTRY,
      css: [],
      scriptFonts: DEV_SCRIPT_FONTS,
      routes: {
        __root__: { css: stylesheetsOf(server), scripts: [{ attrs: { type: 'module', src: ENTRY, async: true } }] },
      },
      messages: {},
      labels: {},
    },
  });
  const html = page.html ? await server.transformIndexHtml(request.url ?? '/', page.html) : '';
  response.writeHead(page.status, page.headers);
  response.end(html);
}

/** In development Vite answers pages too: rendered on the server as in production, with the API behind API_URL. */
export function devServer(): Plugin {
  return {
    name: 'techbridge:dev-server',
    apply: 'serve',
    config: () => ({ appType: 'custom' }),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (PROXIED.test(request.url ?? '')) forward(request, response);
        else next();
      });
      return () => {
        server.middlewares.use((request, response, next) => {
          if (!PAGE_METHODS.has(request.method ?? '') || !request.headers.accept?.includes('text/html')) return next();
          renderPage(server, request, response).catch((error: Error) => {
            server.ssrFixStacktrace(error);
            next(error);
          });
        });
      };
    },
  };
}
