import { Client, type Pool } from 'pg';

const RETRY_MS = 1000;
/** A worker takes its lease within moments of its first job; only what is older can have been abandoned. */
const ABANDONED_AFTER = '10 seconds';

/**
 * Tells every process that this worker lives: an advisory lock that PostgreSQL lets go the moment the connection ends,
 * however the process died. Taken again by itself when the database was restarted. Resolves once it is held.
 */
export async function holdLease(url: string, workerId: string): Promise<{ end(): Promise<void> }> {
  let ended = false;
  let client = await lease(url, workerId, again);
  function again() {
    if (ended) return;
    setTimeout(() => {
      if (ended) return;
      lease(url, workerId, again).then((next) => (ended ? void next.end().catch(() => {}) : (client = next)), again);
    }, RETRY_MS).unref();
  }
  return {
    end: async () => {
      ended = true;
      await client.end().catch(() => {});
    },
  };
}

async function lease(url: string, workerId: string, onLost: () => void): Promise<Client> {
  const client = new Client({ connectionString: url });
  let held = false;
  // A connection that is lost may say so more than once; it ends once.
  client.on('error', () => {});
  client.once('end', () => held && onLost());
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [workerId]);
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  held = true;
  return client;
}

/**
 * Gives back the jobs of workers that died in the middle of them; the queue itself would keep them locked for hours.
 * Resolves with the number of dead workers.
 */
export async function releaseAbandonedJobs(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ dead: number }>(
    `with locks as (
       select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
       union all
       select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null
     ), workers as (
       select locked_by from locks group by locked_by having min(locked_at) < now() - $1::interval
     ), dead as materialized (
       select locked_by from workers where pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))
     )
     select count(*)::int as dead, graphile_worker.force_unlock_workers(array_agg(locked_by)) from dead`,
    [ABANDONED_AFTER],
  );
  return rows[0]?.dead ?? 0;
}
