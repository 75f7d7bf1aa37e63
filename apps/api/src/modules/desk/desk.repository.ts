import { Injectable } from '@nestjs/common';
import type { DeskTask, TaskKind } from '@techbridge/contracts';
import { Database, type Tx } from '../../platform/database/database';
import { COUNTS_SQL, PAGE_SQL } from './desk.queries';

export interface TaskRow {
  key: string;
  kind: TaskKind;
  subjectType: DeskTask['subjectType'];
  subjectId: string;
  reference: string;
  title: DeskTask['title'];
  organisationName: DeskTask['organisationName'];
  waitingSince: Date;
  dueAt: Date;
  ownerId: string | null;
  ownerName: string | null;
  nodeCode: string | null;
  notes: number;
  total: number;
}

export interface TaskFilter {
  staffDays: number;
  now: Date;
  kinds: TaskKind[];
  ownerId: string | null;
  withoutOwner: boolean;
  nodeId: string | null;
  overdue: boolean;
  words: string;
  key: string;
}

@Injectable()
export class DeskRepository {
  constructor(private readonly database: Database) {}

  async page(filter: TaskFilter, offset: number, limit: number): Promise<TaskRow[]> {
    const { rows } = await this.database.pool.query<TaskRow>(PAGE_SQL, [...parametersOf(filter), limit, offset]);
    return rows;
  }

  /** By kind, whichever kinds are chosen: the counts are what choosing them would show. */
  async counts(filter: TaskFilter): Promise<Map<TaskKind, number>> {
    const { rows } = await this.database.pool.query<{ kind: TaskKind; count: number }>(
      COUNTS_SQL,
      parametersOf({ ...filter, kinds: [] }),
    );
    return new Map(rows.map(({ kind, count }) => [kind, count]));
  }

  async setOwner(tx: Tx, key: string, ownerId: string | null, since: Date): Promise<void> {
    if (!ownerId) return void (await tx.taskOwner.deleteMany({ where: { key } }));
    await tx.taskOwner.upsert({ where: { key }, create: { key, ownerId, since }, update: { ownerId, since } });
  }

  async addNote(tx: Tx, key: string, authorId: string, text: string, at: Date): Promise<void> {
    await tx.taskNote.create({ data: { key, authorId, text, at } });
  }

  async notes(key: string) {
    const rows = await this.database.read.taskNote.findMany({ where: { key }, orderBy: { at: 'asc' } });
    const authors = await this.database.read.user.findMany({
      where: { id: { in: rows.map(({ authorId }) => authorId) } },
      select: { id: true, name: true },
    });
    return rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      byName: authors.find(({ id }) => id === row.authorId)?.name ?? '—',
      text: row.text,
    }));
  }

  colleagues() {
    return this.database.read.user.findMany({
      where: { role: { in: ['staff', 'compliance', 'administrator'] }, closedAt: null },
      include: { node: true },
      orderBy: { name: 'asc' },
    });
  }

  async failedJobs(offset: number, limit: number) {
    const { rows } = await this.database.pool.query<{
      id: string;
      task: string;
      attempts: number;
      lastError: string | null;
      createdAt: Date;
      runAt: Date;
      total: number;
    }>(
      `select j.id::text, t.identifier as task, j.attempts, j.last_error as "lastError", j.created_at as "createdAt", j.run_at as "runAt",
              count(*) over ()::int as total
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where j.attempts >= j.max_attempts order by j.id limit $1 offset $2`,
      [limit, offset],
    );
    return rows;
  }

  async retryJob(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.$queryRaw<unknown[]>`
      select 1 from graphile_worker.reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => 0)`;
    return rows.length > 0;
  }
}

function parametersOf(filter: TaskFilter): unknown[] {
  const { staffDays, now, kinds, ownerId, withoutOwner, nodeId, overdue, words, key } = filter;
  const pattern = words ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : '';
  return [staffDays, now, kinds, ownerId, withoutOwner, nodeId, overdue, pattern, key];
}
