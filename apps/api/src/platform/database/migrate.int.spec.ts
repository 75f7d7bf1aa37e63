import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { deploy } from './migrate';

const server = process.env.TEST_DATABASE_SERVER ?? '';
let url: string;
let dir: string;
let made = 0;

async function sql<Row extends object>(address: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

function write(name: string, text: string): void {
  fs.mkdirSync(path.join(dir, name), { recursive: true });
  fs.writeFileSync(path.join(dir, name, 'migration.sql'), text);
}

async function emptyDatabase(options = ''): Promise<string> {
  made += 1;
  const name = `migrations_${process.env.JEST_WORKER_ID}_${made}`;
  await sql(server, `create database ${name} template template0 ${options}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

beforeEach(async () => {
  url = await emptyDatabase();
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'techbridge-migrations-'));
  write('0001_first', 'create table first (id int);');
});

afterEach(async () => {
  await sql(server, `drop database ${new URL(url).pathname.slice(1)} with (force)`);
  fs.rmSync(dir, { recursive: true });
});

describe('migrations', () => {
  it('run once each, in the order of their names', async () => {
    write('0002_second', 'alter table first add column name text; create table second (id int);');
    const told: string[] = [];
    expect(await deploy(url, dir, (name) => told.push(name))).toEqual(['0001_first', '0002_second']);
    expect(told).toEqual(['0001_first', '0002_second']);
    expect(await deploy(url, dir)).toEqual([]);
  });

  it('leave nothing behind when they fail, and say which one it was', async () => {
    write('0002_broken', 'create table half (id int); create table half (id int);');
    await expect(deploy(url, dir)).rejects.toThrow('0002_broken failed: relation "half" already exists');
    expect(await sql(url, `select to_regclass('half') as half, to_regclass('first') as first`)).toEqual([
      { half: null, first: 'first' },
    ]);
    write('0002_broken', 'create table half (id int);');
    expect(await deploy(url, dir)).toEqual(['0002_broken']);
  });

  it('are refused when one was edited after it had run', async () => {
    await deploy(url, dir);
    write('0001_first', 'create table first (id int, more text);');
    await expect(deploy(url, dir)).rejects.toThrow('0001_first was edited');
  });

  it('wait for each other when several processes start together', async () => {
    write('0002_slow', 'select pg_sleep(0.2); create table second (id int);');
    const done = await Promise.all([deploy(url, dir), deploy(url, dir), deploy(url, dir)]);
    expect(done.flat().sort()).toEqual(['0001_first', '0002_slow']);
  });

  it('stop at one that failed under another tool', async () => {
    await deploy(url, dir);
    await sql(url, `update _prisma_migrations set finished_at = null`);
    await expect(deploy(url, dir)).rejects.toThrow('0001_first failed on this database before');
  });

  it('are refused by a database in which Asian scripts could not be searched', async () => {
    const unfit = await emptyDatabase(`locale_provider libc lc_ctype 'C' lc_collate 'C'`);
    await expect(deploy(unfit, dir)).rejects.toThrow('UTF-8 character type');
    await sql(server, `drop database ${new URL(unfit).pathname.slice(1)}`);
  });
});
