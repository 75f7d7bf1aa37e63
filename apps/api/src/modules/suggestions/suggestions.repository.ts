import { Injectable } from '@nestjs/common';
import { CANDIDATE_BANDS, OPEN_MATCH_STATUSES, type CandidateBand, type ListingKind } from '@techbridge/contracts';
import { Database, type Tx } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import type { PairKey } from './suggestion-rows.repository';

export interface Page {
  offset: number;
  limit: number;
}

const bandsFrom = (band: CandidateBand): CandidateBand[] => CANDIDATE_BANDS.slice(CANDIDATE_BANDS.indexOf(band));
const sideOf = (kind: ListingKind, id: string) => (kind === 'demand' ? { demandId: id } : { technologyId: id });
const anyOf = (pairs: readonly PairKey[]) => pairs.map(({ demandId, technologyId }) => ({ demandId, technologyId }));

export type SuggestionRow = Prisma.SuggestionGetPayload<object>;

/** Reading candidates and what people said and decided about them. */
@Injectable()
export class SuggestionsRepository {
  constructor(private readonly database: Database) {}

  /** Shown candidates of a listing, the best first. */
  async ofListing(kind: ListingKind, id: string, band: CandidateBand, { offset, limit }: Page) {
    const where = { ...sideOf(kind, id), shown: true, band: { in: bandsFrom(band) } };
    const other = kind === 'demand' ? ('technologyId' as const) : ('demandId' as const);
    const [rows, total] = await Promise.all([
      this.database.read.suggestion.findMany({
        where,
        orderBy: [{ rank: 'desc' }, { [other]: 'asc' }],
        skip: offset,
        take: limit,
      }),
      this.database.read.suggestion.count({ where }),
    ]);
    return { rows, total };
  }

  /** The best few of each need. */
  bestOfDemands(demandIds: readonly string[], few: number): Promise<SuggestionRow[]> {
    return this.database.read.$queryRaw`
      select demand_id as "demandId", technology_id as "technologyId", demand_organisation_id as "demandOrganisationId",
             technology_organisation_id as "technologyOrganisationId", score, band, confidence, evidence,
             method_version as "methodVersion", computed_at as "computedAt", since, rank, shown
        from (select s.*, row_number() over (partition by demand_id order by rank desc, technology_id) as place
                from suggestions s where shown and demand_id = any(${[...demandIds]}::uuid[])) ranked
       where place <= ${few} order by demand_id, place`;
  }

  /** Shown candidates of all listings of an organisation that it has not answered and nobody asked about, the newest first. */
  async newFor(organisationId: string, band: CandidateBand, { offset, limit }: Page) {
    const where = Prisma.sql`
      from suggestions s
     where (s.demand_organisation_id = ${organisationId}::uuid or s.technology_organisation_id = ${organisationId}::uuid)
       and s.shown and s.band = any(${bandsFrom(band)})
       and not exists (select from suggestion_feedback f where f.organisation_id = ${organisationId}::uuid
                          and f.demand_id = s.demand_id and f.technology_id = s.technology_id)
       and not exists (select from matches m where m.demand_id = s.demand_id and m.technology_id = s.technology_id
                          and m.open and (m.requester_organisation_id = ${organisationId}::uuid or m.forwarded_at is not null))`;
    const [rows, [count]] = await Promise.all([
      this.database.read.$queryRaw<SuggestionRow[]>`
        select s.demand_id as "demandId", s.technology_id as "technologyId", s.demand_organisation_id as "demandOrganisationId",
               s.technology_organisation_id as "technologyOrganisationId", s.score, s.band, s.confidence, s.evidence,
               s.method_version as "methodVersion", s.computed_at as "computedAt", s.since, s.rank, s.shown
        ${where} order by s.since desc, s.rank desc, s.demand_id, s.technology_id offset ${offset} limit ${limit}`,
      this.database.read.$queryRaw<{ total: number }[]>`select count(*)::int as total ${where}`,
    ]);
    return { rows, total: count?.total ?? 0 };
  }

  pairs(pairs: readonly PairKey[]): Promise<SuggestionRow[]> {
    if (pairs.length === 0) return Promise.resolve([]);
    return this.database.read.suggestion.findMany({ where: { OR: anyOf(pairs) } });
  }

  async overridesOf(pairs: readonly PairKey[]) {
    if (pairs.length === 0) return [];
    return this.database.read.suggestionOverride.findMany({ where: { OR: anyOf(pairs) } });
  }

  async feedbackOf(organisationId: string, pairs: readonly PairKey[]) {
    if (pairs.length === 0) return [];
    return this.database.read.suggestionFeedback.findMany({ where: { organisationId, OR: anyOf(pairs) } });
  }

  /** Open requests about these pairs, the latest first. */
  openMatches(pairs: readonly PairKey[]) {
    if (pairs.length === 0) return Promise.resolve([]);
    return this.database.read.match.findMany({
      where: { status: { in: [...OPEN_MATCH_STATUSES] }, OR: anyOf(pairs) },
      orderBy: { createdAt: 'desc' },
      select: { id: true, technologyId: true, demandId: true, requesterOrganisationId: true, forwardedAt: true },
    });
  }

  async computedAt(listingId: string): Promise<Date | null> {
    const row = await this.database.read.preparedText.findUnique({
      where: { listingId },
      select: { computedAt: true },
    });
    return row?.computedAt ?? null;
  }

  async namesOf(userIds: readonly string[]): Promise<Map<string, string>> {
    if (userIds.length === 0) return new Map();
    const where = { id: { in: [...new Set(userIds)] } };
    const rows = await this.database.read.user.findMany({ where, select: { id: true, name: true } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async saveOverride(tx: Tx, pair: PairKey, data: { kind: string; reason: string; byId: string; at: Date }) {
    const { demandId, technologyId } = pair;
    return tx.suggestionOverride.upsert({
      where: { demandId_technologyId: { demandId, technologyId } },
      create: { demandId, technologyId, ...data },
      update: data,
    });
  }

  /** Whether there was anything to release. */
  async removeOverride(tx: Tx, { demandId, technologyId }: PairKey): Promise<boolean> {
    return (await tx.suggestionOverride.deleteMany({ where: { demandId, technologyId } })).count > 0;
  }

  async hide(tx: Tx, { demandId, technologyId }: PairKey): Promise<void> {
    await tx.suggestion.updateMany({ where: { demandId, technologyId }, data: { shown: false } });
  }

  async saveFeedback(
    tx: Tx,
    key: PairKey & { organisationId: string },
    data: Omit<Prisma.SuggestionFeedbackUncheckedCreateInput, keyof PairKey | 'organisationId'>,
  ) {
    const { demandId, technologyId, organisationId } = key;
    return tx.suggestionFeedback.upsert({
      where: { organisationId_demandId_technologyId: { organisationId, demandId, technologyId } },
      create: { organisationId, demandId, technologyId, ...data },
      update: data,
    });
  }
}
