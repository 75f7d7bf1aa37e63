import { Injectable } from '@nestjs/common';
import type { CellProblem, ImportRowStatus, ProblemGroup } from '@techbridge/contracts';
import { Database, type Reader, type Tx } from '../../platform/database/database';
import { Prisma } from '../../platform/database/generated/client';
import type { LinkedListing, RowCounts, StoredImport, StoredRow } from './stored-import';

export interface RowFilter {
  status: readonly ImportRowStatus[];
  duplicates?: boolean;
  problem?: CellProblem['code'];
  column?: number;
}

const COLUMNS = Prisma.sql`row_number as "rowNumber", cells, title, own_reference as "ownReference", source_hash as "sourceHash",
  status, problems, duplicate_of_id as "duplicateOfId", listing_id as "listingId"`;

const RECORD = Prisma.sql`r("rowNumber" int, cells jsonb, title text, "ownReference" text, "sourceHash" text, status text, problems jsonb,
  "duplicateOfId" uuid, "listingId" uuid)`;

/** The rows of imports, read and written in sets. */
@Injectable()
export class ImportRowsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, jobId: string, rows: readonly StoredRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.$executeRaw`
      insert into import_rows (job_id, row_number, cells, title, own_reference, source_hash, status, problems, duplicate_of_id, listing_id)
      select ${jobId}::uuid, r."rowNumber", r.cells, r.title, r."ownReference", r."sourceHash", r.status, r.problems, r."duplicateOfId", r."listingId"
        from json_to_recordset(${JSON.stringify(rows)}::json) as ${RECORD}
      on conflict do nothing`;
  }

  async update(tx: Tx, jobId: string, rows: readonly StoredRow[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.$executeRaw`
      update import_rows i
         set cells = r.cells, title = r.title, own_reference = r."ownReference", status = r.status, problems = r.problems,
             duplicate_of_id = r."duplicateOfId", listing_id = r."listingId"
        from json_to_recordset(${JSON.stringify(rows)}::json) as ${RECORD}
       where i.job_id = ${jobId}::uuid and i.row_number = r."rowNumber"`;
  }

  async removeAll(tx: Tx, jobId: string): Promise<void> {
    await tx.importRow.deleteMany({ where: { jobId } });
  }

  /** The next rows behind `afterRow`, in their order. */
  async after(
    reader: Reader,
    jobId: string,
    afterRow: number,
    limit: number,
    status?: readonly ImportRowStatus[],
  ): Promise<StoredRow[]> {
    const inStatus = status ? Prisma.sql`and status = any(${[...status]})` : Prisma.empty;
    return reader.$queryRaw<StoredRow[]>`
      select ${COLUMNS} from import_rows
       where job_id = ${jobId}::uuid and row_number > ${afterRow} ${inStatus}
       order by row_number limit ${limit}`;
  }

  /** All rows, in batches, for whoever writes them somewhere. */
  async *all(jobId: string): AsyncGenerator<StoredRow> {
    for (let last = 0; ;) {
      const rows = await this.after(this.database.read, jobId, last, 500);
      yield* rows;
      if (rows.length === 0) return;
      last = rows.at(-1)!.rowNumber;
    }
  }

  async find(reader: Reader, jobId: string, rowNumber: number): Promise<StoredRow | null> {
    const [row] = await reader.$queryRaw<StoredRow[]>`
      select ${COLUMNS} from import_rows where job_id = ${jobId}::uuid and row_number = ${rowNumber}`;
    return row ?? null;
  }

  async page(
    jobId: string,
    filter: RowFilter,
    offset: number,
    limit: number,
  ): Promise<{ rows: StoredRow[]; total: number }> {
    const where = Prisma.sql`job_id = ${jobId}::uuid and ${conditions(filter)}`;
    const [rows, [counted]] = await Promise.all([
      this.database.read.$queryRaw<StoredRow[]>`
        select ${COLUMNS} from import_rows where ${where} order by row_number limit ${limit} offset ${offset}`,
      this.database.read.$queryRaw<{ total: number }[]>`select count(*)::int as total from import_rows where ${where}`,
    ]);
    return { rows, total: counted?.total ?? 0 };
  }

  async counts(jobIds: readonly string[], reader: Reader = this.database.read): Promise<Map<string, RowCounts>> {
    const found = await reader.$queryRaw<{ id: string; status: ImportRowStatus; count: number; duplicates: number }[]>`
      select job_id as id, status, count(*)::int as count, count(duplicate_of_id)::int as duplicates
        from import_rows where job_id = any(${[...jobIds]}::uuid[]) group by 1, 2`;
    const counts = new Map(jobIds.map((id) => [id, noRows()]));
    for (const { id, status, count, duplicates } of found) {
      const own = counts.get(id)!;
      own[status] = count;
      own.rows += count;
      own.duplicates += duplicates;
    }
    return counts;
  }

  async countUpTo(reader: Reader, jobId: string, row: number): Promise<number> {
    return reader.importRow.count({ where: { jobId, rowNumber: { lte: row } } });
  }

  async groups(jobId: string): Promise<ProblemGroup[]> {
    return this.database.read.$queryRaw<ProblemGroup[]>`
      select (p->>'column')::int as column, p->>'field' as field, p->>'severity' as severity, p->>'code' as code,
             count(distinct row_number)::int as rows,
             count(distinct row_number) filter (where p->>'suggestion' is not null)::int as suggestions,
             left(min(p->>'value'), 80) as example
        from import_rows cross join lateral jsonb_array_elements(problems) p
       where job_id = ${jobId}::uuid and status <> 'skipped'
       group by 1, 2, 3, 4 order by p->>'severity', rows desc limit 100`;
  }

  /** Which row of the file first carries each reference and each source, up to a row. */
  async firstCarriers(reader: Reader, jobId: string, upToRow: number) {
    return reader.$queryRaw<{ rowNumber: number; ownReference: string; sourceHash: string }[]>`
      select row_number as "rowNumber", own_reference as "ownReference", source_hash as "sourceHash" from import_rows
       where job_id = ${jobId}::uuid and row_number <= ${upToRow} and status <> 'skipped' order by row_number`;
  }

  async firstWithReference(tx: Tx, jobId: string, reference: string, except: number): Promise<number | null> {
    const where = { jobId, ownReference: reference, rowNumber: { not: except }, status: { not: 'skipped' } };
    const row = await tx.importRow.findFirst({ where, orderBy: { rowNumber: 'asc' }, select: { rowNumber: true } });
    return row?.rowNumber ?? null;
  }

  /** Rows with this problem in this column for which a value is proposed. */
  async withSuggestion(
    tx: Tx,
    jobId: string,
    column: number,
    code: string,
    afterRow: number,
    limit: number,
  ): Promise<StoredRow[]> {
    return tx.$queryRaw<StoredRow[]>`
      select ${COLUMNS} from import_rows
       where job_id = ${jobId}::uuid and row_number > ${afterRow} and status <> 'skipped'
         and exists (select from jsonb_array_elements(problems) p
                      where (p->>'column')::int = ${column} and p->>'code' = ${code} and p->>'suggestion' is not null)
       order by row_number limit ${limit}`;
  }

  async withValue(
    tx: Tx,
    jobId: string,
    column: number,
    value: string,
    afterRow: number,
    limit: number,
  ): Promise<StoredRow[]> {
    return tx.$queryRaw<StoredRow[]>`
      select ${COLUMNS} from import_rows
       where job_id = ${jobId}::uuid and row_number > ${afterRow} and cells->>${column}::int = ${value}
       order by row_number limit ${limit}`;
  }

  /**
   * Tells which of these rows have their listing already, by the owner's reference, by the one it was exported with
   * (`exported`, by row number) or by the row it was made of.
   */
  async known(
    { organisationId, kind }: Pick<StoredImport, 'organisationId' | 'kind'>,
    rows: readonly StoredRow[],
    exported: ReadonlyMap<number, string>,
  ): Promise<(row: StoredRow) => boolean> {
    const references = rows.map(({ ownReference }) => ownReference).filter((reference) => reference !== '');
    const hashes = rows.map(({ sourceHash }) => sourceHash);
    const either = [
      { ownReference: { in: references } },
      { importRowHash: { in: hashes } },
      { reference: { in: [...exported.values()] } },
    ];
    const found = await this.database.read.listing.findMany({
      where: { organisationId, kind, OR: either },
      select: { reference: true, ownReference: true, importRowHash: true },
    });
    const keys = new Set(
      found.flatMap((listing) => [
        `r:${listing.ownReference}`,
        `h:${listing.importRowHash}`,
        `e:${listing.reference}`,
        ...(listing.ownReference === null ? [`free:${listing.reference}`] : []),
      ]),
    );
    return ({ rowNumber, ownReference, sourceHash }) =>
      keys.has(ownReference === '' ? `h:${sourceHash}` : `r:${ownReference}`) ||
      keys.has(`${ownReference === '' ? 'e' : 'free'}:${exported.get(rowNumber) ?? ''}`);
  }

  /** Which of these references are of listings that rows before this one have become. */
  async takenBefore(tx: Tx, jobId: string, row: number, references: readonly string[]): Promise<Set<string>> {
    if (references.length === 0) return new Set();
    const found = await tx.$queryRaw<{ reference: string }[]>`
      select l.reference from listings l
       where l.reference = any(${[...references]})
         and l.id in (select i.listing_id from import_rows i
                       where i.job_id = ${jobId}::uuid and i.row_number < ${row}
                         and i.status in ('created', 'updated', 'unchanged'))`;
    return new Set(found.map(({ reference }) => reference));
  }

  async listings(
    ids: readonly (string | null)[],
    reader: Reader = this.database.read,
  ): Promise<Map<string, LinkedListing>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    if (known.length === 0) return new Map();
    const rows = await reader.listing.findMany({
      where: { id: { in: known } },
      select: { id: true, reference: true, workingRevision: { select: { title: true } } },
      relationLoadStrategy: 'join',
    });
    return new Map(
      rows.map(({ id, reference, workingRevision }) => [
        id,
        { id, reference, title: (workingRevision?.title ?? {}) as Record<string, string> },
      ]),
    );
  }
}

function noRows(): RowCounts {
  return { rows: 0, duplicates: 0, ok: 0, warning: 0, error: 0, skipped: 0, created: 0, updated: 0, unchanged: 0 };
}

function conditions({ status, duplicates, problem, column }: RowFilter): Prisma.Sql {
  const all = [Prisma.sql`true`];
  if (status.length > 0) all.push(Prisma.sql`status = any(${[...status]})`);
  if (duplicates !== undefined)
    all.push(duplicates ? Prisma.sql`duplicate_of_id is not null` : Prisma.sql`duplicate_of_id is null`);
  if (problem !== undefined || column !== undefined) {
    const code = problem === undefined ? Prisma.sql`true` : Prisma.sql`p->>'code' = ${problem}`;
    const place = column === undefined ? Prisma.sql`true` : Prisma.sql`(p->>'column')::int = ${column}`;
    all.push(Prisma.sql`exists (select from jsonb_array_elements(problems) p where ${code} and ${place})`);
  }
  return Prisma.join(all, ' and ');
}
