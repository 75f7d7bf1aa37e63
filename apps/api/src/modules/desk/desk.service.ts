import { Injectable } from '@nestjs/common';
import {
  TASK_KINDS,
  type deskRoutes,
  type DeskTask,
  type Role,
  type RouteInput,
  type TaskKind,
} from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { MatchesService } from '../matches';
import { SettingsService } from '../settings';
import { DeskRepository, type TaskFilter, type TaskRow } from './desk.repository';

type QueueQuery = RouteInput<typeof deskRoutes.queue>['query'];

/** The staff desk's queue: everything that needs a person now, most urgent first. */
@Injectable()
export class DeskService {
  constructor(
    private readonly repository: DeskRepository,
    private readonly matches: MatchesService,
    private readonly settings: SettingsService,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  async queue(actor: Actor, query: QueueQuery) {
    const filter = await this.filter({
      kinds: query.kind,
      ownerId: query.owner === 'me' ? actor.userId : null,
      withoutOwner: query.owner === 'nobody',
      nodeId: query.owner === 'node' ? actor.nodeId : (query.nodeId ?? null),
      overdue: query.overdue ?? false,
      words: query.q ?? '',
    });
    const [rows, counts] = await Promise.all([
      this.repository.page(filter, query.offset, query.limit),
      this.repository.counts(filter),
    ]);
    const total = rows[0]?.total ?? 0;
    return {
      items: rows.map((row) => present(row, filter.now)),
      total,
      next: query.offset + rows.length < total ? query.offset + rows.length : null,
      counts: Object.fromEntries(TASK_KINDS.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<TaskKind, number>,
    };
  }

  /** Take over (own id), hand over (a colleague's) or put back (null). A request keeps its owner itself. */
  async assign(actor: Actor, key: string, ownerId: string | null, note: string): Promise<DeskTask> {
    const task = await this.task(key);
    if (ownerId)
      demand(
        (await this.repository.colleagues()).some(({ id }) => id === ownerId),
        'account.not_found',
      );
    if (task.subjectType === 'match') await this.assignMatch(actor, task.subjectId, ownerId, note);
    else {
      await this.database.transaction(async (tx) => {
        await this.repository.setOwner(tx, key, ownerId, this.clock.now());
        if (note) await this.repository.addNote(tx, key, actor.userId, note, this.clock.now());
        await this.activity.record(tx, actor, {
          type: 'task.assigned',
          subjectType: 'task',
          subjectId: key,
          subjectLabel: task.reference,
          data: { ownerId },
        });
      });
    }
    return present(await this.task(key), this.clock.now());
  }

  async notes(key: string) {
    return this.repository.notes(key);
  }

  async addNote(actor: Actor, key: string, text: string) {
    const task = await this.task(key);
    await this.database.transaction(async (tx) => {
      await this.repository.addNote(tx, key, actor.userId, text, this.clock.now());
      await this.activity.record(tx, actor, {
        type: 'task.note_added',
        subjectType: 'task',
        subjectId: key,
        subjectLabel: task.reference,
      });
    });
    return this.repository.notes(key);
  }

  async colleagues() {
    const users = await this.repository.colleagues();
    return users.map(({ id, name, role, node }) => ({ id, name, role: role as Role, nodeCode: node?.code ?? null }));
  }

  async failedJobs(offset: number, limit: number) {
    const rows = await this.repository.failedJobs(offset, limit);
    const total = rows[0]?.total ?? 0;
    const items = rows.map(({ total: _, createdAt, runAt, lastError, ...row }) => ({
      ...row,
      lastError: lastError ?? '',
      createdAt: createdAt.toISOString(),
      runAt: runAt.toISOString(),
    }));
    return { items, total, next: offset + rows.length < total ? offset + rows.length : null };
  }

  async retryJob(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      demand(await this.repository.retryJob(tx, id), 'job.not_found');
      await this.activity.record(tx, actor, {
        type: 'task.job_retried',
        subjectType: 'task',
        subjectId: `failed_job:${id}`,
      });
    });
  }

  private async assignMatch(actor: Actor, id: string, ownerId: string | null, note: string): Promise<void> {
    demand(ownerId, 'match.not_possible_now');
    const { version } = await this.matches.get(actor, id);
    const command =
      ownerId === actor.userId
        ? ({ action: 'take_over' } as const)
        : ({ action: 'hand_over', to: ownerId, note } as const);
    await this.matches.act(actor, id, version, command);
  }

  private async task(key: string): Promise<TaskRow> {
    const [row] = await this.repository.page(await this.filter({ key }), 0, 1);
    demand(row, 'task.not_found');
    return row;
  }

  private async filter(part: Partial<TaskFilter>): Promise<TaskFilter> {
    const { staffDays } = await this.settings.current();
    return {
      staffDays,
      now: this.clock.now(),
      kinds: [],
      ownerId: null,
      withoutOwner: false,
      nodeId: null,
      overdue: false,
      words: '',
      key: '',
      ...part,
    };
  }
}

function present(row: TaskRow, now: Date): DeskTask {
  return {
    key: row.key,
    kind: row.kind,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    reference: row.reference,
    title: row.title,
    organisationName: row.organisationName,
    waitingSince: row.waitingSince.toISOString(),
    dueAt: row.dueAt.toISOString(),
    overdue: row.dueAt < now,
    owner: row.ownerId ? { id: row.ownerId, name: row.ownerName ?? '—' } : null,
    nodeCode: row.nodeCode,
    notes: row.notes,
  };
}
