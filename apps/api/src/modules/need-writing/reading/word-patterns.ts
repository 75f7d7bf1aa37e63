import type { Locale } from '@techbridge/contracts';

/** Words by the language they belong to; `any` are understood in every text. */
export type WordTable = Partial<Record<Locale | 'any', readonly string[]>>;

/** Indonesian and Malay are close enough to be taken for each other; English words stand in every text. */
const READ_WITH: Partial<Record<Locale, readonly Locale[]>> = { id: ['ms'], ms: ['id'] };

export function wordsFor(table: WordTable, language: Locale): string[] {
  const languages = [language, ...(READ_WITH[language] ?? []), 'en', 'any'] as const;
  return [...new Set(languages.flatMap((each) => table[each] ?? []))];
}

const LATIN = /^[\p{Script=Latin}\p{M}]$/u;
const LETTER_LIKE = /^[\p{Script=Latin}\d]/u;

/** The words of a table by their first and by their last unit, the longest first. */
export interface Words {
  byFirst: ReadonlyMap<string, readonly string[]>;
  byLast: ReadonlyMap<string, readonly string[]>;
}

export function wordsOf(list: readonly string[]): Words {
  const sorted = [...list].sort((a, b) => b.length - a.length);
  const grouped = (unitOf: (word: string) => string) => {
    const groups = new Map<string, string[]>();
    for (const word of sorted) groups.set(unitOf(word), [...(groups.get(unitOf(word)) ?? []), word]);
    return groups;
  };
  return { byFirst: grouped((word) => word[0]!), byLast: grouped((word) => word.at(-1)!) };
}

const compiled = new WeakMap<WordTable, Map<Locale, Words>>();

function wordsIn(table: WordTable, language: Locale): Words {
  let known = compiled.get(table);
  if (!known) compiled.set(table, (known = new Map<Locale, Words>()));
  let words = known.get(language);
  if (!words) known.set(language, (words = wordsOf(wordsFor(table, language))));
  return words;
}

const isSpace = (unit: string | undefined) => unit !== undefined && /\s/.test(unit);

/** A unit may follow its number at once: only letters beside a Latin word make it part of another one. */
function standsAlone(text: string, start: number, end: number): boolean {
  const first = text[start]!;
  const last = text[end - 1]!;
  if (LETTER_LIKE.test(first) && start > 0 && LATIN.test(text[start - 1]!)) return false;
  return !(LATIN.test(last) && end < text.length && LATIN.test(text[end]!));
}

/** The end of a word that begins here, spaces within it written or not; -1 where it does not. */
function endOf(word: string, text: string, start: number): number {
  let at = start;
  for (let i = 0; i < word.length; i += 1) {
    if (word[i] === ' ') {
      while (isSpace(text[at])) at += 1;
    } else if (text[at] === word[i]) at += 1;
    else return -1;
  }
  return at;
}

function startOf(word: string, text: string, end: number): number {
  let at = end;
  for (let i = word.length - 1; i >= 0; i -= 1) {
    if (word[i] === ' ') {
      while (at > 0 && isSpace(text[at - 1])) at -= 1;
    } else if (at > 0 && text[at - 1] === word[i]) at -= 1;
    else return -1;
  }
  return at;
}

/** Where the longest of these words that begins here ends; -1 for none. */
export function endAt({ byFirst }: Words, text: string, place: number): number {
  for (const word of byFirst.get(text[place] ?? '') ?? []) {
    const end = endOf(word, text, place);
    if (end >= 0 && standsAlone(text, place, end)) return end;
  }
  return -1;
}

/** All of these words in a text, none within another. */
export function* occurrences(words: Words, text: string) {
  for (let at = 0; at < text.length;) {
    const end = endAt(words, text, at);
    if (end > at) yield { start: at, end, word: text.slice(at, end) };
    at = end > at ? end : at + 1;
  }
}

/** Whether one of the words stands exactly here; the length it takes, or 0. */
export function lengthAt(table: WordTable, language: Locale, text: string, place: number): number {
  return Math.max(0, endAt(wordsIn(table, language), text, place) - place);
}

/** The place where the longest of the words begins that ends right before `place`, spaces apart; -1 for none. */
export function startBefore(table: WordTable, language: Locale, text: string, place: number, reach = 40): number {
  let end = place;
  while (end > 0 && isSpace(text[end - 1])) end -= 1;
  for (const word of wordsIn(table, language).byLast.get(text[end - 1] ?? '') ?? []) {
    const start = startOf(word, text, end);
    if (start >= 0 && place - start <= reach && standsAlone(text, start, end)) return start;
  }
  return -1;
}

/** Whether one of the words stands within so many units before or behind a span. */
export function isNear(
  table: WordTable,
  language: Locale,
  text: string,
  { start, end }: { start: number; end: number },
  [before, behind]: readonly [number, number],
): boolean {
  const words = wordsIn(table, language);
  const stands = (from: number, to: number) => {
    for (let at = Math.max(0, from); at < to; at += 1) {
      const found = endAt(words, text, at);
      if (found > at && found <= to) return true;
    }
    return false;
  };
  return stands(start - before, start) || stands(end, Math.min(text.length, end + behind));
}

/** Places of all words of a table in a text. */
export function occurrencesOf(table: WordTable, language: Locale, text: string) {
  return occurrences(wordsIn(table, language), text);
}

/** A pattern for any of these words, the longest first; words of Latin letters count only whole. */
export function anyOf(words: readonly string[]): string {
  const sources = [...words].sort((a, b) => b.length - a.length).map(wordSource);
  return sources.length > 0 ? `(?:${sources.join('|')})` : '(?!)';
}

function wordSource(word: string): string {
  const source = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ +/g, '\\s*');
  const before = LETTER_LIKE.test(word) ? '(?<![\\p{Script=Latin}\\p{M}])' : '';
  const after = LATIN.test(word.at(-1)!) ? '(?![\\p{Script=Latin}\\p{M}])' : '';
  return `${before}${source}${after}`;
}
