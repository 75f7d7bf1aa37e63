import { Client } from 'pg';
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
});
