import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import path from 'node:path';
import { startEphemeralPostgres } from '../src/platform/database/embedded-postgres';
import { deploy } from '../src/platform/database/migrate';
import { prepareJobs } from '../src/platform/jobs/jobs';
import { type DatabaseServer, TEMPLATE } from './database';

/** jest's global set-up: one server, one migrated template that every worker clones. */
export default async function startDatabase(): Promise<void> {
  Logger.overrideLogger(['error', 'fatal']);
  const postgres = await startEphemeralPostgres();
  (globalThis as DatabaseServer).stopTestDatabase = postgres.stop;
  await administer(postgres.url, `create database ${TEMPLATE} template template0`);
  const template = new URL(postgres.url);
  template.pathname = `/${TEMPLATE}`;
  await deploy(template.href, path.resolve(__dirname, '../../../prisma/migrations'));
  await prepareJobs(template.href);
  process.env.TEST_DATABASE_SERVER = postgres.url;
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
