import type { Cell } from './cell';

export interface SheetRow {
  /** As the spreadsheet program counts: the first row is 1. */
  rowNumber: number;
  cells: Cell[];
}

/** How far a reader has come, in bytes of whatever it is reading. */
export interface ReadingProgress {
  done: number;
  total: number;
}

/** A merged block of cells; rows count from 1, columns from 0, both ends included. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface SpreadsheetSheet {
  name: string;
  merges(): Promise<Merge[]>;
  /** Rows in the order of the file; `progress` is written to while they are read. */
  rows(progress?: ReadingProgress, merges?: Merge[]): AsyncGenerator<SheetRow>;
}

/** A file as rows, whichever way it was written. Close it when done. */
export interface Spreadsheet {
  format: 'xlsx' | 'csv';
  encoding: string | null;
  delimiter: string | null;
  /** Visible sheets in their order; text files have one without a name. */
  sheets: SpreadsheetSheet[];
  close(): void;
}
