import { Injectable } from '@nestjs/common';
import type { CandidateBand, Locale, ReasonCode } from '@techbridge/contracts';
import { Database } from '../../platform/database/database';

/** An answer with what was shown when it was given, and nothing of who gave it. */
export interface ExportedAnswer {
  need: string;
  technology: string;
  needLanguage: Locale;
  technologyLanguage: Locale;
  /** Null of a draft's candidates. */
  band: CandidateBand | null;
  score: number | null;
  confidence: number | null;
  textPart: number | null;
  relevant: boolean;
  reason: ReasonCode | null;
  methodVersion: string | null;
  at: Date;
}

type Row = ExportedAnswer & { demandId: string; technologyId: string; organisationId: string };
const BATCH = 1000;

@Injectable()
export class AnswerExportRepository {
  constructor(private readonly database: Database) {}

  /** All answers in the order of their keys, a batch in memory at a time. */
  async *all(): AsyncGenerator<ExportedAnswer> {
    let after: string[] = [];
    for (;;) {
      const rows = await this.batch(after);
      yield* rows;
      const last = rows[rows.length - 1];
      if (rows.length < BATCH || !last) return;
      after = [last.demandId, last.technologyId, last.organisationId];
    }
  }

  private async batch(after: readonly string[]): Promise<Row[]> {
    const { rows } = await this.database.pool.query<Row>(
      `select f.demand_id as "demandId", f.technology_id as "technologyId", f.organisation_id as "organisationId",
              d.reference as need, t.reference as technology, dr.content->>'originalLocale' as "needLanguage",
              tr.content->>'originalLocale' as "technologyLanguage", f.band, f.score, f.confidence, f.text_part as "textPart",
              f.relevant, f.reason, f.method_version as "methodVersion", f.at
         from suggestion_feedback f
         join listings d on d.id = f.demand_id
         join listing_revisions dr on dr.id = coalesce(d.published_revision_id, d.working_revision_id)
         join listings t on t.id = f.technology_id
         join listing_revisions tr on tr.id = coalesce(t.published_revision_id, t.working_revision_id)
        where $1::uuid is null or (f.demand_id, f.technology_id, f.organisation_id) > ($1::uuid, $2::uuid, $3::uuid)
        order by f.demand_id, f.technology_id, f.organisation_id limit ${BATCH}`,
      [after[0] ?? null, after[1] ?? null, after[2] ?? null],
    );
    return rows;
  }
}
