/** Dictionary packs of the word lists beside the repository, made for the occasion. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDictionary, type Language, readPack } from '@techbridge/lexicon';
import { DATA_FOLDER } from './retrieval-sets';

const FOLDER = join(DATA_FOLDER, 'dictionaries');
const FILES: Partial<Record<Language, string>> = {
  zh: 'cedict/cedict.tsv.gz',
  id: 'wiktionary/Indonesian-English.tsv',
  ms: 'wiktionary/Malay-English.tsv',
  vi: 'wiktionary/Vietnamese-English.tsv',
  th: 'wiktionary/Thai-English.tsv',
  km: 'wiktionary/Khmer-English.tsv',
  lo: 'wiktionary/Lao-English.tsv',
  my: 'wiktionary/Burmese-English.tsv',
  fil: 'wiktionary/Tagalog-English.tsv',
};
const ABOUT = { licence: '', attribution: '', source: '' };

export const hasDictionaries = () => Object.values(FILES).every((file) => existsSync(join(FOLDER, file)));

/** Writes a pack for each language into a folder where the product looks for them. */
export function writePacks(folder: string): void {
  for (const [language, file] of Object.entries(FILES) as [Language, string][]) {
    const read = readPack(readFileSync(join(FOLDER, file)), language);
    if (!read) throw new Error(`${file} could not be read as a dictionary`);
    writeFileSync(
      join(folder, `${language}.pack`),
      compileDictionary(language, read.entries, { ...ABOUT, name: file }),
    );
  }
}
