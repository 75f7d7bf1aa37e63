#!/usr/bin/env node
/**
 * Prisma without its native engine, so that nothing is downloaded.
 *   generate         write the client (skipped when the schema has not changed)
 *   migrate NAME     write prisma/migrations/NNNN_NAME from the difference between migrations and schema
 *                    (--empty: an empty file for SQL that the schema language cannot express)
 *   drift            exit with 1 when migrations and schema disagree
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const api = path.resolve(fileURLToPath(import.meta.url), '../..');
const root = path.resolve(api, '../..');
const schemaDir = path.join(root, 'prisma/schema');
const migrationsDir = path.join(root, 'prisma/migrations');
const generatedDir = path.join(api, 'src/platform/database/generated');

const LOSES_DATA = /\bDROP (TABLE|COLUMN)\b|SET DATA TYPE|ADD COLUMN.* NOT NULL(?!.* DEFAULT)/;

const commands = { generate, migrate, drift };
const [command = '', ...args] = process.argv.slice(2);
if (!(command in commands)) fail('usage: prisma.mjs generate | migrate NAME [--empty] | drift');
await commands[command](args);

function generate() {
  const stampFile = path.join(generatedDir, '.schema-hash');
  const stamp = hashOfSchema();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return;
  const cli = path.join(path.dirname(require.resolve('prisma/package.json')), 'build/index.js');
  // The command line insists on a native engine before it does anything, but generating never runs it: any program will do.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  const config = path.join(root, 'prisma/prisma.config.ts');
  const run = spawnSync(process.execPath, [cli, 'generate', '--config', config, '--no-hints'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (run.status !== 0) fail(`${run.stdout}${run.stderr}`);
  fs.writeFileSync(stampFile, stamp);
}

async function migrate(options) {
  const name = options.find((option) => !option.startsWith('-'));
  if (!name || !/^[a-z0-9_]+$/.test(name))
    fail('Give the migration a name in small letters, digits and _, for example: npm run db:migrate -- add_meetings');
  const sql = options.includes('--empty') ? '\n' : await differences();
  if (sql === '') return console.log('Migrations and schema agree: nothing to write.');
  const number = String(migrationNames().length + 1).padStart(4, '0');
  const file = path.join(migrationsDir, `${number}_${name}`, 'migration.sql');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, sql);
  for (const line of sql.split('\n'))
    if (LOSES_DATA.test(line)) console.warn(`warning: on filled tables this loses data or fails: ${line.trim()}`);
  console.log(`Wrote ${path.relative(root, file)}: read it before you commit it.`);
}

async function drift() {
  const sql = await differences();
  if (sql !== '') fail(`The schema asks for what no migration does. Run: npm run db:migrate -- NAME\n${sql}`);
}

async function differences() {
  process.env.TS_NODE_PROJECT = path.join(api, 'tsconfig.json');
  require('@swc-node/register');
  const { startEphemeralPostgres } = require('../src/platform/database/embedded-postgres.ts');
  const { compareWithSchema } = await import('./schema-engine.mjs');
  const postgres = await startEphemeralPostgres();
  try {
    return await compareWithSchema(postgres.url, { migrations: readMigrations(), schema: readSchema() });
  } finally {
    await postgres.stop();
  }
}

function readSchema() {
  const names = fs.readdirSync(schemaDir).filter((name) => name.endsWith('.prisma'));
  return names.sort().map((name) => ({ path: name, content: fs.readFileSync(path.join(schemaDir, name), 'utf8') }));
}

function migrationNames() {
  if (!fs.existsSync(migrationsDir)) return [];
  const folders = fs.readdirSync(migrationsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort();
}

function readMigrations() {
  return migrationNames().map((name) => ({
    name,
    sql: fs.readFileSync(path.join(migrationsDir, name, 'migration.sql'), 'utf8'),
  }));
}

function hashOfSchema() {
  const hash = createHash('sha256').update(require('prisma/package.json').version);
  for (const file of readSchema()) hash.update(`\0${file.path}\0${file.content}`);
  return hash.digest('hex');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
