import { Injectable } from '@nestjs/common';
import { CANDIDATE_BANDS, type CandidateBand, type SharedConcept } from '@techbridge/contracts';
import type { Reader } from '../../platform/database/database';

/** A candidate as far as news of it need. */
export interface CandidateNews {
  demandId: string;
  technologyId: string;
  demandOrganisationId: string;
  band: CandidateBand;
  /** The three most telling. */
  concepts: Pick<SharedConcept, 'need' | 'offer'>[];
}

/** What there is to tell an organisation's people of its candidates. */
@Injectable()
export class CandidateNewsRepository {
  /**
   * Shown candidates of an organisation's published listings that reached their band between these times, the best first. Without
   * those staff took out, those the organisation answered, and those somebody has asked about, whatever came of it. Pairs of the sample
   * world that its first comparison found were there from the beginning.
   */
  between(
    db: Reader,
    organisationId: string,
    band: CandidateBand,
    { after, until }: { after: Date; until: Date },
  ): Promise<CandidateNews[]> {
    const bands = CANDIDATE_BANDS.slice(CANDIDATE_BANDS.indexOf(band));
    return db.$queryRaw<CandidateNews[]>`
      select s.demand_id as "demandId", s.technology_id as "technologyId", s.demand_organisation_id as "demandOrganisationId", s.band,
             jsonb_path_query_array(s.evidence, '$.concepts[0 to 2]') as concepts
        from suggestions s
        join listings d on d.id = s.demand_id and d.status = 'published'
        join listings t on t.id = s.technology_id and t.status = 'published'
       where (s.demand_organisation_id = ${organisationId}::uuid or s.technology_organisation_id = ${organisationId}::uuid)
         and s.shown and s.band = any(${bands}) and s.since > ${after} and s.since <= ${until}
         and (not (d.sample and t.sample) or s.since > (select min(finished_at) from matching_runs))
         and not exists (select from suggestion_overrides o where o.demand_id = s.demand_id and o.technology_id = s.technology_id
                            and o.kind = 'exclude')
         and not exists (select from suggestion_feedback f where f.organisation_id = ${organisationId}::uuid
                            and f.demand_id = s.demand_id and f.technology_id = s.technology_id)
         and not exists (select from matches m where m.demand_id = s.demand_id and m.technology_id = s.technology_id)
       order by s.rank desc, s.demand_id, s.technology_id`;
  }
}
