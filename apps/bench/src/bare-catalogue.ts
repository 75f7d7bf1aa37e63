/** The reference of the HTTP measures: a table of its own in the product's database and a bare server on it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Client } from 'pg';
import { generatedListings, type GeneratedListing } from './generated-listings';

const BATCH = 1000;
const FROM_SOURCES = ['-C', '@techbridge/source', '-r', '@swc-node/register'];
const TABLE = `
  create table bare_listings (
    id text primary key, title text not null, summary text not null, body text not null, sectors text[] not null,
    country text not null, published_at timestamptz not null,
    words tsvector generated always as (
      setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', summary), 'B') || to_tsvector('simple', body)
    ) stored
  );
  create index on bare_listings using gin (words);
  create index on bare_listings using gin (sectors);
  create index on bare_listings (country);
  create index on bare_listings (published_at desc);`;
const INSERT = `
  insert into bare_listings (id, title, summary, body, sectors, country, published_at)
  select * from jsonb_to_recordset($1) as row (id text, title text, summary text, body text, sectors text[], country text, published_at timestamptz)`;

const row = ({ id, title, summary, body, sector, country, publishedAt }: GeneratedListing) => ({
  id,
  title: title.text,
  summary: summary.text,
  body: body.text,
  sectors: sector,
  country,
  published_at: new Date(publishedAt).toISOString(),
});

async function fillTable(client: Client, count: number): Promise<void> {
  await client.query(TABLE);
  let rows: ReturnType<typeof row>[] = [];
  const write = async () => {
    await client.query(INSERT, [JSON.stringify(rows)]);
    rows = [];
  };
  for (const listing of generatedListings(count)) if (rows.push(row(listing)) === BATCH) await write();
  if (rows.length > 0) await write();
  await client.query('vacuum analyze bare_listings');
}

/** Work with the address of a bare server on so many listings, in the database of this connection. */
export async function withBareServer<T>(client: Client, count: number, work: (url: string) => Promise<T>): Promise<T> {
  await fillTable(client, count);
  const { host, port, user, password, database } = client;
  const child = fork(path.join(__dirname, 'bare-server.ts'), {
    execArgv: FROM_SOURCES,
    env: {
      ...process.env,
      DATABASE_URL: `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`,
    },
  });
  try {
    const [ready] = (await once(child, 'message')) as [{ port: number }];
    return await work(`http://127.0.0.1:${ready.port}`);
  } finally {
    if (child.connected) child.disconnect();
    if (child.exitCode === null) await once(child, 'exit');
    await client.query('drop table bare_listings');
  }
}
