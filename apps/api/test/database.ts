/** The database of one jest worker: a clone of the migrated template, emptied between tests. */
import { Client } from 'pg';

export const TEMPLATE = 'techbridge_template';

/** What jest's global set-up leaves for its tear-down. */
export type DatabaseServer = typeof globalThis & { stopTestDatabase?: () => Promise<void> };

const EMPTY_ALL_TABLES = `
  do $$
  declare
    name text;
    filled boolean;
  begin
    set local session_replication_role = replica;
    for name in
      select format('%I.%I', schemaname, tablename) from pg_tables
      where schemaname in ('public', 'graphile_worker')
        and tablename not in ('_prisma_migrations', 'migrations', '_private_tasks')
    loop
      execute 'select exists (select from ' || name || ')' into filled;
      if filled then
        execute 'delete from ' || name;
      end if;
    end loop;
  end $$`;

/** Connection string of this worker's own database, which is made on first use. */
export async function testDatabaseUrl(): Promise<string> {
  const server = process.env.TEST_DATABASE_SERVER;
  if (!server) throw new Error('no database was started: run with jest.int.config.cjs');
  const url = new URL(server);
  url.pathname = `/worker_${process.env.JEST_WORKER_ID ?? '1'}`;
  await withClient(server, async (client) => {
    const name = url.pathname.slice(1);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  });
  return url.href;
}

/**
 * Deletes every row of every table, the job queue's too. Triggers and foreign keys are off meanwhile, so the order does
 * not matter and append-only tables give way; tables without rows, which are most, cost nothing.
 */
export async function emptyDatabase(url: string): Promise<void> {
  await withClient(url, (client) => client.query(EMPTY_ALL_TABLES));
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
