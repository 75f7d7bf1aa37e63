import { once } from 'node:events';
import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { ListingKind, Locale } from '@techbridge/contracts';
import { translator, type Translate } from '@techbridge/i18n/server';
import { optionsOf } from '@techbridge/taxonomy';
import type { WrittenListing } from '../../listings';
import { textLimit } from '../columns/fields';
import { headingOf, type OwnColumn } from '../columns/own-headings';
import { exportCell, exportColumns } from './export-columns';

export interface ExportedListings {
  kind: ListingKind;
  /** Languages that occur in their texts. */
  locales: readonly Locale[];
  pages: AsyncIterable<readonly WrittenListing[]>;
}

/**
 * Writes listings as the workbook their owner would send: an import of it gives the same listings again. A page of
 * listings is in memory at a time; the next one is asked for when the last one is on its way.
 */
export async function writeListings({ kind, locales, pages }: ExportedListings, reader: Locale, output: Writable) {
  const words = translator(reader);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  const columns = exportColumns(kind, reader, locales);
  const sheet = workbook.addWorksheet(words(`imports:template.sheet.${kind}`), {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }],
  });
  sheet.columns = columns.map(({ field }) => ({
    width: field.type === 'text' ? 36 : 20,
    ...(field.type === 'date' ? { style: { numFmt: 'yyyy-mm-dd' } } : {}),
  }));
  const heading = sheet.addRow(columns.map((column) => headingOf(column, reader)));
  heading.font = { bold: true };
  heading.alignment = { wrapText: true, vertical: 'middle' };
  heading.commit();
  for await (const listings of pages) {
    for (const listing of listings) sheet.addRow(columns.map((column) => exportCell(column, listing, reader))).commit();
    await passedOn(sheet, output);
  }
  sheet.commit();
  writeHelp(workbook, kind, columns, reader, words);
  await workbook.commit();
}

export function exportFileName(kind: ListingKind, reader: Locale): string {
  return `${translator(reader)(`imports:export.file.${kind}`)}.xlsx`;
}

/**
 * The writer takes rows faster than a slow reader takes the file, and keeps what is left over. Its stream is a part the
 * typings leave out.
 */
async function passedOn(sheet: ExcelJS.Worksheet, output: Writable): Promise<void> {
  const { stream } = sheet as unknown as {
    stream: { pipes: (NodeJS.EventEmitter & { _writableState: { needDrain: boolean } })[] };
  };
  const zip = stream.pipes[0];
  if (zip?._writableState.needDrain && !output.destroyed) {
    const over = new AbortController();
    const { signal } = over;
    await Promise.race([once(zip, 'drain', { signal }), once(output, 'close', { signal })]).finally(() => over.abort());
  }
  if (output.destroyed) throw new Error('the reader of the workbook has left');
}

/** What each column says, after what counts for the whole file. */
function writeHelp(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  kind: ListingKind,
  columns: readonly OwnColumn[],
  reader: Locale,
  words: Translate,
): void {
  const sheet = workbook.addWorksheet(words('imports:template.sheet.help'));
  sheet.columns = [{ width: 44 }, { width: 80 }, { width: 90 }];
  const add = (...cells: string[]) => {
    const row = sheet.addRow(cells);
    row.alignment = { wrapText: true, vertical: 'top' };
    return row;
  };
  for (const note of ['again', 'attachments', 'empty', 'quotes'] as const)
    add('', words(`imports:export.note.${note}`)).commit();
  const heading = add(
    words('imports:template.help.column'),
    words('imports:template.help.what'),
    words('imports:template.help.values'),
  );
  heading.font = { bold: true };
  heading.commit();
  for (const column of columns.filter(({ repeat }) => repeat === 1))
    add(headingOf(column, reader), helpOf(column, kind, words), valuesOf(column, reader)).commit();
  sheet.commit();
}

/** Fields with a notation of their own. */
const NOTATIONS: readonly string[] = ['patents', 'benefits', 'deployments', 'sectors', 'cooperation', 'budget'];

function helpOf({ field: { name } }: OwnColumn, kind: ListingKind, words: Translate): string {
  return words(`imports:${NOTATIONS.includes(name) ? 'export.' : ''}help.${name}`, { max: textLimit(name, kind) });
}

function valuesOf({ field: { vocabulary } }: OwnColumn, reader: Locale): string {
  if (!vocabulary || vocabulary === 'term') return '';
  return optionsOf(vocabulary, reader)
    .map(({ code, label }) => (typeof code === 'number' ? `${code} ${label}` : label))
    .join(' · ');
}
