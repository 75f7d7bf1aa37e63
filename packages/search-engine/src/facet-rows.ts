import type { FacetColumn } from './facets';
import { type GrowingUint32, growing, push } from './growing';
import { room, zeros } from './workspace';

/**
 * The values of all facet columns side by side, document by document. Few documents are counted in all columns at once by
 * reading one stretch of memory each, instead of two for every column.
 */
export interface FacetRows {
  /** Values of document d: `values[starts[d] … starts[d + 1])`, numbered across the columns. */
  starts: GrowingUint32;
  values: GrowingUint32;
  /** By column and id of a value: its number. */
  numbers: number[][];
  /** How many numbers are given. */
  count: number;
}

export function emptyRows(columns: number): FacetRows {
  return {
    starts: growing(new Uint32Array(1)),
    values: growing(new Uint32Array(0)),
    numbers: Array.from({ length: columns }, () => []),
    count: 0,
  };
}

/** Adds the next document, whose values the columns have already. */
export function appendRow(rows: FacetRows, columns: readonly FacetColumn[]): void {
  const ordinal = rows.starts.length - 1;
  columns.forEach(({ starts, assigned }, field) => {
    const numbers = rows.numbers[field]!;
    const end = starts.values[ordinal + 1]!;
    for (let at = starts.values[ordinal]!; at < end; at++)
      push(rows.values, (numbers[assigned.values[at]!] ??= rows.count++));
  });
  push(rows.starts, rows.values.length);
}

/** Roughly, what counting takes, in words of a bitset. */
export function rowsEffort({ starts, values }: FacetRows, documents: number): number {
  return documents * (1 + values.length / Math.max(1, starts.length - 1)) * 1.5;
}

/** By number of a value, how many of the documents have it. */
export function countRows(rows: FacetRows, documents: Uint32Array): Uint32Array {
  const counts = zeros(rows.count);
  const starts = rows.starts.values;
  const values = rows.values.values;
  for (let i = 0; i < documents.length; i++) {
    const end = starts[documents[i]! + 1]!;
    for (let at = starts[documents[i]!]!; at < end; at++) counts[values[at]!]!++;
  }
  return counts;
}

/** Of these counts, those of one column by the ids of its values. */
export function countsOfColumn(rows: FacetRows, field: number, counts: Uint32Array): Uint32Array {
  const numbers = rows.numbers[field]!;
  const own = room(numbers.length);
  for (let id = 0; id < own.length; id++) own[id] = counts[numbers[id]!]!;
  return own;
}
