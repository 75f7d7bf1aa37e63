import { Injectable } from '@nestjs/common';
import type { CandidateBand, MatchStatus, OverrideKind, ReasonCode } from '@techbridge/contracts';
import type { ExposedPair } from '@techbridge/matching';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import type { Answer } from './suggestion-rank.policy';

export interface PairKey {
  demandId: string;
  technologyId: string;
}

/** A pair as it is stored. */
export interface StoredPair extends PairKey {
  demandOrganisationId: string;
  technologyOrganisationId: string;
  score: number;
  band: CandidateBand;
  confidence: number;
  evidence: object;
  methodVersion: string;
  rank: number;
}

/** After these there is nothing to suggest any more: people are talking, have agreed, or one of them said no. */
const SETTLED: readonly MatchStatus[] = [
  'accepted',
  'introduced',
  'meeting',
  'negotiating',
  'agreed',
  'completed',
  'declined_by_staff',
  'declined_by_counterparty',
  'closed_without_agreement',
];

/** Writing candidates. */
@Injectable()
export class SuggestionRowsRepository {
  constructor(private readonly database: Database) {}

  /** Listings of the other side with which a request about this one has been decided. */
  async settledWith(listingId: string): Promise<Set<string>> {
    const rows = await this.database.read.match.findMany({
      where: { status: { in: [...SETTLED] }, OR: [{ technologyId: listingId }, { demandId: listingId }] },
      select: { technologyId: true, demandId: true },
    });
    return new Set(
      rows.flatMap(({ technologyId, demandId }) => (technologyId === listingId ? (demandId ?? []) : technologyId)),
    );
  }

  /** Staff's decisions about pairs of a listing, by the listing of the other side. */
  async overridesOf(listingId: string): Promise<Map<string, OverrideKind>> {
    const rows = await this.database.read.suggestionOverride.findMany({
      where: { OR: [{ technologyId: listingId }, { demandId: listingId }] },
      select: { technologyId: true, demandId: true, kind: true },
    });
    return new Map(
      rows.map(({ technologyId, demandId, kind }) => [
        technologyId === listingId ? demandId : technologyId,
        kind as OverrideKind,
      ]),
    );
  }

  /** What was answered about pairs in which an organisation is on one of the sides. */
  async answersAbout(organisationId: string): Promise<Answer[]> {
    const { rows } = await this.database.pool.query<Answer & { reason: ReasonCode | null }>(
      `select f.organisation_id as "organisationId", f.demand_id as "demandId", f.technology_id as "technologyId",
              d.organisation_id as "demandOrganisationId", t.organisation_id as "technologyOrganisationId",
              array(select jsonb_array_elements_text(dr.content->'sectors')) as "demandSectors",
              array(select jsonb_array_elements_text(tr.content->'sectors')) as "technologySectors",
              f.relevant, f.reason
         from suggestion_feedback f
         join listings d on d.id = f.demand_id join listing_revisions dr on dr.id = d.published_revision_id
         join listings t on t.id = f.technology_id join listing_revisions tr on tr.id = t.published_revision_id
        where d.organisation_id = $1 or t.organisation_id = $1`,
      [organisationId],
    );
    return rows;
  }

  /** The row of a listing becomes these pairs, and it is noted that it was computed. What has not changed is not written. */
  async replaceRow(tx: Tx, listingId: string, pairs: readonly StoredPair[], now: Date): Promise<void> {
    const kept = pairs.map(({ demandId, technologyId }) => `${demandId}${technologyId}`);
    await tx.$executeRaw`
      delete from suggestions where (demand_id = ${listingId}::uuid or technology_id = ${listingId}::uuid)
         and not (demand_id::text || technology_id::text = any(${kept}::text[]))`;
    await tx.$executeRaw`
      insert into suggestions (demand_id, technology_id, demand_organisation_id, technology_organisation_id, score, band, confidence,
                               evidence, method_version, computed_at, since, rank)
      select "demandId", "technologyId", "demandOrganisationId", "technologyOrganisationId", score, band, confidence,
             evidence, "methodVersion", ${now}, ${now}, rank
        from json_to_recordset(${JSON.stringify(pairs)}::json) as p(
          "demandId" uuid, "technologyId" uuid, "demandOrganisationId" uuid, "technologyOrganisationId" uuid, score float8, band text,
          confidence float8, evidence jsonb, "methodVersion" text, rank float8)
      on conflict (demand_id, technology_id) do update set
        demand_organisation_id = excluded.demand_organisation_id, technology_organisation_id = excluded.technology_organisation_id,
        score = excluded.score, band = excluded.band, confidence = excluded.confidence, evidence = excluded.evidence,
        method_version = excluded.method_version, computed_at = excluded.computed_at, rank = excluded.rank,
        since = case when array_position(array['possible', 'likely', 'strong'], excluded.band)
                        > array_position(array['possible', 'likely', 'strong'], suggestions.band)
                     then excluded.since else suggestions.since end
      where (suggestions.score, suggestions.band, suggestions.rank, suggestions.evidence, suggestions.method_version,
             suggestions.demand_organisation_id, suggestions.technology_organisation_id)
        is distinct from (excluded.score, excluded.band, excluded.rank, excluded.evidence, excluded.method_version,
             excluded.demand_organisation_id, excluded.technology_organisation_id)`;
    await tx.$executeRaw`update prepared_texts set computed_at = ${now} where listing_id = ${listingId}::uuid`;
  }

  async removeRow(tx: Tx, listingId: string): Promise<void> {
    await tx.suggestion.deleteMany({ where: { OR: [{ demandId: listingId }, { technologyId: listingId }] } });
    await tx.preparedText.deleteMany({ where: { listingId } });
  }

  countPairs(db: Reader): Promise<number> {
    return db.suggestion.count();
  }

  /** Every pair as far as fairness needs it; those taken out by staff are not among them. */
  async exposed(tx: Tx): Promise<(ExposedPair & { shown: boolean })[]> {
    return tx.$queryRaw`
      select s.demand_id as "needId", s.technology_id as "offerId", s.demand_organisation_id as "needOrganisationId",
             s.technology_organisation_id as "offerOrganisationId", s.rank as score, s.band, s.shown,
             coalesce(o.kind = 'pin', false) as pinned
        from suggestions s
        left join suggestion_overrides o on o.demand_id = s.demand_id and o.technology_id = s.technology_id
       where o.kind is distinct from 'exclude'`;
  }

  async setShown(tx: Tx, pairs: readonly PairKey[], shown: boolean): Promise<void> {
    if (pairs.length === 0) return;
    await tx.$executeRaw`
      update suggestions s set shown = ${shown}
        from json_to_recordset(${JSON.stringify(pairs)}::json) as p("demandId" uuid, "technologyId" uuid)
       where s.demand_id = p."demandId" and s.technology_id = p."technologyId"`;
  }

  async hideExcluded(tx: Tx): Promise<void> {
    await tx.$executeRaw`
      update suggestions s set shown = false from suggestion_overrides o
       where o.demand_id = s.demand_id and o.technology_id = s.technology_id and o.kind = 'exclude' and s.shown`;
  }
}
