import { createHash } from 'node:crypto';
import type { CellProblem, ImportRowStatus } from '@techbridge/contracts';
import type { LikelyDuplicate } from '../listings';
import { IGNORE } from './columns/fields';
import { LIKELY_DUPLICATE, titleSimilarity } from './duplicates/title-similarity';
import { cellText, type Cell } from './reading/cell';
import type { ColumnPlan, RowPlan } from './rows/draft';
import { readRow, type ReadRow } from './rows/row';
import type { StoredCell, StoredImport, StoredRow } from './stored-import';

export function planOf(job: Pick<StoredImport, 'kind' | 'textLocale' | 'columns' | 'fixedValues'>, now: Date): RowPlan {
  const columns: ColumnPlan[] = job.columns.map(({ index, heading, field, dateOrder, datesExchanged }) => ({
    ...{ column: index, heading, path: field, dateOrder, datesExchanged },
  }));
  return {
    kind: job.kind,
    textLocale: job.textLocale,
    columns,
    fixedValues: job.fixedValues,
    today: now.toISOString().slice(0, 10),
  };
}

export function toStoredCells(cells: readonly Cell[]): StoredCell[] {
  return cells.map((cell) => (cell instanceof Date ? cellText(cell) : cell));
}

/** Of the cells as they came in the file, whatever they are mapped to and whatever is corrected later. */
export function sourceHash(cells: readonly StoredCell[]): string {
  const texts = cells.map((cell) => (cell === null ? '' : String(cell).trim()));
  while (texts.length > 0 && texts.at(-1) === '') texts.pop();
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url');
}

export interface CheckedRow {
  row: StoredRow;
  read: ReadRow;
}

export function checkCells(rowNumber: number, cells: StoredCell[], hash: string, plan: RowPlan): CheckedRow {
  const read = readRow(cells, plan);
  return {
    read,
    row: {
      ...{
        rowNumber,
        cells,
        sourceHash: hash,
        title: read.title,
        ownReference: read.ownReference,
        problems: read.problems,
      },
      ...{ status: statusOf(read.problems), duplicateOfId: null, listingId: null },
    },
  };
}

export function statusOf(problems: readonly CellProblem[]): ImportRowStatus {
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  return problems.length > 0 ? 'warning' : 'ok';
}

export function addProblem(row: StoredRow, problem: CellProblem): void {
  row.problems = [...row.problems, problem];
  if (row.status !== 'skipped') row.status = statusOf(row.problems);
}

function columnOf(plan: RowPlan, ends: string): number {
  return plan.columns.find(({ path }) => path !== IGNORE && path.endsWith(ends))?.column ?? -1;
}

type Carrier = Pick<StoredRow, 'rowNumber' | 'ownReference' | 'sourceHash'>;

/**
 * Remembers which row of the file carries a reference or a source first: a second one would overwrite it (an error) or
 * say the same again (a warning). Answers the earlier row, or null.
 */
export function firstCarriers(): (row: Carrier) => number | null {
  const references = new Map<string, number>();
  const sources = new Map<string, number>();
  return ({ rowNumber, ownReference, sourceHash: hash }) => {
    const [carriers, key] = ownReference === '' ? [sources, hash] : [references, ownReference];
    const first = carriers.get(key);
    if (first === undefined) carriers.set(key, rowNumber);
    return first === undefined || first === rowNumber ? null : first;
  };
}

export function noteRepetition(row: StoredRow, first: number | null, plan: RowPlan): void {
  if (first === null) return;
  const byReference = row.ownReference !== '';
  addProblem(row, {
    ...{
      column: columnOf(plan, byReference ? 'ownReference' : '.title'),
      field: byReference ? 'ownReference' : 'title',
    },
    ...{ severity: byReference ? 'error' : 'warning', code: 'duplicate_in_file', value: row.ownReference || row.title },
    ...{ params: { row: first }, suggestion: null },
  });
}

/** Flags the listing most like the row, unless it is the one the row has made already. */
export function noteDuplicate(row: StoredRow, alike: readonly LikelyDuplicate[], plan: RowPlan): void {
  for (const listing of alike) {
    const titles = Object.values(listing.title);
    const similarity = Math.max(...titles.map((title) => titleSimilarity(title, row.title)));
    if (listing.id === row.listingId || similarity < LIKELY_DUPLICATE) continue;
    row.duplicateOfId = listing.id;
    addProblem(row, {
      ...{ column: columnOf(plan, '.title'), field: 'title', severity: 'warning', code: 'duplicate_of_listing' },
      ...{ value: row.title, params: { reference: listing.reference, title: titles[0] ?? '' }, suggestion: null },
    });
    return;
  }
}
