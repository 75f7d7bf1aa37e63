/** Where the thread of the follow-up jobs begins: the rooms once more, without anybody who listens. */
import 'reflect-metadata';
import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { AppModule } from './app.module';
import { createHttpApp } from './platform/http/server';
import { Jobs } from './platform/jobs/jobs';
import { ThreadedSearch } from './platform/search/threaded.adapter';
import type { WorkOrder } from './work';

/** Requests go first. Linux knows a priority for each thread, and takes 0 for the one that asks; elsewhere it is the process's. */
function giveWay(): void {
  if (process.platform === 'linux') os.setPriority(0, os.constants.priority.PRIORITY_BELOW_NORMAL);
}

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

giveWay();
void work(workerData as WorkOrder);
