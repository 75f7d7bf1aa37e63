import type { ListingKind, Locale } from '@techbridge/contracts';
import type { Cell } from '../reading/cell';
import { AppError } from '../../../platform/errors';
import type { Merge, ReadingProgress, SheetRow, Spreadsheet, SpreadsheetSheet } from '../reading/sheet';
import { openSpreadsheet } from '../reading/spreadsheet';
import type { ColumnPlan } from '../rows/draft';
import { findHeader, HEADER_SEARCH_ROWS, headerAt, roleOf, type Header } from './header-row';
import { dateOrder, datesWereExchanged, newProfile, observe, type ColumnProfile } from './profile';
import { mainTextLanguage, recogniseColumns, type ColumnSuggestion } from './recognise-columns';

export interface FileFormat {
  container: 'xlsx' | 'csv';
  encoding: string;
  delimiter: string;
  sheet: string;
  headerRow: number;
}

/** What a file turned out to be: where its headings stand, what each column seems to hold and how many offers follow. */
export interface Analysis {
  format: FileFormat;
  headings: string[];
  profiles: ColumnProfile[];
  suggestions: ColumnSuggestion[];
  textLocale: Locale;
  rows: number;
}

/** Rows by which the columns are judged. */
const PROFILED_ROWS = 5000;

/** Rows of an import; a list longer than this is cut into several files. */
export const MAX_ROWS = 100_000;

/**
 * Reads the file once from end to end and recognises its table. `headerRow` overrules where the headings are looked for.
 * @throws AppError where the file cannot be read or holds no table
 */
export async function analyse(path: string, kind: ListingKind, headerRow?: number): Promise<Analysis> {
  const file = await openSpreadsheet(path);
  try {
    const { sheet, merges, header } = await chooseSheet(file, kind, headerRow);
    const profiles: ColumnProfile[] = header.headings.map((_, column) => newProfile(column));
    let rows = 0;
    for await (const row of sheet.rows(undefined, merges)) {
      if (row.rowNumber <= header.rowNumber || roleOf(row, header) !== 'data') continue;
      rows++;
      if (rows > PROFILED_ROWS) continue;
      row.cells.forEach((cell, column) => observe((profiles[column] ??= newProfile(column)), cell));
    }
    if (rows > MAX_ROWS) throw new AppError('import.too_many_rows', { max: MAX_ROWS });
    if (rows === 0) throw new AppError('import.no_rows');
    const filled = Array.from(profiles, (profile, column) => profile ?? newProfile(column));
    const headings = filled.map((_, column) => header.headings[column] ?? '');
    const textLocale = mainTextLanguage(filled);
    const { format, encoding, delimiter } = file;
    return {
      format: {
        container: format,
        encoding: encoding ?? '',
        delimiter: delimiter ?? '',
        sheet: sheet.name,
        headerRow: header.rowNumber,
      },
      headings,
      profiles: filled,
      suggestions: recogniseColumns(headings, filled, kind, textLocale),
      textLocale,
      rows,
    };
  } finally {
    file.close();
  }
}

/** The sheet whose headings are recognised best. */
async function chooseSheet(file: Spreadsheet, kind: ListingKind, headerRow?: number) {
  let best: { sheet: SpreadsheetSheet; merges: Merge[]; header: Header } | null = null;
  for (const sheet of file.sheets) {
    const merges = await sheet.merges();
    const rows = await firstRows(sheet, merges, headerRow ?? 0);
    const header = headerRow ? headerAt(rows, headerRow, merges, kind) : findHeader(rows, merges, kind);
    if (header && (!best || header.score > best.header.score)) best = { sheet, merges, header };
  }
  if (!best) throw new AppError('import.no_header_found');
  return best;
}

async function firstRows(sheet: SpreadsheetSheet, merges: Merge[], untilRow: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows(undefined, merges)) {
    rows.push(row);
    if (rows.length >= HEADER_SEARCH_ROWS && row.rowNumber >= untilRow) break;
  }
  return rows;
}

export interface DataRow {
  rowNumber: number;
  cells: Cell[];
  role: 'data' | 'example';
}

/** The rows below the headings that are offers, and those marked as examples; hints, totals and notes are passed over. */
export async function* dataRows(
  path: string,
  format: FileFormat,
  headings: string[],
  progress?: ReadingProgress,
): AsyncGenerator<DataRow> {
  const file = await openSpreadsheet(path);
  try {
    const sheet = file.sheets.find(({ name }) => name === format.sheet) ?? file.sheets[0]!;
    const header: Header = { rowNumber: format.headerRow, headings, score: 0 };
    for await (const row of sheet.rows(progress, await sheet.merges())) {
      if (row.rowNumber <= header.rowNumber) continue;
      const role = roleOf(row, header);
      if (role === 'data' || role === 'example') yield { rowNumber: row.rowNumber, cells: row.cells, role };
    }
  } finally {
    file.close();
  }
}

/** How the columns are to be read, from their paths and what was seen in them. */
export function planColumns(analysis: Pick<Analysis, 'headings' | 'profiles'>, paths: readonly string[]): ColumnPlan[] {
  return paths.map((path, column) => {
    const profile = analysis.profiles[column] ?? newProfile(column);
    return {
      column,
      heading: analysis.headings[column] ?? '',
      path,
      dateOrder: dateOrder(profile),
      datesExchanged: datesWereExchanged(profile),
    };
  });
}
