/** Where follow-up jobs run: in a thread of their own beside the HTTP server, or in this one. */
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { Worker, type MessagePort } from 'node:worker_threads';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import type { Env } from './env';
import { Jobs } from './platform/jobs/jobs';
import { SearchIndex } from './platform/search/search.port';
import { wayTo } from './platform/search/create-search-index';

/** Compiled code alone can be the beginning of a thread; where sources run as they are, jobs share the server's. */
const THREAD = path.join(__dirname, 'work-thread.js');
const RESTART_MS = 1000;
const logger = new Logger('jobs');

/** What the thread is given. */
export interface WorkOrder {
  env: Env;
  databaseUrl: string;
  /** The way to the embedded search engine, where that is in use. */
  search: MessagePort | null;
}

export interface Work {
  /** Resolves when running jobs have ended or left off. */
  stop(): Promise<void>;
}

/**
 * Begins to run jobs. Beside an HTTP server they get a thread of their own: comparing or indexing thousands of listings
 * computes for minutes, and no request is to wait for it (apps/docs/decisions/0022).
 */
export async function startWork(app: INestApplicationContext, env: Env, databaseUrl: string): Promise<Work> {
  if (env.ROLE === 'api') return { stop: async () => {} };
  if (env.ROLE === 'all' && fs.existsSync(THREAD)) return inThread(app.get(SearchIndex), env, databaseUrl);
  const jobs = app.get(Jobs);
  await jobs.start();
  return { stop: () => jobs.stop() };
}

/** A thread that something ended, such as the database being away while it began, is followed by another. */
function inThread(index: SearchIndex, env: Env, databaseUrl: string): Work {
  let thread: Worker;
  let isStopping = false;
  let hasBegun = false;
  const begin = () => {
    if (isStopping) return;
    const search = wayTo(index);
    const workerData: WorkOrder = { env, databaseUrl, search };
    hasBegun = false;
    thread = new Worker(THREAD, { workerData, transferList: search ? [search] : [] });
    thread.once('message', () => (hasBegun = true));
    thread.once('error', (error) => {
      if (isStopping) return;
      logger.error(error, error instanceof Error ? error.stack : undefined);
      setTimeout(begin, RESTART_MS).unref();
    });
  };
  begin();
  return {
    stop: async () => {
      isStopping = true;
      // One that is still beginning has nothing under way that a restart would not do again.
      if (hasBegun) {
        const ended = Promise.race([once(thread, 'message'), once(thread, 'exit')]);
        thread.postMessage('stop');
        await ended.catch(() => {}); // it failed just now
      }
      await thread.terminate();
    },
  };
}
