/**
 * One row per matter that needs a person now, whatever room it belongs to. Read-only SQL over the rooms' tables, as the
 * reports are: the queue owns nothing but who looks after a matter and the notes about it.
 *
 * Due dates: a review or a verification within `staffDays` of its start, an export approval likewise.
 */
export const TASKS_SQL = `
  select 'review:' || l.id as key, 'review' as kind, 'listing' as "subjectType", l.id::text as "subjectId", l.reference,
         r.title, o.name as "organisationName", r.submitted_at as "waitingSince",
         r.submitted_at + make_interval(days => $1) as "dueAt", t.owner_id as "ownerId", o.node_id as "nodeId"
    from listing_revisions r
    join listings l on l.working_revision_id = r.id
    join organisations o on o.id = l.organisation_id
    left join task_owners t on t.key = 'review:' || l.id
   where r.status = 'in_review'
  union all
  select 'verification:' || o.id, 'verification', 'organisation', o.id::text, o.slug, o.name, o.name,
         o.verification_waiting_since, o.verification_waiting_since + make_interval(days => $1), t.owner_id, o.node_id
    from organisations o
    left join task_owners t on t.key = 'verification:' || o.id
   where o.verification_waiting_since is not null
  union all
  select task.kind || ':' || m.id, task.kind, 'match', m.id::text, m.reference, r.title, o.name, m.updated_at, coalesce(m.due_at, m.updated_at),
         m.owner_id, m.node_id
    from matches m
    join listings l on l.id = m.technology_id
    join listing_revisions r on r.id = coalesce(l.published_revision_id, l.working_revision_id)
    join organisations o on o.id = m.requester_organisation_id
    cross join lateral (
      select case
        when m.status = 'submitted' then 'request'
        when m.status = 'accepted' and l.export_class <> 'free' and m.export_approved_by_id is null then 'export_approval'
        when m.status = 'accepted' then 'introduction'
        when m.status = 'agreed' then 'follow_up'
        else 'overdue'
      end as kind
    ) as task
   where not m.on_hold
     and (m.status in ('submitted', 'accepted')
       or (m.status = 'agreed' and m.due_at < $2::timestamptz + interval '14 days')
       or (m.status in ('needs_info', 'forwarded', 'introduced', 'meeting', 'negotiating') and m.due_at < $2))
  union all
  select 'failed_job:' || j.id, 'failed_job', 'job', j.id::text, task.identifier, jsonb_build_object('en', task.identifier),
         null, j.created_at, j.run_at, null, null
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks task on task.id = j.task_id
   where j.attempts >= j.max_attempts`;

/** $3 kinds · $4 owner id (or null) · $5 without owner · $6 node id · $7 overdue only · $8 words · $9 key */
const FILTER = `
  where (cardinality($3::text[]) = 0 or kind = any($3))
    and ($4::uuid is null or "ownerId" = $4)
    and (not $5 or "ownerId" is null)
    and ($6::uuid is null or "nodeId" = $6)
    and (not $7 or "dueAt" < $2)
    and ($8 = '' or reference ilike $8 or title::text ilike $8 or "organisationName"::text ilike $8)
    and ($9 = '' or key = $9)`;

export const PAGE_SQL = `
  with tasks as (${TASKS_SQL})
  select tasks.*, u.name as "ownerName", n.code as "nodeCode",
         (select count(*)::int from task_notes where task_notes.key = tasks.key) as notes,
         count(*) over ()::int as total
    from tasks
    left join users u on u.id = tasks."ownerId"
    left join nodes n on n.id = tasks."nodeId"
  ${FILTER}
   order by "dueAt", key
   limit $10 offset $11`;

export const COUNTS_SQL = `
  with tasks as (${TASKS_SQL})
  select kind, count(*)::int as count from tasks ${FILTER} group by kind`;
