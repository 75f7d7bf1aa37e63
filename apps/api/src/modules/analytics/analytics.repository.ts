import { Injectable } from '@nestjs/common';
import { COUNTRIES, LISTING_STATUSES, MATCH_STATUSES, SDGS, SECTORS, type ReportName } from '@techbridge/contracts';
import { Database } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';

type Row = Record<string, string | number | null>;

interface Period {
  from?: string;
  to?: string;
}

/** One statement a report, over matches, listings and the activity log. */
@Injectable()
export class AnalyticsRepository {
  constructor(private readonly database: Database) {}

  rows(name: ReportName, period: Period, now: Date): Promise<Row[]> {
    return this.database.read.$queryRaw<Row[]>(REPORTS[name](period, now));
  }
}

const REPORTS: Record<ReportName, (period: Period, now: Date) => Prisma.Sql> = {
  funnel,
  by_sector: (period) => byCode('sector', values(SECTORS), Prisma.sql`'sectors'`, period),
  by_sdg: (period) => byCode('sdg', values(SDGS.map(String)), Prisma.sql`'sdgs'`, period),
  by_country: byCountry,
  by_node: byNode,
  time_in_state: timeInState,
  reasons,
  listings_by_status: listingsByStatus,
  unanswered,
};

/** How far a match came, whatever became of it afterwards. */
const STEPS = Prisma.sql`
  count(m.id)::int as requested,
  count(m.id) filter (where m.introduced_at is not null)::int as introduced,
  count(m.id) filter (where m.agreed_at is not null)::int as agreed`;

const share = (part: string) =>
  Prisma.sql`round(100.0 * count(m.id) filter (where ${Prisma.raw(`m.${part}_at`)} is not null) / nullif(count(m.id), 0), 1)::float as ${Prisma.raw(`"${part}Share"`)}`;

const values = (codes: readonly string[]) => Prisma.sql`unnest(${[...codes]}::text[]) with ordinality`;

/** Requests by the month they were made in, and how far they have come since; twelve months unless told otherwise. */
function funnel(period: Period, now: Date): Prisma.Sql {
  const last = period.to ? Prisma.sql`${period.to}::date` : Prisma.sql`${now}::date`;
  const first = period.from ? Prisma.sql`${period.from}::date` : Prisma.sql`(${last} - interval '11 months')::date`;
  return Prisma.sql`
    select to_char(months.start, 'YYYY-MM') as month,
           count(m.id)::int as requested,
           count(m.id) filter (where m.forwarded_at is not null)::int as forwarded,
           count(m.id) filter (where m.accepted_by_id is not null or m.introduced_at is not null)::int as accepted,
           count(m.id) filter (where m.introduced_at is not null)::int as introduced,
           count(m.id) filter (where m.agreed_at is not null)::int as agreed,
           count(m.id) filter (where m.status = 'completed')::int as completed,
           ${share('introduced')}, ${share('agreed')}
      from generate_series(date_trunc('month', ${first}), date_trunc('month', ${last}), interval '1 month') as months(start)
      left join matches m on m.created_at >= months.start at time zone 'UTC' and m.created_at < (months.start + interval '1 month') at time zone 'UTC'
           and ${within('m.created_at', period)}
     group by months.start order by months.start`;
}

/** Published listings and requests by a code their content carries; a listing with two counts for both. */
function byCode(key: string, codes: Prisma.Sql, field: Prisma.Sql, period: Period): Prisma.Sql {
  const name = Prisma.raw(`"${key}"`);
  return Prisma.sql`
    with tagged as (
      select l.id, l.kind, l.status, l.published_at, tag.code
        from listings l join listing_revisions r on r.id = coalesce(l.published_revision_id, l.working_revision_id)
        cross join lateral jsonb_array_elements_text(r.content->${field}) as tag(code)),
    published as (
      select code, count(*) filter (where kind = 'technology')::int as technologies, count(*) filter (where kind = 'demand')::int as demands
        from tagged t where status = 'published' and ${within('t.published_at', period)} group by code),
    asked as (
      select t.code, ${STEPS} from tagged t join matches m on m.technology_id = t.id where ${within('m.created_at', period)} group by t.code)
    select codes.code as ${name}, coalesce(p.technologies, 0) as technologies, coalesce(p.demands, 0) as demands,
           coalesce(a.requested, 0) as requested, coalesce(a.introduced, 0) as introduced, coalesce(a.agreed, 0) as agreed
      from ${codes} as codes(code, place) left join published p using (code) left join asked a using (code)
     order by codes.place`;
}

/** Organisations and listings by their country; requests by the country of who asked. */
function byCountry(period: Period): Prisma.Sql {
  return Prisma.sql`
    with founded as (select o.country as code, count(*)::int as organisations from organisations o where ${within('o.created_at', period)} group by 1),
    published as (
      select o.country as code, count(*) filter (where l.kind = 'technology')::int as technologies, count(*) filter (where l.kind = 'demand')::int as demands
        from listings l join organisations o on o.id = l.organisation_id
       where l.status = 'published' and ${within('l.published_at', period)} group by 1),
    asked as (
      select o.country as code, ${STEPS} from matches m join organisations o on o.id = m.requester_organisation_id
       where ${within('m.created_at', period)} group by 1)
    select codes.code as country, coalesce(f.organisations, 0) as organisations, coalesce(p.technologies, 0) as technologies,
           coalesce(p.demands, 0) as demands, coalesce(a.requested, 0) as requested, coalesce(a.introduced, 0) as introduced, coalesce(a.agreed, 0) as agreed
      from ${values(COUNTRIES)} as codes(code, place)
      left join founded f using (code) left join published p using (code) left join asked a using (code)
     order by codes.place`;
}

/** Nodes by the requests they look after; the last line is what no node has taken. */
function byNode(period: Period, now: Date): Prisma.Sql {
  return Prisma.sql`
    with places as (select id, code from nodes union all select null::uuid, null)
    select p.code as node,
           (select count(*)::int from organisations o where o.node_id is not distinct from p.id) as organisations,
           ${STEPS},
           count(m.id) filter (where m.open)::int as open,
           count(m.id) filter (where m.open and not m.on_hold and m.due_at < ${now})::int as overdue,
           ${share('introduced')}
      from places p left join matches m on m.node_id is not distinct from p.id and ${within('m.created_at', period)}
     group by p.id, p.code order by p.code nulls last`;
}

/** Days requests stayed in each state they have left, and how many are in it now. */
function timeInState(period: Period): Prisma.Sql {
  return Prisma.sql`
    with entered as (
      select a.subject_id, a.at, a.data->>'to' as status
        from activities a
       where a.subject_type = 'match' and a.data->>'to' is not null and a.data->>'from' is distinct from a.data->>'to'),
    stays as (
      select status, at, lead(at) over (partition by subject_id order by at, status) - at as stay from entered),
    measured as (
      select status, count(*)::int as visits,
             round(percentile_cont(0.5) within group (order by extract(epoch from stay))::numeric / 86400, 1)::float as median,
             round(percentile_cont(0.9) within group (order by extract(epoch from stay))::numeric / 86400, 1)::float as ninetieth
        from stays s where stay is not null and ${within('s.at', period)} group by status),
    present as (select status, count(*)::int as now from matches group by status)
    select codes.code as status, coalesce(m.visits, 0) as visits, m.median, m.ninetieth, coalesce(p.now, 0) as now
      from ${values(MATCH_STATUSES)} as codes(code, place)
      left join measured m on m.status = codes.code left join present p on p.status = codes.code
     order by codes.place`;
}

/** Why requests ended, by who ended them. */
function reasons(period: Period): Prisma.Sql {
  const ended = (status: string, name: string) =>
    Prisma.sql`count(*) filter (where m.status = ${status})::int as ${Prisma.raw(`"${name}"`)}`;
  return Prisma.sql`
    select m.reason, ${ended('declined_by_staff', 'declinedByStaff')}, ${ended('declined_by_counterparty', 'declinedByCounterparty')},
           ${ended('withdrawn', 'withdrawn')}, ${ended('expired', 'expired')}, ${ended('closed_without_agreement', 'closed')},
           count(*)::int as total, round(100.0 * count(*) / sum(count(*)) over (), 1)::float as share
      from matches m where m.reason is not null and m.ended_at is not null and ${within('m.ended_at', period)}
     group by m.reason order by total desc, m.reason`;
}

function listingsByStatus(period: Period): Prisma.Sql {
  return Prisma.sql`
    select codes.code as status, count(l.id) filter (where l.kind = 'technology')::int as technologies,
           count(l.id) filter (where l.kind = 'demand')::int as demands, count(l.id)::int as total
      from ${values(LISTING_STATUSES)} as codes(code, place)
      left join listings l on l.status = codes.code and ${within('l.created_at', period)}
     group by codes.code, codes.place order by codes.place`;
}

/** Open requests whose day is past, the longest overdue first. Requests on hold wait on purpose. */
function unanswered(period: Period, now: Date): Prisma.Sql {
  const daysSince = (time: string) =>
    Prisma.sql`floor(extract(epoch from ${now}::timestamptz - ${Prisma.raw(time)}) / 86400)::int`;
  return Prisma.sql`
    select m.reference, m.status, n.code as node, u.name as owner, ${daysSince('m.created_at')} as waiting, ${daysSince('m.due_at')} as overdue
      from matches m left join nodes n on n.id = m.node_id left join users u on u.id = m.owner_id
     where m.open and not m.on_hold and m.due_at < ${now} and ${within('m.created_at', period)}
     order by m.due_at, m.reference limit 1000`;
}

/** `column` within the days of the period, both included; days are UTC. */
function within(column: string, { from, to }: Period): Prisma.Sql {
  const time = Prisma.raw(column);
  return Prisma.sql`(${from ?? null}::date is null or ${time} >= ${from ?? null}::date::timestamp at time zone 'UTC')
    and (${to ?? null}::date is null or ${time} < (${to ?? null}::date + 1)::timestamp at time zone 'UTC')`;
}
