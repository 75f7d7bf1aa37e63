import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import {
  type JobHelpers,
  parseCronItems,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { Database, type Tx } from '../database/database';
import { holdLease, releaseAbandonedJobs } from './worker-lease';
import { workerLogger } from './worker-logger';

const RESTART_MS = 1000;
const ABANDONED_MS = 5000;

export interface JobOptions {
  /** A job of this key that is still waiting is replaced instead of joined by a second one. */
  key?: string;
  runAt?: Date;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  maxAttempts?: number;
}

export type JobHandler = (payload: never, job: JobHelpers) => Promise<void>;

/**
 * Work behind the request, in the same database: a job enqueued in a transaction exists exactly when it commits.
 * Every process defines its tasks; only a worker runs them. Handlers may run twice and must not mind.
 */
@Injectable()
export class Jobs {
  private readonly logger = new Logger('jobs');
  private readonly tasks: TaskList = {};
  private readonly beginnings: (() => void | Promise<void>)[] = [];
  private readonly crons: { task: string; match: string; identifier: string }[] = [];
  private runner: Runner | null = null;
  private stopped = false;
  private wanted = false;
  private beginning: Promise<void> = Promise.resolve();
  private lease: { end(): Promise<void> } | null = null;
  private sweep: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  define<Payload>(task: string, handler: (payload: Payload, job: JobHelpers) => Promise<void>): void {
    this.tasks[task] = (payload, job) => handler(payload as Payload, job);
  }

  /** Runs the task at the times of a cron pattern (UTC); missed times of the last hour are made up for at the next start. */
  schedule(task: string, match: string): void {
    this.crons.push({ task, match, identifier: task });
  }

  async enqueue(tx: Tx, task: string, payload: object, options: JobOptions = {}): Promise<void> {
    await tx.$executeRaw`
      select graphile_worker.add_job(
        ${task}, ${JSON.stringify(payload)}::json,
        queue_name => ${options.queue ?? null}::text,
        run_at => ${options.runAt ?? null}::timestamptz,
        max_attempts => ${options.maxAttempts ?? 16}::int,
        job_key => ${options.key ?? null}::text
      )`;
  }

  /** One job for each payload, in one statement. */
  async enqueueMany(tx: Tx, task: string, payloads: readonly object[]): Promise<void> {
    if (payloads.length === 0) return;
    const specs = JSON.stringify(payloads.map((payload) => ({ payload })));
    await tx.$executeRaw`
      select graphile_worker.add_jobs(array(
        select row(${task}, spec->'payload', null, null, 16, null, null, null)::graphile_worker.job_spec
          from json_array_elements(${specs}::json) spec))`;
  }

  /** What a worker does first, beside its jobs. */
  whenStarted(begin: () => void | Promise<void>): void {
    this.beginnings.push(begin);
  }

  /** Runs due jobs until `stop`, also across a restart of the database, whenever it happens. */
  async start(concurrency = 4): Promise<void> {
    this.wanted = true;
    this.stopped = false;
    await this.begin(concurrency);
    const release = () => releaseAbandonedJobs(this.database.pool).catch(() => 0);
    this.sweep = setInterval(() => void release(), ABANDONED_MS).unref();
    await release();
  }

  /** As often as it takes: the database may just be away. */
  private begin(concurrency: number): Promise<void> {
    const attempt = async (): Promise<void> => {
      if (!this.wanted) return;
      try {
        // Each is done once, though what follows it may have to be tried again.
        for (let first = this.beginnings[0]; first; first = this.beginnings[0]) {
          await first();
          this.beginnings.shift();
        }
        await this.run(concurrency);
      } catch (error) {
        this.logger.warn(`the worker could not start, it tries again: ${error instanceof Error ? error.message : ''}`);
        await sleep(RESTART_MS);
        await attempt();
      }
    };
    return (this.beginning = attempt());
  }

  private async run(concurrency: number): Promise<void> {
    const crontab = this.crons.map((item) => ({ ...item, options: { backfillPeriod: 3_600_000, maxAttempts: 3 } }));
    await this.lease?.end();
    const events: WorkerEvents = new EventEmitter();
    let workerId = '';
    events.on('pool:create', ({ workerPool }) => (workerId = workerPool.id));
    const runner = await run({
      pgPool: this.database.pool,
      events,
      taskList: this.tasks,
      parsedCronItems: parseCronItems(crontab),
      concurrency,
      pollInterval: 2000,
      noHandleSignals: true,
      logger: workerLogger(this.logger, () => this.stopped),
      // A batch reports its failure to the worker; without one, a job that ends while the database is away ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    try {
      this.lease = await holdLease(this.database.url, workerId);
    } catch (error) {
      await runner.stop().catch(() => {});
      throw error;
    }
    this.runner = runner;
    const ended = () => setTimeout(() => void this.begin(concurrency), RESTART_MS).unref();
    runner.promise.then(ended, (error: unknown) => {
      this.logger.warn(`the worker stopped, it is started again: ${error instanceof Error ? error.message : ''}`);
      ended();
    });
  }

  /** This process is ending: long work had better leave off, it is taken up again after the next start. */
  get isStopping(): boolean {
    return this.stopped;
  }

  async stop(): Promise<void> {
    this.wanted = false;
    this.stopped = true;
    clearInterval(this.sweep);
    await this.beginning;
    await this.runner?.stop().catch(() => {});
    // Jobs may still end, and be noted as done or failed, behind the stop.
    await this.runner?.promise.catch(() => {});
    this.runner = null;
    await this.lease?.end();
  }

  /** Tests and one-off commands: runs everything that is due (of the tasks chosen) and what follows from it, until nothing is left. */
  async drain(chosen: (task: string) => boolean = () => true, concurrency = 1): Promise<void> {
    const names = Object.keys(this.tasks).filter(chosen);
    const taskList = Object.fromEntries(names.map((name) => [name, this.tasks[name]])) as TaskList;
    const logger = workerLogger(this.logger);
    for (let round = 0; round < 50; round += 1) {
      await runOnce({ pgPool: this.database.pool, taskList, concurrency, noHandleSignals: true, logger });
      const { rows } = await this.database.pool.query<{ due: string }>(
        `select count(*) as due from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where j.run_at <= now() and j.locked_at is null and j.attempts < j.max_attempts and t.identifier = any($1)`,
        [names],
      );
      if (Number(rows[0]?.due) === 0) return;
    }
  }

  /** Runs one task now, as its cron time would. */
  async runNow(task: string): Promise<void> {
    const handler = this.tasks[task];
    if (!handler) throw new Error(`no task is called ${task}`);
    await handler({}, {} as JobHelpers);
  }
}

/** Creates or brings up to date the tables of the job queue. */
export async function prepareJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: workerLogger(null) });
}
