/** Where the thread of the follow-up jobs begins: the rooms once more, without anybody who listens. */
import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { AppModule } from './app.module';
import { createHttpApp } from './platform/http/server';
import { Jobs } from './platform/jobs/jobs';
import { ThreadedSearch } from './platform/search/threaded.adapter';
import type { WorkOrder } from './work';

async function work({ env, databaseUrl, search }: WorkOrder): Promise<void> {
  const index = search ? new ThreadedSearch(search, async () => search.close(), true) : undefined;
  const app = await createHttpApp(AppModule.with({ ...env, ROLE: 'worker' }, databaseUrl, index), env);
  await app.init();
  const jobs = app.get(Jobs);
  parentPort?.once('message', () => {
    const stopped = jobs.stop().then(() => app.close());
    stopped.catch((error: unknown) => new Logger('jobs').error(error)).finally(() => parentPort?.postMessage('ended'));
  });
  await jobs.start();
  parentPort?.postMessage('begun');
}

void work(workerData as WorkOrder);
