import type { FieldError } from './http';
import { LOCALES, type Locale } from './vocabulary';

/** A word for a concept. `weight` is the share of its uses that mean this concept: above 0, up to 1. */
export interface GlossaryWord {
  text: string;
  weight: number;
}
export type GlossaryWords = Record<Locale, GlossaryWord[]>;

export const WORDS_PER_CELL = 12;
export const LONGEST_WORD = 80;
export const LEAST_WEIGHT = 0.01;

const SCRIPTS: Partial<Record<Locale, RegExp>> = {
  zh: /\p{Script=Han}/u,
  th: /\p{Script=Thai}/u,
  km: /\p{Script=Khmer}/u,
  lo: /\p{Script=Lao}/u,
  my: /\p{Script=Myanmar}/u,
};
const OF_ANOTHER_LANGUAGE = /[\p{Script=Han}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
/** Acronyms, names and formulae, which every language writes in Latin letters: "PV", "IoT", "CO₂", "C++". */
const LATIN_ALONE = /^[\p{Script=Latin}\d .\-+/&'₀-₉²³µμ°%]+$/u;
/** They part words or senses in lists, so a word with one of them is two words, or a word and a note. */
const SIGNS = /[|,;*()（），；\t\n]/;
const NUMBER_WITH_COMMA = /\d,\d/;

const keyOf = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What is wrong with one word of a language, or null. */
function problemOf({ text, weight }: GlossaryWord, language: Locale): Omit<FieldError, 'path'> | null {
  const word = text.trim();
  if (word === '') return { code: 'required' };
  if ([...word].length > LONGEST_WORD) return { code: 'too_long', params: { max: LONGEST_WORD } };
  if (!Number.isFinite(weight) || weight < LEAST_WEIGHT) return { code: 'too_small', params: { min: LEAST_WEIGHT } };
  if (weight > 1) return { code: 'too_big', params: { max: 1 } };
  const [sign] = SIGNS.exec(word.replace(NUMBER_WITH_COMMA, '')) ?? [];
  if (sign) return { code: 'wrong_sign', params: { sign } };
  const script = SCRIPTS[language];
  const fits = script ? script.test(word) || LATIN_ALONE.test(word) : !OF_ANOTHER_LANGUAGE.test(word);
  return fits ? null : { code: 'wrong_script' };
}

function problemsOfCell(words: readonly GlossaryWord[], language: Locale): FieldError[] {
  const problems: FieldError[] = [];
  if (words.length > WORDS_PER_CELL)
    problems.push({ path: `words.${language}`, code: 'too_many', params: { max: WORDS_PER_CELL } });
  const seen = new Set<string>();
  words.forEach((word, index) => {
    const path = `words.${language}.${index}.text`;
    const problem = problemOf(word, language);
    if (problem) problems.push({ path, ...problem });
    else if (seen.has(keyOf(word.text))) problems.push({ path, code: 'duplicate' });
    seen.add(keyOf(word.text));
  });
  return problems;
}

/**
 * What is wrong with the words of a concept, by the path of the word: the server refuses with this, and forms show it
 * while one writes. A concept needs an English word, and a word in one more language.
 */
export function glossaryProblems(words: GlossaryWords): FieldError[] {
  const problems = LOCALES.flatMap((language) => problemsOfCell(words[language], language));
  if (words.en.length === 0) problems.push({ path: 'words.en', code: 'required' });
  if (LOCALES.filter((language) => words[language].length > 0).length < 2)
    problems.push({ path: 'words', code: 'too_few', params: { min: 2 } });
  return problems;
}

/** Whether two rows say the same: order counts (the usual word stands first), space around words does not. */
export function sameWords(one: GlossaryWords | null, other: GlossaryWords | null): boolean {
  if (!one || !other) return one === other;
  const written = (words: GlossaryWords) =>
    JSON.stringify(LOCALES.map((language) => words[language].map(({ text, weight }) => [text.trim(), weight])));
  return written(one) === written(other);
}
