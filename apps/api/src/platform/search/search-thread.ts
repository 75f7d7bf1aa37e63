/** Where the thread of the embedded search engine begins. */
import { parentPort, workerData } from 'node:worker_threads';
import { EmbeddedSearch } from './embedded.adapter';
import { serveSearch } from './serve-search';

if (parentPort) serveSearch(parentPort, new EmbeddedSearch((workerData as { folder: string }).folder));
