import type { Readable } from 'node:stream';
import { tidyText, type Cell } from './cell';
import { unescapeText } from './escapes';
import { serialToDate, type NumberFormat } from './number-format';
import type { ReadingProgress, SheetRow } from './sheet';
import { textCollector, type WorkbookParts } from './workbook-parts';
import { parseXml } from './xml';

/** Columns beyond this one are ignored: styles drawn to the right edge of a sheet make thousands of empty cells. */
const MAX_COLUMNS = 256;

interface OpenCell {
  column: number;
  type: string;
  format: NumberFormat | undefined;
  value: string;
  hasValue: boolean;
}

/** Yields the rows of one sheet that have at least one cell, in the order of the file. */
export async function* readWorksheet(
  stream: Readable,
  parts: WorkbookParts,
  progress: ReadingProgress,
): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  const handlers = rowHandlers(parts, (row) => ready.push(row));
  for await (const bytes of parseXml(stream, handlers)) {
    progress.done += bytes;
    yield* ready;
    ready.length = 0;
  }
}

// eslint-disable-next-line max-lines-per-function -- one state machine over the tags of a sheet
function rowHandlers(parts: WorkbookParts, emit: (row: SheetRow) => void) {
  const inline = textCollector();
  let inData = false;
  let lastRow = 0;
  let row: SheetRow | null = null;
  let cell: OpenCell | null = null;
  let inValue = false;
  let inInline = false;
  return {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'sheetData') inData = true;
      if (!inData) return;
      if (name === 'row') {
        lastRow = Number(attributes.r) || lastRow + 1;
        row = { rowNumber: lastRow, cells: [] };
      } else if (name === 'c' && row) {
        cell = openCell(attributes, row.cells.length, parts.formats);
      } else if (name === 'v') inValue = true;
      else if (name === 'is') {
        inInline = true;
        inline.start();
      } else if (inInline) inline.open(name);
    },
    text(text: string) {
      if (inInline) inline.text(text);
      else if (inValue && cell) {
        cell.value += text;
        cell.hasValue = true;
      }
    },
    close(name: string) {
      if (name === 'sheetData') inData = false;
      else if (name === 'v') inValue = false;
      else if (name === 'is' && cell) {
        inInline = false;
        cell.value = inline.end();
        cell.hasValue = true;
      } else if (inInline) inline.close(name);
      else if (name === 'c' && row && cell) {
        if (cell.column < MAX_COLUMNS) place(row.cells, cell.column, valueOf(cell, parts));
        cell = null;
      } else if (name === 'row' && row) {
        emit(row);
        row = null;
      }
    },
  };
}

function openCell(attributes: Record<string, string>, next: number, formats: NumberFormat[]): OpenCell {
  const column = attributes.r ? columnOf(attributes.r) : next;
  return { column, type: attributes.t ?? 'n', format: formats[Number(attributes.s ?? -1)], value: '', hasValue: false };
}

function place(cells: Cell[], column: number, value: Cell): void {
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

function valueOf(cell: OpenCell, parts: WorkbookParts): Cell {
  if (!cell.hasValue) return null;
  switch (cell.type) {
    case 's':
      return text(parts.sharedStrings[Number(cell.value)] ?? '');
    case 'str':
    case 'inlineStr':
      return text(cell.value);
    case 'b':
      return cell.value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return cell.value;
    case 'd':
      return dateOrText(cell.value);
    default:
      return numberOf(cell.value, cell.format, parts.date1904);
  }
}

function text(value: string): Cell {
  const tidy = unescapeText(tidyText(value));
  return tidy === '' ? null : tidy;
}

function dateOrText(value: string): Cell {
  const date = new Date(/Z|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`);
  return Number.isNaN(date.getTime()) ? value : date;
}

/** Serial days up to the year 9999; a date format on anything else is somebody's slip and the number stays. */
const LAST_SERIAL = 2_958_465;

function numberOf(value: string, format: NumberFormat | undefined, date1904: boolean): Cell {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return text(value);
  if (format?.kind === 'date' && number >= 1 && number <= LAST_SERIAL) return serialToDate(number, date1904);
  if (format?.kind === 'percent') return `${Number.parseFloat((number * 100).toPrecision(12))}%`;
  if (format?.kind === 'zeros') return String(number).padStart(format.width, '0');
  return number;
}

/** `C5` is column 2, counting from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const character of reference) {
    const code = character.toUpperCase().charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
}
