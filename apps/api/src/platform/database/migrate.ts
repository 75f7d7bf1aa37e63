/** `prisma migrate deploy` without its native engine: same table, checksum and lock, so either may follow the other. */
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

const PRISMA_ADVISORY_LOCK = 72707369;
const CREATE_TABLE = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
}

/**
 * Applies, in name order, every migration of `dir` that the database lacks; each one is atomic. Processes that start
 * together wait for each other.
 *
 * @param onProgress called with the name of each migration just before it runs
 * @returns the names applied now
 * @throws Error when a migration fails, failed earlier, or was edited after it had been applied
 */
export async function deploy(
  url: string,
  dir: string,
  onProgress: (name: string) => void = () => {},
): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'techbridge-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PRISMA_ADVISORY_LOCK]);
    await mustHaveTextLocale(client);
    await client.query(CREATE_TABLE);
    const pending = pendingMigrations(readMigrations(dir), await readApplied(client));
    for (const migration of pending) {
      onProgress(migration.name);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await client.end(); // releases the lock
  }
}

/** Reads the migration folders, sorted by name. */
export function readMigrations(dir: string): Migration[] {
  const folders = fs.readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map((entry) => entry.name).sort();
  return names.map((name) => {
    const sql = fs.readFileSync(path.join(dir, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

async function readApplied(client: Client): Promise<AppliedRow[]> {
  const result = await client.query<AppliedRow>(
    'select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations',
  );
  return result.rows.filter((row) => !row.rolled_back_at);
}

function pendingMigrations(migrations: Migration[], applied: AppliedRow[]): Migration[] {
  const failed = applied.find((row) => !row.finished_at);
  if (failed) {
    throw new Error(
      `Migration ${failed.migration_name} failed on this database before. Mend its cause, then mark it with ` +
        `"prisma migrate resolve --rolled-back ${failed.migration_name}" or set rolled_back_at in _prisma_migrations.`,
    );
  }
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]));
  return migrations.filter((migration) => {
    const known = checksums.get(migration.name);
    if (known !== undefined && known !== migration.checksum) {
      throw new Error(
        `Migration ${migration.name} was edited after it had been applied to this database. Restore it and add a new one.`,
      );
    }
    return known === undefined;
  });
}

/** The note and the change are one transaction: a process killed between them leaves nothing to clean up. */
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  try {
    await client.query('begin');
    await client.query('insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)', [
      id,
      checksum,
      name,
    ]);
    await client.query(sql);
    const finish =
      'update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1';
    await client.query(finish, [id]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {}); // the connection may be what failed
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** With a bare "C" character type, trigram search silently finds nothing in Asian scripts. */
async function mustHaveTextLocale(client: Client): Promise<void> {
  const result = await client.query<{ encoding: string; trigrams: boolean }>(
    `select pg_encoding_to_char(encoding) as encoding, datctype ~* 'utf-?8' as trigrams
       from pg_database where datname = current_database()`,
  );
  const row = result.rows[0];
  if (row?.encoding === 'UTF8' && row.trigrams) return;
  throw new Error(
    'The database must be created with encoding UTF8 and a UTF-8 character type, for example: ' +
      `create database techbridge template template0 encoding 'UTF8' lc_ctype 'C.UTF-8' lc_collate 'C.UTF-8'`,
  );
}
