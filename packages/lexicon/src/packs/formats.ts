import type { Language } from '../languages';
import type { Gloss } from './glosses';
import type { WrittenEntry } from './written-entry';

/** Ways in which bilingual word lists are published. */
export type PackFormat = 'wiktionary-tsv' | 'english-first' | 'cedict' | 'cedict-tsv';

const NOT_WORDS = new Set(
  'character symbol romanization punct syllable affix prefix suffix infix classifier letter'.split(' '),
);
const NAMES = new Set(['name', 'prop', 'proper noun']);
const CEDICT_LINE = /^(\S+)\s+(\S+)\s+\[([^\]]*)\]\s+\/(.+)\/\s*$/;
const ENGLISH_FIRST = /^(.+?)\s*(?:\{([^}]*)\})?\s*(?:\((.*)\))?\s*::\s*(.+)$/;
/** CC-CEDICT writes the reading of names with a capital. */
const CAPITAL_READING = /^[A-Z]/;

const dataLines = (text: string) => text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));

/** Tells by its first lines how a file is written; undefined when none of the ways fits. */
export function formatOf(text: string): PackFormat | undefined {
  const lines = dataLines(text.slice(0, 200_000)).slice(0, 200);
  const share = (fits: (line: string) => boolean) => lines.filter(fits).length / Math.max(1, lines.length);
  const fields = (line: string) => line.split('\t').length;
  if (share((line) => CEDICT_LINE.test(line)) > 0.8) return 'cedict';
  if (share((line) => line.includes(' :: ')) > 0.8) return 'english-first';
  if (share((line) => fields(line) === 2 && line.includes('<li>')) > 0.8) return 'wiktionary-tsv';
  if (share((line) => fields(line) === 4) > 0.8) return 'cedict-tsv';
  return undefined;
}

/** Every entry of a file, as it is written. */
export function entriesOf(text: string, format: PackFormat, language: Language): WrittenEntry[] {
  const lines = dataLines(text);
  switch (format) {
    case 'wiktionary-tsv':
      return lines.flatMap(wiktionaryEntry);
    case 'cedict':
      return lines.flatMap((line) => {
        const [, , simplified, reading, glosses] = CEDICT_LINE.exec(line) ?? [];
        return glosses ? chineseEntry(simplified!, reading!, glosses.split('/')) : [];
      });
    case 'cedict-tsv':
      return lines.flatMap((line) => {
        const [, simplified = '', reading = '', glosses = ''] = line.split('\t');
        return chineseEntry(simplified, reading, [glosses]);
      });
    case 'english-first':
      return lines.flatMap((line) => englishFirst(line, language));
  }
}

/** `word|form|form TAB <i>noun</i><br><ol><li>sense</li>…</ol>…` */
function wiktionaryEntry(line: string): WrittenEntry[] {
  const [heads = '', html = ''] = line.split('\t');
  const glosses: Gloss[] = [];
  let kind = '';
  for (const [, partOfSpeech, sense] of html.matchAll(/<i>([^<]*)<\/i>|<li>(.*?)<\/li>/g)) {
    if (partOfSpeech !== undefined) kind = partOfSpeech.trim().toLowerCase();
    else if (sense && !NOT_WORDS.has(kind))
      glosses.push({ text: sense.replace(/<[^>]*>/g, ' '), name: NAMES.has(kind) });
  }
  return glosses.length > 0 ? [{ words: heads.split('|'), glosses }] : [];
}

/** One Chinese word, in simplified characters as all Chinese is once normalised; a semicolon parts senses as a slash does. */
function chineseEntry(simplified: string, reading: string, groups: string[]): WrittenEntry[] {
  const senses = groups.flatMap((group) => senseParts(group));
  const name = CAPITAL_READING.test(reading);
  const glosses = senses.map((text) => ({ text, name: name && /^(?:\([^)]*\)\s*)?[A-Z]/.test(text) }));
  return [{ words: [simplified], glosses }];
}

/** Parts at semicolons that stand in no bracket. */
function senseParts(text: string): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if ('([（'.includes(character)) depth += 1;
    if (')]）'.includes(character)) depth = Math.max(0, depth - 1);
    if (character === ';' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** `english {n} (what is meant) :: word, word /reading/`: turned round, each word meaning the English. */
function englishFirst(line: string, language: Language): WrittenEntry[] {
  const [, english = '', kind = '', , words = ''] = ENGLISH_FIRST.exec(line) ?? [];
  if (!english || NOT_WORDS.has(kind) || kind === 'proverb') return [];
  const bare = words.replace(/\/[^/]*\/|\[[^\]]*\]|\{[^}]*\}|\([^)]*\)/g, ' ');
  const found = bare
    .split(/[,;，；]/)
    .map((word) =>
      word
        .replace(/\s+/g, ' ')
        .replace(/[.!?]$/, '')
        .trim(),
    )
    .map((word) => (language === 'zh' ? word.replaceAll(' ', '') : word))
    .filter(Boolean);
  const gloss: Gloss = { text: english, name: NAMES.has(kind) };
  return found.map((word) => ({ words: [word], glosses: [gloss] }));
}
