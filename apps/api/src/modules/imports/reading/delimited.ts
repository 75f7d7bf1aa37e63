import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parse, CsvError } from 'csv-parse';
import iconv from 'iconv-lite';
import { tidyText, type Cell } from './cell';
import { declaredDelimiter, detectDelimiter } from './delimiter';
import { detectEncoding, firstBytes, type Encoding } from './encoding';
import { AppError } from '../../../platform/errors';
import type { ReadingProgress, SheetRow, Spreadsheet } from './sheet';

const SAMPLE_BYTES = 256 * 1024;
/** A record longer than this is a quote that nobody closed, not a row. */
const MAX_RECORD = 1_000_000;

const ICONV: Record<Encoding, string> = {
  'UTF-8': 'utf8',
  'UTF-16LE': 'utf16le',
  'UTF-16BE': 'utf16be',
  GB18030: 'gb18030',
  Big5: 'big5',
  'windows-874': 'windows874',
  'windows-1258': 'windows1258',
  'windows-1252': 'windows1252',
};

/** Opens comma-, semicolon-, tab- or bar-separated text in any of the encodings above. */
export async function openDelimited(path: string): Promise<Spreadsheet> {
  const encoding = await detectEncoding(path);
  const sample = iconv.decode(await firstBytes(path, SAMPLE_BYTES), ICONV[encoding]);
  const declared = declaredDelimiter(sample);
  const delimiter = declared ?? detectDelimiter(sample);
  const { size } = await stat(path);
  const rows = (progress: ReadingProgress = { done: 0, total: 0 }) => {
    progress.total = size;
    return readDelimited(path, encoding, delimiter, declared !== null, progress);
  };
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [{ name: '', merges: async () => [], rows }],
    close: () => undefined,
  };
}

async function* readDelimited(
  path: string,
  encoding: Encoding,
  delimiter: string,
  skipFirst: boolean,
  progress: ReadingProgress,
): AsyncGenerator<SheetRow> {
  const file = createReadStream(path);
  file.on('data', (chunk) => (progress.done += chunk.length));
  const parser = parse({
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: MAX_RECORD,
  });
  const decoder = iconv.decodeStream(ICONV[encoding]);
  file.on('error', (error) => parser.destroy(error));
  decoder.on('error', (error) => parser.destroy(error));
  file.pipe(decoder).pipe(parser);
  let rowNumber = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      rowNumber++;
      if (skipFirst && rowNumber === 1) continue;
      const cells = record.map(textCell);
      if (cells.some((cell) => cell !== null)) yield { rowNumber, cells };
    }
  } catch (error) {
    throw asFault(error, rowNumber + 1);
  } finally {
    file.destroy();
    parser.destroy();
  }
}

function textCell(value: string): Cell {
  const tidy = tidyText(value);
  return tidy === '' ? null : tidy;
}

function asFault(error: unknown, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  return unclosed ? new AppError('import.quote_not_closed', { row }) : new AppError('file.damaged');
}
