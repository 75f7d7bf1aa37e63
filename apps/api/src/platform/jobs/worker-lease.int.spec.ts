import { createWorld, type World } from '../../../test/world';
import { holdLease, releaseAbandonedJobs } from './worker-lease';

describe('a worker that died', () => {
  let world: World;
  const done: string[] = [];
  beforeAll(async () => {
    world = await createWorld();
    world.jobs.define<{ name: string }>('tested', async ({ name }) => void done.push(name));
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.reset();
    done.length = 0;
  });

  /** A job that some worker took a while ago and has not ended. */
  async function takenBy(worker: string, name: string): Promise<void> {
    await world.database.transaction((tx) => world.jobs.enqueue(tx, 'tested', { name }, { queue: 'one-by-one' }));
    for (const table of ['_private_jobs', '_private_job_queues'])
      await world.database.pool.query(
        `update graphile_worker.${table} set locked_by = $1, locked_at = now() - interval '1 minute'`,
        [worker],
      );
  }

  it('leaves its jobs to the others', async () => {
    await takenBy('worker-that-died', 'mail');
    await world.jobs.drain();
    expect(done).toEqual([]);
    expect(await releaseAbandonedJobs(world.database.pool)).toBe(1);
    await world.jobs.drain();
    expect(done).toEqual(['mail']);
    expect(await releaseAbandonedJobs(world.database.pool)).toBe(0);
  });

  it('is alive again by itself after the database was restarted under it', async () => {
    const lease = await holdLease(world.database.url, 'worker-at-work');
    const held = `select pid from pg_locks where locktype = 'advisory' and granted
                     and (classid::bigint << 32) | objid::bigint = hashtextextended('worker-at-work', 0)`;
    const holder = async () => (await world.database.pool.query<{ pid: number }>(held)).rows.map(({ pid }) => pid);
    const [before] = await holder();
    await world.database.pool.query('select pg_terminate_backend($1)', [before]);
    let after: number[] = [];
    for (let round = 0; round < 50 && after.length === 0; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      after = (await holder()).filter((pid) => pid !== before);
    }
    expect(after).toHaveLength(1);
    await lease.end();
  });

  it('is not taken for dead while it lives, however long its job lasts', async () => {
    const lease = await holdLease(world.database.url, 'worker-at-work');
    await takenBy('worker-at-work', 'long import');
    expect(await releaseAbandonedJobs(world.database.pool)).toBe(0);
    await lease.end();
    expect(await releaseAbandonedJobs(world.database.pool)).toBe(1);
  });
});
