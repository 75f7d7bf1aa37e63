import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import type { Env } from './env';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres';
import { prepareDatabase } from './platform/database/prepare';
import { createHttpApp } from './platform/http/server';
import { Jobs } from './platform/jobs/jobs';

export interface Product {
  app: NestFastifyApplication;
  stop(): Promise<void>;
}

/**
 * Everything but listening: the database (embedded unless DATABASE_URL is set), its schema, the rooms and, unless this
 * process only answers requests, the worker. Used by the server and by the one-off tasks.
 */
export async function openProduct(env: Env, say: (line: string) => void, options = { worker: true }): Promise<Product> {
  const embedded = env.DATABASE_URL ? null : await startEmbeddedPostgres(env.DATA_DIR);
  const url = env.DATABASE_URL ?? embedded?.url ?? '';
  if (embedded)
    say(`Database: embedded PostgreSQL on port ${embedded.port}${embedded.adopted ? ' (was still running)' : ''}`);
  try {
    await prepareDatabase(url, (migration) => say(`Database: ${migration}`));
    const app = await createHttpApp(AppModule.with(env, url), env);
    await app.init();
    if (options.worker && env.ROLE !== 'api') await app.get(Jobs).start();
    return { app, stop: () => stop(app, embedded) };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function stop(app: NestFastifyApplication, embedded: { stop(): Promise<void> } | null): Promise<void> {
  await app.get(Jobs).stop();
  await app.close();
  await embedded?.stop();
}
