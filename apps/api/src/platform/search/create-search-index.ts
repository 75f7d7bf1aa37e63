import fs from 'node:fs';
import path from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Env } from '../../env';
import type { Database } from '../database/database';
import { EmbeddedSearch } from './embedded.adapter';
import { MeilisearchIndex } from './meilisearch.adapter';
import type { SearchIndex } from './search.port';
import { serveSearch } from './serve-search';
import { ThreadedSearch } from './threaded.adapter';

/** Compiled code alone can be the beginning of a thread; where sources run as they are, the engine shares ours. */
const THREAD = path.join(__dirname, 'search-thread.js');

/**
 * Up to so many published listings a question is answered in less time than two threads take to wake each other, and
 * reading an index or writing it down holds up nobody (apps/docs/decisions/0022).
 */
const FEW = 5000;

/**
 * Meilisearch where SEARCH_URL is set, otherwise our own engine in the folder `search` of DATA_DIR: in this thread where
 * there is little to search, in one of its own where there is much, or where all is still to be filled in (the first start).
 */
export async function createSearchIndex(
  env: Pick<Env, 'SEARCH_URL' | 'SEARCH_KEY' | 'DATA_DIR'>,
  database: Pick<Database, 'pool'>,
): Promise<SearchIndex> {
  if (env.SEARCH_URL) return new MeilisearchIndex({ url: env.SEARCH_URL, key: env.SEARCH_KEY });
  const folder = path.join(env.DATA_DIR, 'search');
  const isFilled = fs.existsSync(folder);
  if (!fs.existsSync(THREAD) || (isFilled && (await hasFew(database)))) return new EmbeddedSearch(folder);
  const worker = new Worker(THREAD, { workerData: { folder } });
  // Without its engine this process is of no use; whoever started it starts another, which makes up for what is missing.
  worker.on('error', (error) => {
    throw error;
  });
  return new ThreadedSearch(worker, () => worker.terminate());
}

async function hasFew({ pool }: Pick<Database, 'pool'>): Promise<boolean> {
  const { rowCount } = await pool.query(`select from listings where status = 'published' limit $1`, [FEW + 1]);
  return (rowCount ?? 0) <= FEW;
}

/** A way to the embedded engine for another thread of this process; null where the index is elsewhere. */
export function wayTo(index: SearchIndex): MessagePort | null {
  if (index instanceof ThreadedSearch) return index.connect();
  if (!(index instanceof EmbeddedSearch)) return null;
  const { port1, port2 } = new MessageChannel();
  serveSearch(port2, index);
  return port1;
}
