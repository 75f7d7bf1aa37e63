/** Where the thread of the embedded search engine begins. */
import { parentPort, workerData } from 'node:worker_threads';
import { serveSearch } from './serve-search';

if (parentPort) serveSearch(parentPort, (workerData as { folder: string }).folder);
