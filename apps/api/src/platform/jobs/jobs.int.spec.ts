import { createWorld, type World } from '../../../test/world';

describe('a worker', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('that could not do what comes first, the database being away, does it again and then its jobs', async () => {
    const done: string[] = [];
    let hasFailed = false;
    world.jobs.whenStarted(() => void done.push('first'));
    world.jobs.whenStarted(async () => {
      if (hasFailed) return void done.push('second');
      hasFailed = true;
      await world.database.pool.query('select pg_terminate_backend(pg_backend_pid())');
    });
    const worked = new Promise<void>((resolve) => world.jobs.define('tested', async () => resolve()));
    await world.database.transaction((tx) => world.jobs.enqueue(tx, 'tested', {}));
    await world.jobs.start();
    await worked;
    await world.jobs.stop();
    expect(hasFailed).toBe(true);
    expect(done).toEqual(['first', 'second']);
  });
});
