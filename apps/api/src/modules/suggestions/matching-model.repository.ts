import { Injectable } from '@nestjs/common';
import type { ExportClass, ListingKind } from '@techbridge/contracts';
import { Database } from '../../platform/database/database';

/** A published listing without its content. */
export interface Head {
  id: string;
  kind: ListingKind;
  revisionId: string;
  organisationId: string;
  organisationCountry: string;
  openForRequests: boolean;
  exportClass: ExportClass;
}

export interface PreparedRow {
  listingId: string;
  revisionId: string;
  stamp: string;
  body: Uint8Array;
}

const HEADS = `
  select l.id, l.kind, l.published_revision_id as "revisionId", l.organisation_id as "organisationId",
         o.country as "organisationCountry", l.open_for_requests as "openForRequests", l.export_class as "exportClass"
    from listings l join organisations o on o.id = l.organisation_id
   where l.status = 'published' and l.published_revision_id is not null`;

/** What the model in memory is filled from, and the prepared forms it keeps. */
@Injectable()
export class MatchingModelRepository {
  constructor(private readonly database: Database) {}

  async heads(): Promise<Head[]> {
    return (await this.database.pool.query<Head>(HEADS)).rows;
  }

  async headsOf(ids: readonly string[]): Promise<Head[]> {
    return (await this.database.pool.query<Head>(`${HEADS} and l.id = any($1::uuid[])`, [ids])).rows;
  }

  prepared(ids: readonly string[]): Promise<PreparedRow[]> {
    const select = { listingId: true, revisionId: true, stamp: true, body: true } as const;
    return this.database.read.preparedText.findMany({ where: { listingId: { in: [...ids] } }, select });
  }

  /** Ids of the prepared listings that were made with another lexicon or method. */
  async outOfDate(stamp: string): Promise<string[]> {
    const rows = await this.database.read.preparedText.findMany({
      where: { stamp: { not: stamp } },
      select: { listingId: true },
    });
    return rows.map(({ listingId }) => listingId);
  }

  /** A listing that was deleted meanwhile is passed over. */
  async savePrepared({ listingId, revisionId, stamp, body }: PreparedRow): Promise<void> {
    await this.database.pool.query(
      `insert into prepared_texts (listing_id, revision_id, stamp, body)
       select id, $2, $3, $4 from listings where id = $1
       on conflict (listing_id) do update set revision_id = excluded.revision_id, stamp = excluded.stamp, body = excluded.body`,
      [listingId, revisionId, stamp, Buffer.from(body)],
    );
  }
}
