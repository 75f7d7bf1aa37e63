/**
 * Prisma's schema engine compiled to WebAssembly, over the JavaScript driver. The driver's adapter was written for
 * queries, not for reading the catalogue, so the catalogue's column types are translated to ones it knows.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const require = createRequire(import.meta.url);

/** PostgreSQL type numbers: catalogue type to the ordinary one that is read the same way. */
const ORDINARY_TYPE = {
  18: 1042, // "char" → bpchar
  19: 25, // name → text
  22: 1005, // int2vector → int2[]
  24: 25, // regproc → text
  30: 1028, // oidvector → oid[]
  1002: 1014, // "char"[] → bpchar[]
  1003: 1009, // name[] → text[]
  2205: 25, // regclass → text
};
const SINGLE_CHAR = 18;
/** The adapter's number for a column of one character, which it never chooses by itself. */
const ADAPTER_CHARACTER = 6;
const CHAR_MARK = '\u0001char:';

/**
 * Says what SQL would turn the outcome of the migrations into the schema. Of what the schema language cannot express,
 * partial and expression indexes, checks, views, functions and triggers are left alone; tables and columns are not.
 *
 * @param {string} url a PostgreSQL server on which databases may be created and dropped
 * @param {{ migrations: { name: string, sql: string }[], schema: { path: string, content: string }[] }} input
 * @returns {Promise<string>} empty when both agree
 */
export async function compareWithSchema(url, { migrations, schema }) {
  const { engine, close } = await openEngine(url);
  const from = { tag: 'migrations', ...migrationList(migrations) };
  const to = { tag: 'schemaDatamodel', files: schema };
  const ask = (options) => engine.diff({ from, to, filters: { externalTables: [], externalEnums: [] }, ...options });
  try {
    const { exitCode } = await ask({ script: false, exitCode: true });
    return exitCode === 0 ? '' : (await ask({ script: true, exitCode: false })).stdout;
  } finally {
    await close();
  }
}

async function openEngine(url) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const pool = new pg.Pool({ connectionString: url, Client: CatalogueClient, allowExitOnIdle: true });
  const factory = bindMigrationAwareSqlAdapterFactory(withShadowDatabase(pool, url));
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
  return { engine, close: () => pool.end() };
}

function migrationList(migrations) {
  const file = (sql) => ({ path: 'migration.sql', content: { tag: 'ok', value: sql } });
  return {
    baseDir: '/',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({ path: name, migrationFile: file(sql) })),
  };
}

class CatalogueClient extends pg.Client {
  query(...args) {
    const callback = args.at(-1);
    if (typeof callback === 'function')
      args[args.length - 1] = (error, result) => callback(error, result && translate(result));
    const pending = super.query(...args);
    return typeof pending?.then === 'function' ? pending.then(translate) : pending;
  }
}

function translate(results) {
  for (const field of [results].flat().flatMap((result) => result?.fields ?? [])) {
    if (field.dataTypeID === SINGLE_CHAR && !field.name.startsWith(CHAR_MARK)) field.name = CHAR_MARK + field.name;
    field.dataTypeID = ORDINARY_TYPE[field.dataTypeID] ?? field.dataTypeID;
  }
  return results;
}

/** An adapter whose marked columns come out as characters under their own names, and that runs whole scripts. */
function readingCatalogue(adapter, pool) {
  return overriding(adapter, {
    queryRaw: async (query) => {
      const result = await adapter.queryRaw(query);
      result.columnNames.forEach((name, index) => {
        if (!name.startsWith(CHAR_MARK)) return;
        result.columnNames[index] = name.slice(CHAR_MARK.length);
        result.columnTypes[index] = ADAPTER_CHARACTER;
      });
      return result;
    },
    startTransaction: async (...args) => readingCatalogue(await adapter.startTransaction(...args), pool),
    // The adapter would cut the script at every semicolon, also inside function bodies.
    executeScript: async (script) => void (await pool.query(script)),
  });
}

/** The engine replays migrations on a database of its own; ours gets a name, and is dropped afterwards. */
function withShadowDatabase(ownPool, url) {
  const factory = new PrismaPg(ownPool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => readingCatalogue(await factory.connect(), ownPool),
    connectToShadowDb: async () => {
      const name = `shadow_${Math.random().toString(36).slice(2)}`;
      await administer(url, `create database "${name}" template template0`);
      const shadowUrl = new URL(url);
      shadowUrl.pathname = `/${name}`;
      const pool = new pg.Pool({ connectionString: shadowUrl.href, Client: CatalogueClient, allowExitOnIdle: true });
      const adapter = readingCatalogue(await new PrismaPg(pool).connect(), pool);
      const dispose = async () => {
        await pool.end();
        await administer(url, `drop database if exists "${name}" with (force)`);
      };
      return overriding(adapter, { dispose });
    },
  };
}

async function administer(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The object with some methods replaced; the others stay bound to it. */
function overriding(object, methods) {
  return new Proxy(object, {
    get(target, key) {
      if (key in methods) return methods[key];
      const value = target[key];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
