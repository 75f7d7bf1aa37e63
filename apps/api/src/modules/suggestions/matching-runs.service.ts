import { Injectable } from '@nestjs/common';
import type { MatchingProgress } from '@techbridge/contracts';
import { METHOD } from '@techbridge/matching';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { MatchingModel } from './matching-model.service';
import { MatchingRunsRepository } from './matching-runs.repository';
import { SuggestionRows } from './suggestion-rows.service';

export const RUN_TASK = 'suggestions:run';
const ONE_AT_A_TIME = { key: RUN_TASK, queue: RUN_TASK, maxAttempts: 5 };
/** Between two rows other work goes first. */
const PAUSE_MS = 4;
const NOTE_EVERY_MS = 500;
/** A run that was broken off is taken up where it was, unless it is from another day. */
const RESUMABLE_MS = 6 * 3_600_000;

const pause = () => new Promise<void>((goOn) => setTimeout(goOn, PAUSE_MS));

/** The comparison of all needs with all technologies: nightly, after the first start, and when staff ask for it. */
@Injectable()
export class MatchingRuns {
  constructor(
    private readonly repository: MatchingRunsRepository,
    private readonly rows: SuggestionRows,
    private readonly model: MatchingModel,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Asks for a run; one that waits already is not joined by a second. */
  async ask(tx: Tx): Promise<void> {
    await this.jobs.enqueue(tx, RUN_TASK, {}, ONE_AT_A_TIME);
  }

  async recompute(actor: Actor): Promise<MatchingProgress> {
    await this.database.transaction(async (tx) => {
      await this.ask(tx);
      const subject = { subjectType: 'task' as const, subjectId: RUN_TASK, subjectLabel: METHOD.version };
      await this.activity.record(tx, actor, { type: 'matching.recompute_asked', ...subject });
    });
    return this.progress();
  }

  /** Starts a run where published listings have never been compared, or not by the present method. */
  async wake(): Promise<void> {
    if ((await this.repository.countUncompared(METHOD.version)) === 0) return;
    if (await this.repository.isWaiting(RUN_TASK)) return;
    await this.database.transaction((tx) => this.ask(tx));
  }

  /** Every need's row, one after another; what has not changed is not written. Goes on where a broken run stopped. */
  async run(): Promise<void> {
    const started = this.clock.now();
    const since = new Date(started.getTime() - RESUMABLE_MS);
    const open = await this.repository.unfinished(METHOD.version, since);
    const run = open ?? (await this.repository.start(METHOD.version, started));
    const matcher = await this.model.renewed();
    const needs = matcher.ids('demand').sort();
    const left = run.cursor ? needs.filter((id) => id > run.cursor!) : needs;
    let done = needs.length - left.length;
    let notedAt = 0;
    for (const id of left) {
      await this.rows.writeRow(await this.model.current(), id);
      done += 1;
      if (Date.now() - notedAt > NOTE_EVERY_MS || done === needs.length) {
        await this.repository.note(run.id, { done, total: needs.length, cursor: id });
        notedAt = Date.now();
      }
      await pause();
      // The job fails, and goes on from the noted place after the next start.
      if (this.jobs.isStopping) throw new Error('the process is ending');
    }
    await this.repository.finish(run.id, matcher.ids('technology'), this.clock.now());
    await this.database.transaction((tx) => this.rows.settleExposure(tx), 300_000);
  }

  async progress(): Promise<MatchingProgress> {
    const [run, pairs, waiting] = await Promise.all([
      this.repository.latest(),
      this.repository.countPairs(),
      this.repository.isWaiting(RUN_TASK),
    ]);
    const since = this.clock.now().getTime() - RESUMABLE_MS;
    const running = run !== null && run.finishedAt === null && run.startedAt.getTime() > since;
    const seconds = run ? (this.clock.now().getTime() - run.startedAt.getTime()) / 1000 : 0;
    const { done = 0, total = 0 } = run ?? {};
    return {
      running: running || waiting,
      done,
      total,
      secondsLeft: running && done > 0 ? Math.round((seconds / done) * (total - done)) : null,
      startedAt: run?.startedAt.toISOString() ?? null,
      finishedAt: run?.finishedAt?.toISOString() ?? null,
      pairs,
      methodVersion: METHOD.version,
    };
  }
}
