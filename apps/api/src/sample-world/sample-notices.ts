import { MAIL_TASK } from '../modules/notifications';
import { FOLLOW_TASK } from '../modules/suggestions';
import type { Database } from '../platform/database/database';
import type { Jobs } from '../platform/jobs/jobs';

const AT_ONCE = 4;
/** Nobody looks up what was told longer ago. */
const FORGOTTEN_AFTER = '30 days';

/**
 * What happened in the sample world was told on its day and read since, but for the last week; no mail leaves about it now.
 * Candidates need not follow each step: they are all computed afterwards.
 */
export async function settleNotices(database: Database, jobs: Jobs): Promise<void> {
  await database.pool.query(
    `select graphile_worker.complete_jobs(array_agg(j.id)) from graphile_worker._private_jobs j
       join activities a on a.id = (j.payload->>'activityId')::uuid
       join graphile_worker._private_tasks t on t.id = j.task_id
      where a.at < now() - $1::interval or t.identifier = $2 having count(*) > 0`,
    [FORGOTTEN_AFTER, FOLLOW_TASK],
  );
  await jobs.drain((task) => task.startsWith('activity:'), AT_ONCE);
  await database.pool.query(
    `update notifications n
        set mail_due_at = null, created_at = a.at, read_at = case when a.at < now() - interval '7 days' then a.at end
       from activities a
      where a.id::text = split_part(n.cause_key, ':', 1)`,
  );
  await database.pool.query(
    `select graphile_worker.complete_jobs(array_agg(j.id)) from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 having count(*) > 0`,
    [MAIL_TASK],
  );
}
