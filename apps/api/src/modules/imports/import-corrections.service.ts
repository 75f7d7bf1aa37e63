import { Injectable } from '@nestjs/common';
import type { ImportRowView, importRoutes, RouteInput } from '@techbridge/contracts';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { noteRepetition, planOf } from './import-check';
import { partiesOf, scopeOf } from './import.policy';
import { presentRow } from './import.presenter';
import { ImportStepsService } from './import-steps.service';
import { importWorkflow } from './import.workflow';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportsRepository, type ImportWithOwner } from './imports.repository';
import { Clock } from '../../platform/clock';
import type { StoredCell, StoredRow } from './stored-import';

type Body<Name extends 'fixRow' | 'acceptSuggestions' | 'replaceValue'> = RouteInput<
  (typeof importRoutes)[Name]
>['body'];
type NextRows = (tx: Tx, afterRow: number) => Promise<StoredRow[]>;

const AT_ONCE = 200;

/** Corrections in place, between the check and the writing: one cell, one value everywhere, all proposals of a kind. */
@Injectable()
export class ImportCorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly steps: ImportStepsService,
    private readonly clock: Clock,
  ) {}

  async fixRow(actor: Actor, id: string, rowNumber: number, body: Body<'fixRow'>): Promise<ImportRowView> {
    const row = await this.correcting(actor, id, async (tx, job) => {
      const before = await this.rows.find(tx, id, rowNumber);
      demand(before, 'import.row_not_found');
      const cells = [...before.cells];
      for (const { column, value } of body.cells) setCell(cells, column, value);
      const skipped = body.skip ?? before.status === 'skipped';
      const [after] = await this.recheck(tx, job, [{ ...before, cells, status: skipped ? 'skipped' : 'ok' }]);
      return after!;
    });
    const linked = await this.rows.listings([row.duplicateOfId, row.listingId]);
    return presentRow(row, linked, actor.locale);
  }

  /** Takes every proposed value for this problem of this column; lowest and highest exchange places together. */
  acceptSuggestions(actor: Actor, id: string, { column, code }: Body<'acceptSuggestions'>): Promise<{ rows: number }> {
    return this.correctAll(
      actor,
      id,
      (tx, afterRow) => this.rows.withSuggestion(tx, id, column, code, afterRow, AT_ONCE),
      (row) => {
        const cells = [...row.cells];
        for (const problem of row.problems) {
          const meant = problem.code === code && (problem.column === column || code === 'order_wrong');
          if (meant && problem.suggestion !== null && problem.column >= 0)
            setCell(cells, problem.column, problem.suggestion);
        }
        return cells;
      },
    );
  }

  replaceValue(actor: Actor, id: string, { column, from, to }: Body<'replaceValue'>): Promise<{ rows: number }> {
    return this.correctAll(
      actor,
      id,
      (tx, afterRow) => this.rows.withValue(tx, id, column, from, afterRow, AT_ONCE),
      (row) => {
        const cells = [...row.cells];
        setCell(cells, column, to);
        return cells;
      },
    );
  }

  /** Batch by batch, each on its own: corrections may be given twice, so half of them done does no harm. */
  private async correctAll(
    actor: Actor,
    id: string,
    next: NextRows,
    correct: (row: StoredRow) => StoredCell[],
  ): Promise<{ rows: number }> {
    let count = 0;
    for (let last = 0; ;) {
      const done = await this.correcting(actor, id, async (tx, job) => {
        const rows = await next(tx, last);
        await this.recheck(
          tx,
          job,
          rows.map((row) => ({ ...row, cells: correct(row) })),
        );
        return rows;
      });
      count += done.length;
      if (done.length < AT_ONCE) return { rows: count };
      last = done.at(-1)!.rowNumber;
    }
  }

  private async recheck(tx: Tx, job: ImportWithOwner, rows: StoredRow[]): Promise<StoredRow[]> {
    const plan = planOf(job, this.clock.now());
    const checked = await this.steps.recheck(job, rows);
    for (const row of checked) {
      if (row.ownReference === '' || row.status === 'skipped') continue;
      const first = await this.rows.firstWithReference(tx, job.id, row.ownReference, row.rowNumber);
      if (first !== null && first < row.rowNumber) noteRepetition(row, first, plan);
    }
    await this.rows.update(tx, job.id, checked);
    return checked;
  }

  private correcting<Result>(
    actor: Actor,
    id: string,
    work: (tx: Tx, job: ImportWithOwner) => Promise<Result>,
  ): Promise<Result> {
    return this.database.transaction(async (tx) => {
      const job = await this.imports.lock(tx, id, scopeOf(actor));
      demand(job, 'import.not_found');
      importWorkflow.next(job.status, 'fix', partiesOf(actor, job));
      return work(tx, job);
    });
  }
}

function setCell(cells: StoredCell[], column: number, value: string): void {
  while (cells.length <= column) cells.push(null);
  cells[column] = value.trim() === '' ? null : value;
}
