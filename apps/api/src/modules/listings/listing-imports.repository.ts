import { Injectable } from '@nestjs/common';
import { ListingContent, type ListingKind } from '@techbridge/contracts';
import { Database, type Tx } from '../../platform/database/database';
import { documentColumns } from './listings.repository';
import type { ImportBatch, ImportedListing, ImportedRow, LikelyDuplicate } from './imported-row';

interface FreshRow extends Omit<ImportedRow, 'rowHash' | 'reference'> {
  id: string;
  revisionId: string;
  reference: string;
  rowHash: string | null;
}

interface ChangedRow {
  id: string;
  content: ListingContent;
  ownReference: string | null;
  rowHash: string | null;
  duplicateOfId: string | null;
  /** Whether the content goes into a new revision, of the id given here. */
  startsNew: boolean;
  revisionId: string;
  revisionStatus: string;
  status: string;
}

/** Set-wise reads and writes for spreadsheet rows: a handful of statements a batch, whatever its size. */
@Injectable()
export class ListingImportsRepository {
  constructor(private readonly database: Database) {}

  /** Two imports of one owner would both find a row missing and create it. */
  async lockOwner(tx: Tx, organisationId: string, kind: ListingKind): Promise<void> {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`import:${organisationId}:${kind}`}, 0))`;
  }

  async findByRows(tx: Tx, { organisationId, kind }: ImportBatch, rows: readonly ImportedRow[]) {
    const references = rows.flatMap(({ ownReference }) => ownReference ?? []);
    const known = rows.flatMap(({ reference }) => reference ?? []);
    const hashes = rows.map(({ rowHash }) => rowHash);
    const found = await tx.$queryRaw<ImportedListing[]>`
      select l.id, l.reference, l.status, l.own_reference as "ownReference", l.import_row_hash as "rowHash",
             w.id as "revisionId", w.number as "revisionNumber", w.status as "revisionStatus", w.content
        from listings l join listing_revisions w on w.id = l.working_revision_id
       where l.organisation_id = ${organisationId}::uuid and l.kind = ${kind}
         and (l.own_reference = any(${references}) or l.import_row_hash = any(${hashes}) or l.reference = any(${known}))
       order by l.id for no key update of l`;
    const listings = found.map((row) => ({ ...row, content: ListingContent.parse(row.content) }));
    return {
      byReference: new Map(
        listings.flatMap((listing) => (listing.ownReference ? [[listing.ownReference, listing] as const] : [])),
      ),
      byPlatform: new Map(listings.map((listing) => [listing.reference, listing] as const)),
      byHash: new Map(listings.flatMap((listing) => (listing.rowHash ? [[listing.rowHash, listing] as const] : []))),
    };
  }

  async insert(
    tx: Tx,
    batch: ImportBatch & { createdById: string | null; sample: boolean; at: Date },
    rows: readonly FreshRow[],
  ): Promise<void> {
    const { organisationId, kind, importId, createdById, sample, at } = batch;
    // Plain SQL over one JSON value: a statement with thousands of parameters takes far longer to build than to run.
    const given = JSON.stringify(rows.map(({ content, ...row }) => ({ ...row, ...documentColumns(content) })));
    await tx.$executeRaw`
      with given as (
        select * from json_to_recordset(${given}::json) as r(id uuid, "revisionId" uuid, reference text, "ownReference" text,
          "rowHash" text, "duplicateOfId" uuid, content jsonb, title jsonb, "titleKey" text, completeness int)
      ), made as (
        insert into listings (id, reference, organisation_id, kind, own_reference, import_row_hash, duplicate_of_id, import_id,
                              created_by_id, sample, provenance, working_revision_id, created_at, updated_at)
        select id, reference, ${organisationId}::uuid, ${kind}, "ownReference", "rowHash", "duplicateOfId", ${importId}::uuid,
               ${createdById}::uuid, ${sample}, 'import', "revisionId", ${at}, ${at} from given
      )
      insert into listing_revisions (id, listing_id, number, content, title, title_key, completeness, created_by_id, created_at, updated_at)
      select "revisionId", id, 1, content, title, "titleKey", completeness, ${createdById}::uuid, ${at}, ${at} from given`;
  }

  async update(
    tx: Tx,
    by: { importId: string; createdById: string | null; at: Date },
    rows: readonly ChangedRow[],
  ): Promise<void> {
    const given = JSON.stringify(rows.map(({ content, ...row }) => ({ ...row, ...documentColumns(content) })));
    await tx.$executeRaw`
      insert into listing_revisions (id, listing_id, number, status, content, title, title_key, completeness, created_by_id, created_at, updated_at)
      select r."revisionId", r.id, (select max(number) + 1 from listing_revisions where listing_id = r.id), 'draft',
             r.content, r.title, r."titleKey", r.completeness, ${by.createdById}::uuid, ${by.at}, ${by.at}
        from json_to_recordset(${given}::json) as r(id uuid, "revisionId" uuid, "startsNew" boolean, content jsonb, title jsonb, "titleKey" text, completeness int)
       where r."startsNew"`;
    await tx.$executeRaw`
      update listing_revisions w
         set status = r."revisionStatus", content = r.content, title = r.title, title_key = r."titleKey",
             completeness = r.completeness, updated_at = ${by.at},
             submitted_at = case when r."revisionStatus" = 'draft' then null else w.submitted_at end
        from json_to_recordset(${given}::json) as r("revisionId" uuid, "startsNew" boolean, "revisionStatus" text, content jsonb, title jsonb, "titleKey" text, completeness int)
       where w.id = r."revisionId" and not r."startsNew"`;
    await tx.$executeRaw`
      update listings l
         set working_revision_id = r."revisionId", status = r.status, own_reference = r."ownReference",
             import_row_hash = r."rowHash", duplicate_of_id = r."duplicateOfId", import_id = ${by.importId}::uuid,
             version = l.version + 1, updated_at = ${by.at}
        from json_to_recordset(${given}::json) as r(id uuid, "revisionId" uuid, status text, "ownReference" text, "rowHash" text, "duplicateOfId" uuid)
       where l.id = r.id`;
  }

  async findAlike(kind: ListingKind, keys: readonly string[]): Promise<Map<string, LikelyDuplicate[]>> {
    if (keys.length === 0) return new Map();
    const rows = await this.database.transaction(async (tx) => {
      // Generous: whoever asks compares more closely. It decides what the trigram index has to look at.
      // Comparing texts costs far more than the planner reckons: without the second setting it compares them all.
      await tx.$executeRaw`
        select set_config('pg_trgm.similarity_threshold', '0.5', true), set_config('enable_seqscan', 'off', true)`;
      return tx.$queryRaw<(LikelyDuplicate & { key: string })[]>`
        select k.key, near.* from unnest(${[...keys]}::text[]) as k(key)
         cross join lateral (
           select l.id, l.reference, w.title, l.organisation_id as "organisationId", l.own_reference as "ownReference",
                  l.import_row_hash as "rowHash", similarity(w.title_key, k.key) as similarity
             from (select * from listing_revisions c where c.title_key % k.key offset 0) w
             join listings l on l.working_revision_id = w.id
            where l.kind = ${kind} and l.status <> 'archived'
            order by similarity(w.title_key, k.key) desc, l.id limit 3) near`;
    });
    const found = new Map<string, LikelyDuplicate[]>();
    for (const { key, ...near } of rows) found.set(key, [...(found.get(key) ?? []), near]);
    return found;
  }
}
