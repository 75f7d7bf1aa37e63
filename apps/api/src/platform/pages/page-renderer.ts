import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Config } from '../config';

/** The built web app, read as a file: apps do not import each other. */
export const WEB_BUILD = path.resolve(__dirname, '../../../../web/dist');
const ENTRY = path.join(WEB_BUILD, 'server/entry-server.js');

type Headers = Record<string, string | string[] | undefined>;

interface Page {
  status: number;
  headers: Record<string, string | string[]>;
  html: string;
}

/** What apps/web/src/entry-server.tsx exports. */
interface WebServerEntry {
  render(page: {
    url: string;
    headers: Headers;
    apiFetch: (path: string, init?: RequestInit) => Promise<Response>;
    origin: string;
    nonce: string;
  }): Promise<Page>;
}

/** Draws pages with the web app's server build. Its questions to the API are answered in this process, without a network. */
@Injectable()
export class PageRenderer {
  readonly available = fs.existsSync(ENTRY);
  private entry: Promise<WebServerEntry> | null = null;

  constructor(
    private readonly config: Config,
    private readonly host: HttpAdapterHost,
  ) {}

  async render(url: string, headers: Headers, nonce: string): Promise<Page> {
    this.entry ??= import(pathToFileURL(ENTRY).href) as Promise<WebServerEntry>;
    const { render } = await this.entry;
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    return render({
      url,
      headers,
      nonce,
      origin: this.config.env.BASE_URL,
      apiFetch: (path, init) => ask(server, path, init),
    });
  }

  /** Only scripts that carry this answer's nonce run. Styles may be inline: React writes `style` attributes. */
  contentSecurityPolicy(nonce: string): string {
    const upgrade = this.config.env.BASE_URL.startsWith('https:') ? '; upgrade-insecure-requests' : '';
    return (
      `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; ` +
      `font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'${upgrade}`
    );
  }
}

async function ask(server: FastifyInstance, path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await server.inject({
    method: (init.method ?? 'GET') as 'GET',
    url: path,
    headers: Object.fromEntries(new Headers(init.headers)),
    ...(typeof init.body === 'string' ? { payload: init.body } : {}),
  });
  const { 'content-type': type, 'x-request-id': id } = answer.headers;
  return new Response(new Uint8Array(answer.rawPayload), {
    status: answer.statusCode,
    headers: { 'content-type': String(type ?? ''), ...(id ? { 'x-request-id': String(id) } : {}) },
  });
}
