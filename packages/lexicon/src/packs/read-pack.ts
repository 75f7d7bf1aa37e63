import { gunzipSync } from 'node:zlib';
import type { DictionaryEntry } from '../dictionary';
import type { Language } from '../languages';
import { entriesOf, formatOf, type PackFormat } from './formats';
import { statedInHeader, type Stated } from './licence';
import { readEntries } from './written-entry';

export interface ReadPack {
  format: PackFormat;
  entries: DictionaryEntry[];
  /** What the file says of itself. */
  stated: Stated;
}

const GZIP = [0x1f, 0x8b];
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Reads a bilingual word list of a language and English: Wiktionary as tab-separated HTML, lists that give the English
 * first (`english {n} :: word`), CC-CEDICT and its tab-separated form; each may be packed with gzip.
 *
 * @returns undefined when the file is written in none of these ways
 */
export function readPack(bytes: Buffer, language: Language): ReadPack | undefined {
  const packed = bytes[0] === GZIP[0] && bytes[1] === GZIP[1];
  const text = (packed ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const format = formatOf(text);
  if (!format) return undefined;
  return { format, entries: readEntries(entriesOf(text, format, language), language), stated: statedInHeader(text) };
}
