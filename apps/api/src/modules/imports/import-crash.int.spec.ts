import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { testDatabaseUrl } from '../../../test/database';
import { createWorld, type World } from '../../../test/world';
import { ImportStepsService } from './import-steps.service';

jest.setTimeout(240_000);

const API = path.resolve(__dirname, '../../..');
const ROWS = 1000;
/** The row at which the database makes the import wait, some batches after the first. */
const HELD = 600;

let world: World;
let people: Actors;

beforeAll(async () => {
  world = await createWorld();
  people = await actors(world);
});
afterAll(() => world.close());

function aList(): string {
  const file = path.join(world.dataDir, 'list.csv');
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `K-${index},Pump model ${index * 7919},It pumps ${index} litres.`,
  );
  writeFileSync(file, `Ref,Title,Description\n${rows.join('\n')}\n`);
  return file;
}

/** Makes whoever writes the row wait; resolves with what lets it go. */
async function holdRow(): Promise<() => Promise<void>> {
  const { pool } = world.database;
  const holder = await pool.connect();
  await holder.query('select pg_advisory_lock($1)', [HELD]);
  await pool.query(`
    create function hold_row() returns trigger language plpgsql as $$ begin
      if new.own_reference = 'K-${HELD}' then perform pg_advisory_xact_lock(${HELD}); end if;
      return new;
    end $$;
    create trigger hold_row before insert on listings for each row execute function hold_row()`);
  return async () => {
    await pool.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted`);
    await holder.query('select pg_advisory_unlock($1)', [HELD]);
    holder.release();
    await pool.query('drop trigger hold_row on listings; drop function hold_row');
  };
}

const HELD_UP = `select count(*)::int from pg_locks where locktype = 'advisory' and not granted`;

/** The import from the command line, in a process of its own; killed without a word while it writes a batch. */
async function importKilledWhileWriting(): Promise<string> {
  const args = ['-C', '@techbridge/source', '-r', '@swc-node/register', 'src/tasks/import.ts', aList()];
  const who = ['--organisation', people.supplierOrganisation.slug, '--as', people.supplier.email];
  const letGo = await holdRow();
  const child = spawn(process.execPath, [...args, ...who], {
    cwd: API,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      TS_NODE_PROJECT: path.join(API, 'tsconfig.json'),
      DATABASE_URL: await testDatabaseUrl(),
      DATA_DIR: world.dataDir,
      SEED: 'none',
    },
  });
  let output = '';
  const collect = (data: Buffer) => (output += data.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const closed = new Promise((resolve) => child.on('close', resolve));
  while (child.exitCode === null && (await countOf(HELD_UP)) === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  await closed;
  await letGo();
  return output;
}

async function countOf(sql: string): Promise<number> {
  const { rows } = await world.database.pool.query<{ count: number }>(sql);
  return rows[0]!.count;
}

it('an import killed while it writes goes on at the next start: no row is lost, halved or doubled', async () => {
  const output = await importKilledWhileWriting();
  expect(output).toMatch(/Checked: 1000 rows/);
  const { client } = people.supplier;
  const [job] = (await client.call(importRoutes.list, {})).items;
  expect(job).toMatchObject({ status: 'writing', counts: { rows: ROWS } });
  const before = await countOf('select count(*)::int from listings');
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(ROWS);
  // What is committed agrees with itself: a listing for each row that says so, a revision for each listing.
  expect(await countOf(`select count(*)::int from import_rows where status = 'created'`)).toBe(before);
  expect(await countOf('select count(*)::int from listings where working_revision_id is null')).toBe(0);

  // What the next worker does first; the other follow-ups of a thousand drafts are not of interest here.
  await world.app.get(ImportStepsService).run(job!.id);
  expect(await client.call(importRoutes.get, { params: { id: job!.id } })).toMatchObject({
    status: 'done',
    counts: { created: ROWS, updated: 0, unchanged: 0, errors: 0 },
  });
  expect(await countOf('select count(*)::int from listings')).toBe(ROWS);
  expect(await countOf('select count(distinct own_reference)::int as count from listings')).toBe(ROWS);
  expect(await countOf(`select count(*)::int from activities where type = 'listing.imported'`)).toBe(ROWS);
  rmSync(path.join(world.dataDir, 'list.csv'));
});
