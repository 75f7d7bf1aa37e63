import { Client } from 'pg';
import { Database } from '../src/platform/database/database';
import { emptyDatabase, testDatabaseUrl } from './database';

describe('the database of a test', () => {
  let client: Client;

  beforeEach(async () => {
    client = new Client({ connectionString: await testDatabaseUrl() });
    await client.connect();
  });

  afterEach(() => client.end());

  it('has the tables of the product and of its job queue', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema in ('public', 'graphile_worker')`,
    );
    expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(['listings', 'activities', '_private_jobs']));
  });

  it('finds parts of words in scripts that are not Latin', async () => {
    const { rows } = await client.query(`select word_similarity('เครื่อง', 'โรงงานเครื่องจักร') as alike`);
    expect(rows[0].alike).toBeGreaterThan(0.5);
  });

  it('is empty again after each test, append-only tables included', async () => {
    await client.query(`select graphile_worker.add_job('something')`);
    await emptyDatabase(await testDatabaseUrl());
    const { rows } = await client.query('select count(*)::int as jobs from graphile_worker._private_jobs');
    expect(rows[0].jobs).toBe(0);
  });

  it('lets both of two people finish who change the same two things in opposite order', async () => {
    await client.query(`insert into reference_counters (prefix, last) values ('A', 0), ('B', 0)`);
    const database = new Database(await testDatabaseUrl(), 4);
    let met = 0;
    const change = (first: string, second: string) =>
      database.transaction(async (tx) => {
        await tx.$executeRaw`update reference_counters set last = last + 1 where prefix = ${first}`;
        met += 1;
        for (let wait = 0; met < 2 && wait < 100; wait += 1) await new Promise((resolve) => setTimeout(resolve, 20));
        await tx.$executeRaw`update reference_counters set last = last + 1 where prefix = ${second}`;
      });
    await Promise.all([change('A', 'B'), change('B', 'A')]);
    const { rows } = await client.query('select last from reference_counters order by prefix');
    expect(rows).toEqual([{ last: 2 }, { last: 2 }]);
    await database.onModuleDestroy();
    await emptyDatabase(await testDatabaseUrl());
  });
});
