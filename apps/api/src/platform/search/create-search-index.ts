import path from 'node:path';
import type { Env } from '../../env';
import { EmbeddedSearch } from './embedded.adapter';
import { MeilisearchIndex } from './meilisearch.adapter';
import type { SearchIndex } from './search.port';

/** Meilisearch where SEARCH_URL is set, otherwise our own engine in the folder `search` of DATA_DIR. */
export function createSearchIndex(env: Pick<Env, 'SEARCH_URL' | 'SEARCH_KEY' | 'DATA_DIR'>): SearchIndex {
  if (env.SEARCH_URL) return new MeilisearchIndex({ url: env.SEARCH_URL, key: env.SEARCH_KEY });
  return new EmbeddedSearch(path.join(env.DATA_DIR, 'search'));
}
