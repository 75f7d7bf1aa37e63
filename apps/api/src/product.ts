import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SessionView } from '@techbridge/contracts';
import { AppModule } from './app.module';
import type { Env } from './env';
import { SampleSignIns } from './modules/accounts';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres';
import { prepareDatabase } from './platform/database/prepare';
import { createHttpApp } from './platform/http/server';
import { startWork, type Work } from './work';

export interface Product {
  app: NestFastifyApplication;
  sampleSignIns(): SessionView['sampleSignIns'];
  /** Begins to run follow-up jobs, where this process is a worker. */
  startWork(): Promise<void>;
  stop(): Promise<void>;
}

const STOP_TIMEOUT_MS = 10_000;

/**
 * Everything but listening: the database (embedded unless DATABASE_URL is set), its schema and the rooms. Used by the
 * server and by the one-off tasks.
 *
 * @param say takes the lines a person should see meanwhile
 */
export async function openProduct(env: Env, say: (line: string) => void): Promise<Product> {
  const embedded = env.DATABASE_URL ? null : await startEmbeddedPostgres(env.DATA_DIR);
  const url = env.DATABASE_URL ?? embedded?.url ?? '';
  if (embedded)
    say(`Database: embedded PostgreSQL on port ${embedded.port}${embedded.adopted ? ' (was still running)' : ''}`);
  try {
    await prepareDatabase(url, (migration) => say(`Database: applying ${migration}`));
    const app = await createHttpApp(AppModule.with(env, url), env);
    await app.init();
    let work: Work | null = null;
    return {
      app,
      sampleSignIns: () => app.get(SampleSignIns).view().sampleSignIns,
      startWork: async () => {
        work = await startWork(app, env, url);
      },
      stop: async () => {
        try {
          await inTime('the follow-up jobs', work?.stop());
          await inTime('the server', app.close());
        } finally {
          await embedded?.stop();
        }
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Whatever is lost by not waiting for longer, a restart makes up for: it is what a kill loses, and that is nothing. */
async function inTime(what: string, ending: Promise<void> = Promise.resolve()): Promise<void> {
  const late = sleep(STOP_TIMEOUT_MS, 'late', { ref: false });
  if ((await Promise.race([ending, late])) === 'late')
    throw new Error(`${what} did not end within ${STOP_TIMEOUT_MS / 1000} s and will be left`);
}
