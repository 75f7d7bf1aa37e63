import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

type Cell = string | number | null;

/**
 * Rows as CSV that spreadsheet programs open as they are: UTF-8 with a mark, CRLF. A cell that would be read as a formula
 * gets an apostrophe in front: what people typed into the product runs nothing on the reader's machine.
 */
export function csvStream(headings: readonly string[], rows: Iterable<Cell[]> | AsyncIterable<Cell[]>): Readable {
  const writer = stringify({
    bom: true,
    header: true,
    columns: [...headings],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  pipeline(Readable.from(rows, { objectMode: true }), writer, () => {}); // the reader of the stream hears of errors
  return writer;
}
