import { Injectable } from '@nestjs/common';
import type { AskedText, ListingKind, Locale, SearchReport, SearchTable } from '@techbridge/contracts';
import { Database } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';

/** A row, its fields named as its columns. */
export interface NewSearch {
  id: string;
  /** YYYY-MM-DD and hour, UTC. */
  day: string;
  hour: number;
  kind: ListingKind;
  text: string;
  normal: string;
  asked_in: Locale;
  language: Locale | null;
  filters: string[];
  hits: number;
  corrected: boolean;
  settled: boolean;
}

export interface Opening {
  searchId: string;
  reference: string;
  position: number;
}

export interface AskedWhere {
  from: string;
  to: string;
  language?: Locale | undefined;
  kind?: ListingKind | undefined;
}

export type AskedRow = Omit<AskedText, 'nearest'>;

const KEPT_DAYS = 400;
const MOST_ROWS = 100;
const MOST_POPULAR = 60;
/** How often a text was asked before it says something when nobody opened a result. */
const OFTEN = 3;

const LANGUAGE = Prisma.sql`coalesce(s.language, s.asked_in)`;

@Injectable()
export class SearchesRepository {
  constructor(private readonly database: Database) {}

  /** New searches, then what was said of earlier ones; signals about searches that are not kept are ignored. */
  async add(rows: readonly NewSearch[], settled: readonly string[], openings: readonly Opening[]): Promise<void> {
    const { pool } = this.database;
    if (rows.length > 0)
      await pool.query(
        `insert into searches select * from jsonb_populate_recordset(null::searches, $1::jsonb) on conflict do nothing`,
        [JSON.stringify(rows)],
      );
    if (settled.length > 0)
      await pool.query('update searches set settled = true where id = any($1::uuid[]) and not settled', [settled]);
    if (openings.length > 0)
      await pool.query(
        `insert into search_openings (search_id, reference, position)
         select s.id, o.reference, o.position
           from unnest($1::uuid[], $2::text[], $3::int[]) as o (search_id, reference, position) join searches s on s.id = o.search_id
         on conflict do nothing`,
        [
          openings.map(({ searchId }) => searchId),
          openings.map(({ reference }) => reference),
          openings.map(({ position }) => position),
        ],
      );
  }

  /** Forgets what is old, and what nobody stayed with. Resolves with the number of rows. */
  async forget(now: Date): Promise<number> {
    const { rowCount } = await this.database.pool.query(
      `delete from searches
        where day < ($1::timestamptz at time zone 'UTC')::date - $2::int
           or (not settled and day + make_interval(hours => hour) < ($1::timestamptz at time zone 'UTC') - interval '2 hours')`,
      [now, KEPT_DAYS],
    );
    return rowCount ?? 0;
  }

  async totals(where: AskedWhere): Promise<SearchReport['totals']> {
    const [row] = await this.database.read.$queryRaw<SearchReport['totals'][]>`
      select count(*)::int as asked, count(*) filter (where s.hits = 0)::int as unanswered,
             count(*) filter (where s.is_opened)::int as opened
        from ${asked(where)} s`;
    return row ?? { asked: 0, unanswered: 0, opened: 0 };
  }

  /** The texts of one table, those asked most often first. */
  rows(table: SearchTable, where: AskedWhere): Promise<AskedRow[]> {
    const which = table === 'unanswered' ? Prisma.sql`s.hits = 0` : Prisma.sql`s.hits > 0`;
    const having =
      table === 'unopened' ? Prisma.sql`having count(*) >= ${OFTEN} and not bool_or(s.is_opened)` : Prisma.empty;
    return this.database.read.$queryRaw<AskedRow[]>`
      select mode() within group (order by s.text) as text, s.kind,
             mode() within group (order by ${LANGUAGE}) as language,
             count(*)::int as asked, count(*) filter (where cardinality(s.filters) > 0)::int as filtered,
             to_char(max(s.day), 'YYYY-MM-DD') as "lastAsked",
             (array_agg(s.hits order by s.day desc, s.hour desc, s.id))[1] as hits,
             count(*) filter (where s.is_opened)::int as opened
        from ${asked(where)} s
       where ${which}
       group by s.normal, s.kind ${having}
       order by asked desc, max(s.day) desc, s.normal, s.kind
       limit ${MOST_ROWS}`;
  }

  /** Texts that found something and were asked on three days, or five times, since then; most asked first. */
  popular(
    kind: ListingKind,
    languages: readonly Locale[],
    since: string,
  ): Promise<{ text: string; language: Locale }[]> {
    return this.database.read.$queryRaw<{ text: string; language: Locale }[]>`
      select mode() within group (order by s.text) as text, mode() within group (order by ${LANGUAGE}) as language
        from searches s
       where s.settled and s.hits > 0 and s.kind = ${kind} and s.day >= ${since}::date
         and ${LANGUAGE} = any(${[...languages]}::text[])
       group by s.normal
      having count(distinct s.day) >= 3 or count(*) >= 5
       order by count(distinct s.day) desc, count(*) desc, s.normal
       limit ${MOST_POPULAR}`;
  }
}

/** Searches that count, within the days and of what is asked for, each with whether a result of it was opened. */
function asked({ from, to, language, kind }: AskedWhere): Prisma.Sql {
  return Prisma.sql`(
    select s.*, exists (select from search_openings o where o.search_id = s.id) as is_opened
      from searches s
     where s.settled and s.day between ${from}::date and ${to}::date
       and (${kind ?? null}::text is null or s.kind = ${kind ?? null})
       and (${language ?? null}::text is null or ${LANGUAGE} = ${language ?? null}))`;
}
