import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { WEB_BUILD } from './page-renderer';

const YEAR_SECONDS = 365 * 86_400;

/** Scripts, styles and fonts of the web build; the build has compressed them already. Their names change with their content. */
export async function serveWebFiles(app: NestFastifyApplication): Promise<void> {
  const root = path.join(WEB_BUILD, 'client');
  if (!fs.existsSync(root)) return;
  await app.register(fastifyStatic as never, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply: { setHeader(name: string, value: string): void }, file: string) => {
      const lasting = file.includes(`${path.sep}assets${path.sep}`);
      reply.setHeader('cache-control', lasting ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, max-age=3600');
    },
  });
}
