/**
 * What one would write by hand in an afternoon: Fastify, and one statement of PostgreSQL for a search with full text, two
 * filters, two facet counts and twenty hits. The reference of http-measures.ts, started by it as a process of its own;
 * the connection comes in DATABASE_URL and the port goes out over the channel of `fork`.
 */
import Fastify from 'fastify';
import { Pool } from 'pg';

const CONNECTIONS = 10;

/**
 * All words (the last as the beginning of one), or any of them where nothing has all. Counts of a facet ignore its own filter.
 * $1 and $2: the question as tsquery text both ways, empty for none; $3 and $4: values of the two filters, null for none.
 */
const SEARCH = `
  with every as (
    select id from bare_listings where $1 <> '' and words @@ to_tsquery('simple', $1)
  ), matched as materialized (
    select id, sectors, country, published_at,
      case when $1 = '' then 0 else ts_rank(words, to_tsquery('simple', $2)) end as rank,
      $3::text[] is null or sectors && $3::text[] as in_sector,
      $4::text[] is null or country = any($4::text[]) as in_country
    from bare_listings
    where $1 = '' or words @@ to_tsquery('simple', case when exists (select from every) then $1 else $2 end)
  ), hits as (
    select id, rank, published_at from matched where in_sector and in_country
    order by rank desc, published_at desc, id limit 20
  )
  select
    (select count(*) from matched where in_sector and in_country)::int as total,
    (select coalesce(json_agg(json_build_object('id', id, 'title', title, 'summary', summary) order by rank desc, hits.published_at desc, id), '[]')
      from hits join bare_listings using (id)) as hits,
    (select coalesce(json_object_agg(value, count), '{}') from
      (select value, count(*) from matched, unnest(sectors) as value where in_country group by value) as counted) as sectors,
    (select coalesce(json_object_agg(country, count), '{}') from
      (select country, count(*) from matched where in_sector group by country) as counted) as countries`;

interface Asked {
  q?: string;
  sector?: string | string[];
  country?: string | string[];
}

const list = (value: string | string[] | undefined) => (value === undefined ? null : [value].flat());

function parameters({ q = '', sector, country }: Asked): unknown[] {
  const words = q.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const terms = words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word));
  return [terms.join(' & '), terms.join(' | '), list(sector), list(country)];
}

async function serve(): Promise<void> {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: CONNECTIONS });
  const server = Fastify();
  server.get(
    '/search',
    async ({ query }) =>
      (await pool.query({ name: 'search', text: SEARCH, values: parameters(query as Asked) })).rows[0] as unknown,
  );
  await server.listen({ host: '127.0.0.1', port: 0 });
  process.send?.({ port: server.addresses()[0]?.port });
  process.on('disconnect', () => process.exit());
}

void serve();
