import { Injectable } from '@nestjs/common';
import { CANDIDATE_BANDS, type CandidateBand, type matchingDeskRoutes, type RouteInput } from '@techbridge/contracts';
import { Database } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import type { PairKey } from './suggestion-rows.repository';

export type DeskQuery = RouteInput<typeof matchingDeskRoutes.needsWithoutCandidate>['query'];
export type PairsQuery = RouteInput<typeof matchingDeskRoutes.pairs>['query'];

/** A request that is open, or was: somebody has acted on the pair. */
const ACTED = Prisma.sql`exists (select from matches m where m.demand_id = s.demand_id and m.technology_id = s.technology_id)`;

const NEEDS = Prisma.sql`
  from listings l
  join listing_revisions r on r.id = l.published_revision_id
  join organisations o on o.id = l.organisation_id
 where l.kind = 'demand' and l.status = 'published'`;

const COUNTRY = Prisma.sql`coalesce(r.content->>'siteCountry', o.country)`;

interface Where {
  sector?: string;
  country?: string;
}

function placed({ sector, country }: Where): Prisma.Sql {
  const conditions = [
    ...(sector ? [Prisma.sql`and r.content->'sectors' @> ${JSON.stringify([sector])}::jsonb`] : []),
    ...(country ? [Prisma.sql`and ${COUNTRY} = ${country}`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty;
}

export interface TallyRow {
  code: string;
  needs: number;
  withoutCandidate: number;
  possible: number;
  likely: number;
  strong: number;
  strongUnused: number;
}

/** Needs and pairs as the matching desk looks at them. */
@Injectable()
export class MatchingDeskRepository {
  constructor(private readonly database: Database) {}

  /** Ids of published needs, the newest first. */
  async needs({ view, q = '', offset, limit, ...where }: DeskQuery): Promise<{ ids: string[]; total: number }> {
    const looks = {
      all: Prisma.empty,
      without_candidate: Prisma.sql`and not exists (select from suggestions s where s.demand_id = l.id and s.shown)`,
      strong_unused: Prisma.sql`
        and exists (select from suggestions s where s.demand_id = l.id and s.shown and s.band = 'strong' and not ${ACTED})`,
    }[view];
    const like = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
    const named =
      q.trim() === ''
        ? Prisma.empty
        : Prisma.sql`and (l.reference ilike ${like} or exists (select from jsonb_each_text(r.title) where value ilike ${like})
                       or exists (select from jsonb_each_text(o.name) where value ilike ${like}))`;
    const which = Prisma.sql`${NEEDS} ${placed(where)} ${looks} ${named}`;
    const [rows, [count]] = await Promise.all([
      this.database.read.$queryRaw<{ id: string }[]>`
        select l.id ${which} order by l.published_at desc, l.id offset ${offset} limit ${limit}`,
      this.database.read.$queryRaw<{ total: number }[]>`select count(*)::int as total ${which}`,
    ]);
    return { ids: rows.map(({ id }) => id), total: count?.total ?? 0 };
  }

  async openRequests(demandIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.read.match.groupBy({
      by: ['demandId'],
      where: { demandId: { in: [...demandIds] }, open: true },
      _count: true,
    });
    return new Map(rows.map(({ demandId, _count }) => [demandId ?? '', _count]));
  }

  /** Shown pairs from a band upwards, the best first. */
  async pairs({ band, acted, offset, limit, ...where }: PairsQuery): Promise<{ keys: PairKey[]; total: number }> {
    const bands: CandidateBand[] = CANDIDATE_BANDS.slice(CANDIDATE_BANDS.indexOf(band));
    const whether = { no: Prisma.sql`and not ${ACTED}`, yes: Prisma.sql`and ${ACTED}`, all: Prisma.empty }[acted];
    const which = Prisma.sql`
      from suggestions s join listings l on l.id = s.demand_id join listing_revisions r on r.id = l.published_revision_id
      join organisations o on o.id = l.organisation_id
     where s.shown and s.band = any(${bands}) and l.status = 'published' ${placed(where)} ${whether}`;
    const [keys, [count]] = await Promise.all([
      this.database.read.$queryRaw<PairKey[]>`
        select s.demand_id as "demandId", s.technology_id as "technologyId" ${which}
         order by s.rank desc, s.demand_id, s.technology_id offset ${offset} limit ${limit}`,
      this.database.read.$queryRaw<{ total: number }[]>`select count(*)::int as total ${which}`,
    ]);
    return { keys, total: count?.total ?? 0 };
  }

  /** Needs and shown pairs by sector or by country of the site; a need in two sectors counts in both. */
  tallies(by: 'sector' | 'country'): Promise<TallyRow[]> {
    const code = by === 'sector' ? Prisma.sql`jsonb_array_elements_text(r.content->'sectors')` : COUNTRY;
    return this.database.read.$queryRaw<TallyRow[]>`
      with needs as (select l.id, ${code} as code ${NEEDS}),
      pairs as (
        select s.demand_id, count(*) filter (where s.band = 'possible') as possible, count(*) filter (where s.band = 'likely') as likely,
               count(*) filter (where s.band = 'strong') as strong, count(*) filter (where s.band = 'strong' and not ${ACTED}) as unused
          from suggestions s where s.shown group by s.demand_id)
      select code, count(*)::int as needs, count(*) filter (where p.demand_id is null)::int as "withoutCandidate",
             coalesce(sum(p.possible), 0)::int as possible, coalesce(sum(p.likely), 0)::int as likely,
             coalesce(sum(p.strong), 0)::int as strong, coalesce(sum(p.unused), 0)::int as "strongUnused"
        from needs left join pairs p on p.demand_id = needs.id
       where code is not null group by code order by count(*) desc, code`;
  }

  async overrides({ offset, limit }: { offset: number; limit: number }) {
    const [rows, total] = await Promise.all([
      this.database.read.suggestionOverride.findMany({
        orderBy: [{ at: 'desc' }, { demandId: 'asc' }],
        skip: offset,
        take: limit,
      }),
      this.database.read.suggestionOverride.count(),
    ]);
    return { rows, total };
  }

  /** Answers about stored pairs, by the band that was shown. */
  async answers() {
    const { suggestionFeedback } = this.database.read;
    const [bands, reasons] = await Promise.all([
      suggestionFeedback.groupBy({ by: ['band', 'relevant'], where: { band: { not: null } }, _count: true }),
      suggestionFeedback.groupBy({ by: ['reason'], where: { reason: { not: null } }, _count: true }),
    ]);
    return { bands, reasons };
  }

  /** Reference and title of listings in whatever state. */
  async headings(ids: readonly string[]) {
    const rows = await this.database.read.listing.findMany({
      where: { id: { in: [...ids] } },
      select: {
        id: true,
        kind: true,
        reference: true,
        publishedRevision: { select: { title: true } },
        workingRevision: { select: { title: true } },
      },
    });
    return new Map(rows.map((row) => [row.id, row]));
  }
}
