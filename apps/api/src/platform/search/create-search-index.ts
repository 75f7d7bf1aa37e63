import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Env } from '../../env';
import { EmbeddedSearch } from './embedded.adapter';
import { MeilisearchIndex } from './meilisearch.adapter';
import type { SearchIndex } from './search.port';
import { ThreadedSearch } from './threaded.adapter';

/** Compiled code alone can be the beginning of a thread; where sources run as they are, the engine shares ours. */
const THREAD = path.join(__dirname, 'search-thread.js');

/** Meilisearch where SEARCH_URL is set, otherwise our own engine in the folder `search` of DATA_DIR. */
export function createSearchIndex(env: Pick<Env, 'SEARCH_URL' | 'SEARCH_KEY' | 'DATA_DIR'>): SearchIndex {
  if (env.SEARCH_URL) return new MeilisearchIndex({ url: env.SEARCH_URL, key: env.SEARCH_KEY });
  const folder = path.join(env.DATA_DIR, 'search');
  if (!fs.existsSync(THREAD)) return new EmbeddedSearch(folder);
  const worker = new Worker(THREAD, { workerData: { folder } });
  // Without its engine this process is of no use; whoever started it starts another, which makes up for what is missing.
  worker.on('error', (error) => {
    throw error;
  });
  return new ThreadedSearch(worker, () => worker.terminate());
}
