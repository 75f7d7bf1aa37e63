import { Injectable } from '@nestjs/common';
import type { ActivityView } from '@techbridge/contracts';
import { Clock } from '../clock';
import { Database, type Tx } from '../database/database';
import { uuid7 } from '../database/uuid';
import { SYSTEM, type ActorOrSystem } from '../http/actor';
import { Jobs } from '../jobs/jobs';

export type SubjectType = ActivityView['subjectType'];

/** Something that happened. `data` holds codes, ids and numbers; never a person's contact details. */
export interface NewActivity {
  /** `noun.past_tense`. */
  type: string;
  subjectType: SubjectType;
  subjectId: string;
  /** What people call the subject: a reference, a name of an organisation. */
  subjectLabel?: string;
  data?: Record<string, unknown>;
}

export interface RecordedActivity extends Required<Omit<NewActivity, 'subjectLabel'>> {
  id: string;
  at: Date;
  actorId: string | null;
  subjectLabel: string;
}

type Handler = (activity: RecordedActivity) => Promise<void>;

/**
 * The activity log: the audit trail and, because each subscriber's job is written in the same transaction, the outbox.
 * See apps/docs/decisions/0003.
 */
@Injectable()
export class ActivityLog {
  private readonly subscribers: { task: string; types: readonly string[] }[] = [];

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers what follows activities of these types (`match.*` for all of a noun). Called when modules start, in every
   * process. The handler uses the activity to know what to look at and re-reads the present state: it may come late,
   * twice or out of order.
   */
  subscribe(name: string, types: readonly string[], handler: Handler): void {
    const task = `activity:${name}`;
    this.subscribers.push({ task, types });
    this.jobs.define<{ activityId: string }>(task, async ({ activityId }) => {
      const row = await this.database.read.activity.findUnique({ where: { id: activityId } });
      if (row)
        await handler({
          ...row,
          subjectType: row.subjectType as SubjectType,
          data: row.data as Record<string, unknown>,
        });
    });
  }

  /** Writes the activity and one job for each of its subscribers, in the transaction of the change itself. */
  async record(tx: Tx, actor: ActorOrSystem, activity: NewActivity): Promise<string> {
    const system = actor === SYSTEM;
    const { id } = await tx.activity.create({
      data: {
        type: activity.type,
        at: this.clock.now(),
        actorId: system ? null : actor.userId,
        actorRole: system ? 'system' : actor.role,
        subjectType: activity.subjectType,
        subjectId: activity.subjectId,
        subjectLabel: activity.subjectLabel ?? '',
        data: (activity.data ?? {}) as object,
        requestId: system ? null : actor.requestId,
      },
      select: { id: true },
    });
    for (const { task, types } of this.subscribers) {
      if (types.some((type) => covers(type, activity.type))) await this.jobs.enqueue(tx, task, { activityId: id });
    }
    return id;
  }

  /** The same for many at once, in a few statements. */
  async recordMany(tx: Tx, actor: ActorOrSystem, activities: readonly NewActivity[]): Promise<void> {
    if (activities.length === 0) return;
    const system = actor === SYSTEM;
    const rows = activities.map((activity) => ({ subjectLabel: '', data: {}, ...activity, id: uuid7() }));
    await tx.$executeRaw`
      insert into activities (id, at, type, actor_id, actor_role, subject_type, subject_id, subject_label, data, request_id)
      select id, ${this.clock.now()}, type, ${system ? null : actor.userId}::uuid, ${system ? 'system' : actor.role},
             "subjectType", "subjectId", "subjectLabel", data, ${system ? null : actor.requestId}
        from json_to_recordset(${JSON.stringify(rows)}::json)
             as r(id uuid, type text, "subjectType" text, "subjectId" text, "subjectLabel" text, data jsonb)`;
    for (const { task, types } of this.subscribers) {
      const heard = rows.filter((row) => types.some((type) => covers(type, row.type)));
      await this.jobs.enqueueMany(
        tx,
        task,
        heard.map(({ id }) => ({ activityId: id })),
      );
    }
  }
}

function covers(pattern: string, type: string): boolean {
  return pattern === type || (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)));
}
