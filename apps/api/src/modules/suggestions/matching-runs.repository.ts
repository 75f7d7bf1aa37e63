import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

/** Where the comparison of everything with everything stands. */
@Injectable()
export class MatchingRunsRepository {
  constructor(private readonly database: Database) {}

  latest() {
    return this.database.read.matchingRun.findFirst({ orderBy: { startedAt: 'desc' } });
  }

  unfinished(methodVersion: string, since: Date) {
    const where = { methodVersion, finishedAt: null, startedAt: { gt: since } };
    return this.database.read.matchingRun.findFirst({ where, orderBy: { startedAt: 'desc' } });
  }

  start(methodVersion: string, startedAt: Date) {
    return this.database.read.matchingRun.create({ data: { methodVersion, startedAt } });
  }

  async note(id: string, progress: { done: number; total: number; cursor: string }): Promise<void> {
    await this.database.read.matchingRun.update({ where: { id }, data: progress });
  }

  /** The technologies have been compared with every need by now; what is no longer public goes, and so do old runs. */
  async finish(id: string, technologyIds: readonly string[], now: Date): Promise<void> {
    const { pool, read } = this.database;
    await pool.query('update prepared_texts set computed_at = $2 where listing_id = any($1::uuid[])', [
      technologyIds,
      now,
    ]);
    await pool.query(
      `delete from suggestions s where exists (
         select from listings l where l.id in (s.demand_id, s.technology_id) and l.status <> 'published')`,
    );
    await pool.query(
      `delete from prepared_texts p using listings l where l.id = p.listing_id and l.status <> 'published'`,
    );
    await read.matchingRun.update({ where: { id }, data: { finishedAt: now } });
    await pool.query(
      `delete from matching_runs where id not in (select id from matching_runs order by started_at desc limit 30)`,
    );
  }

  countPairs(): Promise<number> {
    return this.database.read.suggestion.count();
  }

  /** Published listings that have not been compared yet, or are known only to another method. */
  async countUncompared(methodVersion: string): Promise<number> {
    const { rows } = await this.database.pool.query<{ count: number }>(
      `select count(*)::int as count from listings l left join prepared_texts p on p.listing_id = l.id
        where l.status = 'published' and l.published_revision_id is not null
          and (p.computed_at is null or p.stamp not like $1 || ':%')`,
      [methodVersion],
    );
    return rows[0]?.count ?? 0;
  }

  async isWaiting(task: string): Promise<boolean> {
    const { rows } = await this.database.pool.query(
      `select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = $1 and j.attempts < j.max_attempts limit 1`,
      [task],
    );
    return rows.length > 0;
  }
}
