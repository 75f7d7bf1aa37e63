import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { CellProblem, Locale } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import { escapeText } from '../reading/escapes';
import { problemWords } from './problem-words';

export interface AnnotatedRow {
  cells: string[];
  problems: CellProblem[];
}

const RED = fill('FFF8C9C4');
const AMBER = fill('FFFCE8B2');
/** Comments are drawn one by one when a workbook is opened; beyond this many the colour and the last column must do. */
const MAX_COMMENTS = 2000;

/**
 * Writes the uploaded rows with a column of problems after them, the cells in question coloured and commented. Rows
 * are streamed: each is forgotten once it is written. The copy can be corrected and uploaded again.
 */
export async function writeAnnotatedCopy(
  headings: readonly string[],
  rows: AsyncIterable<AnnotatedRow>,
  locale: Locale,
  output: Writable,
): Promise<void> {
  const words = translator(locale);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet('TechBridge', { views: [{ state: 'frozen', ySplit: 1 }] });
  const header = sheet.addRow([...headings, problemsHeading()]);
  header.font = { bold: true };
  header.commit();
  let comments = 0;
  for await (const { cells, problems } of rows) {
    const row = sheet.addRow([
      ...padded(cells, headings.length),
      problems.map((problem) => problemWords(problem, words)).join('\n'),
    ]);
    for (const [column, found] of byColumn(problems)) {
      const cell = row.getCell(column < 0 ? headings.length + 1 : column + 1);
      cell.fill = found.some(({ severity }) => severity === 'error') ? RED : AMBER;
      if ((comments += 1) <= MAX_COMMENTS) cell.note = found.map((problem) => problemWords(problem, words)).join('\n');
    }
    row.commit();
  }
  sheet.commit();
  await workbook.commit();
}

/** In both languages, so that an import of the corrected copy knows the column again whoever made it. */
export function problemsHeading(): string {
  return `${translator('zh')('imports:annotated.problems')} / ${translator('en')('imports:annotated.problems')}`;
}

function fill(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function padded(cells: readonly string[], width: number): (string | null)[] {
  return Array.from({ length: width }, (_, column) => escapeText(cells[column] ?? '') || null);
}

function byColumn(problems: readonly CellProblem[]): Map<number, CellProblem[]> {
  const columns = new Map<number, CellProblem[]>();
  for (const problem of problems) columns.set(problem.column, [...(columns.get(problem.column) ?? []), problem]);
  return columns;
}
