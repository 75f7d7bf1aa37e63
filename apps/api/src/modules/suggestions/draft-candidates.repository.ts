import { Injectable } from '@nestjs/common';
import type { ListingKind } from '@techbridge/contracts';
import { METHOD } from '@techbridge/matching';
import { Database } from '../../platform/database/database';
import type { Head } from './matching-model.repository';

/** A published listing with its prepared form. */
export type PreparedHead = Head & { body: Uint8Array };

/** Published listings whose prepared form is the one of their present revision and method. */
const PREPARED = `
  select l.id, l.kind, l.published_revision_id as "revisionId", l.organisation_id as "organisationId",
         o.country as "organisationCountry", l.open_for_requests as "openForRequests", l.export_class as "exportClass", p.body
    from listings l
    join organisations o on o.id = l.organisation_id
    join prepared_texts p on p.listing_id = l.id and p.revision_id = l.published_revision_id
   where l.status = 'published' and p.stamp like '${METHOD.version}:%'`;

/** Prepared forms a few at a time, for who has no use for all of them. */
@Injectable()
export class DraftCandidatesRepository {
  constructor(private readonly database: Database) {}

  async prepared(ids: readonly string[]): Promise<PreparedHead[]> {
    if (ids.length === 0) return [];
    const { rows } = await this.database.pool.query<PreparedHead>(`${PREPARED} and l.id = any($1::uuid[])`, [ids]);
    return rows;
  }

  /** So many of one kind, drawn evenly: ids tell when a listing was made, their digests tell nothing. */
  async sample(kind: ListingKind, size: number): Promise<PreparedHead[]> {
    const sql = `${PREPARED} and l.kind = $1 order by md5(l.id::text) limit $2`;
    return (await this.database.pool.query<PreparedHead>(sql, [kind, size])).rows;
  }

  async sizes(): Promise<Record<ListingKind, number>> {
    const counts = await this.database.read.listing.groupBy({
      by: ['kind'],
      where: { status: 'published' },
      _count: true,
    });
    const of = (kind: ListingKind) => counts.find((row) => row.kind === kind)?._count ?? 0;
    return { demand: of('demand'), technology: of('technology') };
  }

  async countryOf(organisationId: string): Promise<string> {
    const where = { id: organisationId };
    const row = await this.database.read.organisation.findUnique({ where, select: { country: true } });
    return row?.country ?? '';
  }
}
