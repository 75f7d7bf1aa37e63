import { Injectable } from '@nestjs/common';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { AppError } from '../../platform/errors';
import { FileStore } from '../../platform/files/files.port';
import { SYSTEM } from '../../platform/http/actor';
import { ListingImportsService, type ImportedRow } from '../listings';
import { dataRows } from './columns/analysis';
import { importActivity } from './import.activities';
import {
  checkCells,
  firstCarriers,
  noteDuplicate,
  noteRepetition,
  planOf,
  sourceHash,
  toStoredCells,
} from './import-check';
import { withLocalCopy } from './import-file';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportsRepository, type ImportWithOwner } from './imports.repository';
import type { RowPlan } from './rows/draft';
import { readRow } from './rows/row';
import type { StoredImport, StoredRow } from './stored-import';

const CHECK_BATCH = 200;
const WRITE_BATCH = 100;
/** Rows read between two turns of the event loop: requests are answered while a file is checked. */
const ROWS_A_TURN = 10;
const ALL = { all: true } as const;
const UNREAD: Omit<StoredRow, 'rowNumber' | 'cells' | 'sourceHash'> = {
  ...{ title: '', ownReference: '', status: 'ok', problems: [], duplicateOfId: null, listingId: null },
};

/**
 * The background steps of an import. Each batch commits together with the cursor behind it, so that a step ended at any
 * moment goes on where it stopped: no row is half written and none is written twice.
 */
@Injectable()
export class ImportStepsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly listings: ListingImportsService,
    private readonly files: FileStore,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  /** Runs the step the import is in until it ends; does nothing where another worker is at it. */
  async run(id: string): Promise<void> {
    await this.alone(id, async () => {
      const job = await this.imports.find(id, ALL);
      if (!job) return;
      try {
        if (job.status === 'checking') await this.check(job);
        else if (job.status === 'writing') while (await this.writeBatch(id));
      } catch (error) {
        // A fault of the file stays one however often it is read; anything else is tried again by the queue.
        if (!(error instanceof AppError)) throw error;
        await this.end(id, 'failed', { failure: error.code });
      }
    });
  }

  /** Reads rows again against the present mapping, with all that is noted of them. */
  async recheck(job: StoredImport, rows: readonly StoredRow[]): Promise<StoredRow[]> {
    const plan = planOf(job, this.clock.now());
    const checked: StoredRow[] = [];
    const references = new Map<number, string>();
    for (const [index, before] of rows.entries()) {
      if (index % ROWS_A_TURN === ROWS_A_TURN - 1) await turn();
      const { row, read } = checkCells(before.rowNumber, before.cells, before.sourceHash, plan);
      if (read.reference !== '') references.set(row.rowNumber, read.reference);
      const skipped = before.status === 'skipped';
      checked.push({ ...row, listingId: before.listingId, status: skipped ? 'skipped' : row.status });
    }
    await this.findDuplicates(job, checked, references, plan);
    return checked;
  }

  private async check(job: ImportWithOwner): Promise<void> {
    const earlier = firstCarriers();
    for (const row of await this.rows.firstCarriers(this.database.read, job.id, job.cursor)) earlier(row);
    const plan = planOf(job, this.clock.now());
    const keepAll = async (batches: AsyncIterable<StoredRow[]>): Promise<boolean> => {
      for await (const rows of batches) {
        for (const row of rows) if (row.status !== 'skipped') noteRepetition(row, earlier(row), plan);
        if (!(await this.keepChecked(job, rows))) return false;
      }
      return true;
    };
    const finished = job.rowsLoaded
      ? await keepAll(this.storedBatches(job))
      : await withLocalCopy(this.files, job.fileKey, (file) => keepAll(this.fileBatches(job, file)));
    if (finished) await this.end(job.id, 'checked', { rowsLoaded: true });
  }

  private async *fileBatches(job: ImportWithOwner, file: string): AsyncGenerator<StoredRow[]> {
    const headings = job.columns.map(({ heading }) => heading);
    let batch: StoredRow[] = [];
    for await (const { rowNumber, cells, role } of dataRows(file, job.format, headings)) {
      if (role !== 'data' || rowNumber <= job.cursor) continue;
      const kept = toStoredCells(cells);
      batch.push({ ...UNREAD, rowNumber, cells: kept, sourceHash: sourceHash(kept) });
      if (batch.length < CHECK_BATCH) continue;
      yield await this.recheck(job, batch);
      batch = [];
    }
    if (batch.length > 0) yield await this.recheck(job, batch);
  }

  private async *storedBatches(job: ImportWithOwner): AsyncGenerator<StoredRow[]> {
    for (let last = job.cursor; ;) {
      const rows = await this.rows.after(this.database.read, job.id, last, CHECK_BATCH);
      if (rows.length === 0) return;
      last = rows.at(-1)!.rowNumber;
      yield await this.recheck(job, rows);
    }
  }

  /** Rows that update a listing of their own are no duplicates of anything; looking is what takes time in a large catalogue. */
  private async findDuplicates(
    job: StoredImport,
    rows: StoredRow[],
    references: ReadonlyMap<number, string>,
    plan: RowPlan,
  ): Promise<void> {
    const known = await this.rows.known(job, rows, references);
    const fresh = rows.filter((row) => row.title !== '' && row.status !== 'skipped' && !known(row));
    const alike = await this.listings.findLikelyDuplicates(
      job.kind,
      fresh.map(({ title }) => title),
    );
    for (const row of fresh) noteDuplicate(row, alike.get(row.title) ?? [], plan);
  }

  /** Commits a batch with its cursor; false where the step is over: cancelled, or taken back meanwhile. */
  private async keepChecked(job: ImportWithOwner, rows: StoredRow[]): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const now = await this.imports.lock(tx, job.id, ALL);
      if (!now || now.status !== 'checking') return false;
      if (now.cancelRequested) return this.cancelled(tx, now);
      if (job.rowsLoaded) await this.rows.update(tx, job.id, rows);
      else await this.rows.insert(tx, job.id, rows);
      await this.imports.save(tx, job.id, { cursor: rows.at(-1)!.rowNumber });
      return true;
    });
  }

  private async writeBatch(id: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const job = await this.imports.lock(tx, id, ALL);
      if (!job || job.status !== 'writing') return false;
      if (job.cancelRequested) return this.cancelled(tx, job);
      const rows = await this.rows.after(tx, id, job.cursor, WRITE_BATCH, ['ok', 'warning']);
      if (rows.length === 0) {
        await this.finishWriting(tx, job);
        return false;
      }
      await this.rows.update(tx, id, await this.writeRows(tx, job, rows));
      await this.imports.save(tx, id, { cursor: rows.at(-1)!.rowNumber });
      return true;
    });
  }

  private async writeRows(tx: Tx, job: ImportWithOwner, rows: StoredRow[]): Promise<StoredRow[]> {
    const plan = planOf(job, this.clock.now());
    const drafts: ImportedRow[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_A_TURN === ROWS_A_TURN - 1) await turn();
      const { content, ownReference, reference } = readRow(row.cells, plan);
      drafts.push({
        content,
        ownReference: ownReference || null,
        reference: reference || null,
        rowHash: row.sourceHash,
        duplicateOfId: row.duplicateOfId,
      });
    }
    const references = drafts.flatMap(({ reference }) => reference ?? []);
    const taken = await this.rows.takenBefore(tx, job.id, rows[0]!.rowNumber, references);
    // Copied from a row of an earlier batch, to begin another listing.
    for (const draft of drafts) if (taken.has(draft.reference ?? '')) draft.reference = null;
    const batch = { organisationId: job.organisationId, kind: job.kind, importId: job.id };
    const outcomes = await this.listings.importDrafts(tx, job.startedBy ?? SYSTEM, batch, drafts);
    const seen = new Set<string>();
    return rows.map((row, index) => {
      const { id, outcome } = outcomes[index]!;
      // Two alike rows make one listing: the second has nothing to add.
      const status = seen.has(id) ? 'unchanged' : outcome;
      seen.add(id);
      return { ...row, status, listingId: id };
    });
  }

  private async finishWriting(tx: Tx, job: ImportWithOwner): Promise<void> {
    const counts = (await this.rows.counts([job.id], tx)).get(job.id)!;
    const { created, updated, unchanged, error: errors } = counts;
    await this.imports.save(tx, job.id, { status: 'done', step: null, finishedAt: this.clock.now() });
    await this.activity.record(
      tx,
      job.startedBy ?? SYSTEM,
      importActivity('import.written', job, { created, updated, unchanged, errors }),
    );
  }

  private async cancelled(tx: Tx, job: ImportWithOwner): Promise<false> {
    await this.imports.save(tx, job.id, { status: 'cancelled', cancelRequested: false });
    await this.activity.record(
      tx,
      job.startedBy ?? SYSTEM,
      importActivity('import.cancelled', job, { step: job.step }),
    );
    return false;
  }

  private async end(id: string, status: 'checked' | 'failed', change: Partial<StoredImport>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const job = await this.imports.lock(tx, id, ALL);
      if (!job || (job.status !== 'checking' && job.status !== 'writing')) return;
      if (status === 'checked' && job.cancelRequested) return void (await this.cancelled(tx, job));
      await this.imports.save(tx, id, { status, ...(status === 'checked' ? { step: null } : {}), ...change });
      if (status === 'failed')
        await this.activity.record(
          tx,
          job.startedBy ?? SYSTEM,
          importActivity('import.failed', job, { code: change.failure ?? '' }),
        );
    });
  }

  /** One worker at a time. The lock is of a connection: whoever dies lets it go. */
  private async alone(id: string, work: () => Promise<void>): Promise<void> {
    const client = await this.database.pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => (broken = error);
    client.on('error', onError);
    try {
      const key = `import-steps:${id}`;
      const { rows } = await client.query<{ mine: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine',
        [key],
      );
      if (!rows[0]?.mine) return;
      try {
        await work();
      } finally {
        if (!broken) await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]);
      }
    } catch (error) {
      broken ??= error as Error;
      throw error;
    } finally {
      client.removeListener('error', onError);
      client.release(broken);
    }
  }
}

/** Lets requests in between: reading rows is work for the processor alone. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
