import { Injectable } from '@nestjs/common';
import type { auditRoutes, RouteInput } from '@techbridge/contracts';
import { Database } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import type { AuditRow } from './audit.presenter';

type Filter = Omit<RouteInput<typeof auditRoutes.list>['query'], 'offset' | 'limit'>;

const COLUMNS = Prisma.sql`
  a.id, a.at, a.type, u.name as "actorName", a.actor_role as "actorRole", a.subject_type as "subjectType",
  a.subject_id as "subjectId", a.subject_label as "subjectLabel", a.data, a.request_id as "requestId"`;
const TABLES = Prisma.sql`activities a left join users u on u.id = a.actor_id`;
const NEWEST_FIRST = Prisma.sql`a.at desc, a.id desc`;

@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  page(filter: Filter, offset: number, limit: number): Promise<AuditRow[]> {
    return this.database.read.$queryRaw`
      select ${COLUMNS} from ${TABLES} where ${conditions(filter)} order by ${NEWEST_FIRST} limit ${limit} offset ${offset}`;
  }

  async count(filter: Filter): Promise<number> {
    const [row] = await this.database.read.$queryRaw<{ total: number }[]>`
      select count(*)::int as total from ${TABLES} where ${conditions(filter)}`;
    return row?.total ?? 0;
  }

  /** The lines that come after `last`, for reading through without counting pages. */
  behind(filter: Filter, last: { at: Date; id: string } | undefined, limit: number): Promise<AuditRow[]> {
    const after = last ? Prisma.sql`(a.at, a.id) < (${last.at}, ${last.id}::uuid)` : Prisma.sql`true`;
    return this.database.read.$queryRaw`
      select ${COLUMNS} from ${TABLES} where ${conditions(filter)} and ${after} order by ${NEWEST_FIRST} limit ${limit}`;
  }

  /** The types there are, hopping from one to the next along the index instead of reading every line. */
  async types(): Promise<string[]> {
    const rows = await this.database.read.$queryRaw<{ type: string }[]>`
      with recursive kinds(type) as (
        (select type from activities order by type limit 1)
        union all
        select (select a.type from activities a where a.type > kinds.type order by a.type limit 1) from kinds where kinds.type is not null)
      select type from kinds where type is not null`;
    return rows.map(({ type }) => type);
  }
}

function conditions(filter: Filter): Prisma.Sql {
  const all = [Prisma.sql`true`];
  if (filter.type) all.push(typeCondition(filter.type));
  if (filter.subjectType) all.push(Prisma.sql`a.subject_type = ${filter.subjectType}`);
  if (filter.subjectId) all.push(Prisma.sql`a.subject_id = ${filter.subjectId}`);
  if (filter.actorId) all.push(Prisma.sql`a.actor_id = ${filter.actorId}::uuid`);
  if (filter.from) all.push(Prisma.sql`a.at >= ${filter.from}::date`);
  if (filter.to) all.push(Prisma.sql`a.at < ${filter.to}::date + 1`);
  const text = filter.q?.trim();
  if (text) all.push(wordCondition(text));
  return Prisma.join(all, ' and ');
}

/** One type, or with the noun alone (`match`) all of it. */
function typeCondition(type: string): Prisma.Sql {
  return type.includes('.') ? Prisma.sql`a.type = ${type}` : Prisma.sql`starts_with(a.type, ${`${type}.`})`;
}

function wordCondition(text: string): Prisma.Sql {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(a.subject_label ilike ${like} or a.type ilike ${like} or u.name ilike ${like}
    or a.request_id = ${text} or a.subject_id = ${text})`;
}
