import type {
  CellProblem,
  FixedValue,
  ImportRowStatus,
  ImportStatus,
  ListingKind,
  Locale,
} from '@techbridge/contracts';
import type { FileFormat } from './columns/analysis';
import type { DateOrder } from './values/dates';
import type { Actor } from '../../platform/http/actor';

/** A column as the import remembers it between its steps. */
export interface StoredColumn {
  index: number;
  heading: string;
  samples: string[];
  field: string;
  confidence: number;
  remembered: boolean;
  dateOrder: DateOrder | null;
  datesExchanged: boolean;
}

export type ImportStep = 'check' | 'write';

export interface StoredImport {
  id: string;
  organisationId: string;
  kind: ListingKind;
  fileName: string;
  fileKey: string;
  bytes: number;
  format: FileFormat;
  textLocale: Locale;
  columns: StoredColumn[];
  fixedValues: FixedValue[];
  status: ImportStatus;
  step: ImportStep | null;
  startedBy: Actor | null;
  stepDone: number;
  stepStartedAt: Date | null;
  rowsLoaded: boolean;
  failure: string | null;
  cancelRequested: boolean;
  cursor: number;
  totalRows: number;
  createdById: string;
  version: number;
  createdAt: Date;
  finishedAt: Date | null;
}

/** Cells as they are kept: dates as text, so that a correction by hand and the file's own cell are alike. */
export type StoredCell = string | number | null;

export interface StoredRow {
  rowNumber: number;
  cells: StoredCell[];
  title: string;
  ownReference: string;
  sourceHash: string;
  status: ImportRowStatus;
  problems: CellProblem[];
  duplicateOfId: string | null;
  listingId: string | null;
}

export type RowCounts = Record<ImportRowStatus, number> & { rows: number; duplicates: number };

export interface LinkedListing {
  id: string;
  reference: string;
  title: Record<string, string>;
}

/** A cell as text, the way the grid shows it and a replacement looks for it. */
export function storedText(cell: StoredCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
