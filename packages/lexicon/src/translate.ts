import { askedLanguage } from './asked-language';
import { detectLanguage } from './detect';
import { type Dictionary, type Meaning, type PivotTerm, stemTerm } from './dictionary';
import { filipinoRoots } from './filipino';
import { mainTokens, phraseKey, surfaceKey, UNSPACED } from './keys';
import { type Language, languageOfTag } from './languages';
import { normaliseWithOrigin } from './normalise';
import { STOP_WORDS } from './stop-words';
import type { Token } from './tokenise';

/** A part of a text that means something, with the pivot terms that say the same whatever the language. */
export interface TranslatedUnit {
  /** As it was written. */
  text: string;
  start: number;
  end: number;
  /** Ids of the concepts of the product's own lexicon it may stand for, the likeliest first. */
  concepts: string[];
  terms: PivotTerm[];
}

export interface Translator {
  /** The units of a text in reading order. Words no dictionary has stay out, save for names, numbers and formulae. */
  translate(text: string, options?: { language?: string }): TranslatedUnit[];
  /** The language a question is asked in; `expected` is the reader's. */
  languageOf(text: string, expected: string | undefined): Language;
  /** The pivot terms of a whole listing: how often each is said, weighted, and the word that says it most. */
  pivot(texts: readonly { text: string; language?: string }[]): Map<string, { weight: number; word: string }>;
}

/** The dictionaries of a language, those asked first in front. Asked for each text anew, so that they may change. */
export type Dictionaries = (language: Language) => readonly Dictionary[];

const LONGEST_PHRASE = 4;
const NOTHING: Meaning = { concepts: [], terms: [] };

interface Unit {
  start: number;
  end: number;
  meaning: Meaning;
}

/** Crosses languages by structured queries (A. Pirkola, SIGIR 1998): each word becomes one group of weighted pivot terms. */
export function createTranslator(dictionaries: Dictionaries): Translator {
  const translate = (text: string, { language }: { language?: string } = {}): TranslatedUnit[] => {
    const scripts = SCRIPTS.filter(([, script]) => script.test(text)).map(([own]) => own);
    const units = scripts.flatMap((own) => unspacedUnits(text, own, dictionaries(own)));
    const latin = latinLanguage(text, language, scripts.length > 0);
    const runs = scripts.length > 0 ? latinRuns(text) : [{ start: 0, text }];
    for (const run of runs)
      units.push(...spacedUnits(run.text, latin, dictionaries).map((unit) => moved(unit, run.start)));
    return units
      .filter(({ meaning }) => meaning.terms.length > 0)
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, meaning }) => ({
        text: text.slice(start, end),
        start,
        end,
        concepts: meaning.concepts.map(({ id }) => id),
        terms: meaning.terms,
      }));
  };
  return {
    translate,
    languageOf: (text, expected) => askedLanguage(text, expected, dictionaries),
    pivot: (texts) => pivotTerms(texts.flatMap(({ text, language }) => translate(text, { language }))),
  };
}

const moved = (unit: Unit, by: number): Unit => Object.assign({}, unit, { start: unit.start + by, end: unit.end + by });

/** Languages that are known by their script, and need no spaces between words. */
const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  ['zh', /\p{Script=Han}/u],
  ['th', /\p{Script=Thai}/u],
  ['km', /\p{Script=Khmer}/u],
  ['lo', /\p{Script=Lao}/u],
  ['my', /\p{Script=Myanmar}/u],
];

/** Letters and digits of the Latin script within a text of another one. */
function latinRuns(text: string): { start: number; text: string }[] {
  return [...text.matchAll(/[\p{Script=Latin}\d][\p{Script=Latin}\p{M}\d .,'/+-]*/gu)].map((run) => ({
    start: run.index,
    text: run[0],
  }));
}

function latinLanguage(text: string, tag: string | undefined, isMixed: boolean): Language {
  const told = tag ? languageOfTag(tag) : undefined;
  if (told && !UNSPACED.has(told)) return told;
  const detected = isMixed ? undefined : detectLanguage(text);
  return detected && !UNSPACED.has(detected) ? detected : 'en';
}

function find(dictionaries: readonly Dictionary[], ...keys: string[]): Meaning | undefined {
  for (const dictionary of dictionaries) {
    for (const key of keys) {
      const found = dictionary.find(key);
      if (found) return found;
    }
  }
  return undefined;
}

/** The longest known phrase from each word on; a word no dictionary of its language has may be an English one, or a name. */
function spacedUnits(text: string, language: Language, dictionaries: Dictionaries): Unit[] {
  const tokens = mainTokens(text, language);
  const known = dictionaries(language);
  const english = language === 'en' ? [] : dictionaries('en');
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length;) {
    const { length, meaning } = phraseFrom(tokens, at, known);
    const first = tokens[at]!;
    const found = meaning ?? (first.stop ? NOTHING : wordAlone(first, language, known, english));
    units.push({ start: first.start, end: tokens[at + length - 1]!.end, meaning: found });
    at += length;
  }
  return units;
}

function phraseFrom(tokens: readonly Token[], at: number, known: readonly Dictionary[]) {
  const first = tokens[at]!;
  const most = known.reduce(
    (words, dictionary) => Math.max(words, dictionary.wordsFrom(first.term), dictionary.wordsFrom(first.surface)),
    1,
  );
  for (let length = Math.min(LONGEST_PHRASE, most, tokens.length - at); length > 0; length -= 1) {
    const phrase = tokens.slice(at, at + length);
    if (length === 1 && phrase[0]!.stop) break;
    const meaning = find(known, phraseKey(phrase), surfaceKey(phrase));
    if (meaning) return { length, meaning };
  }
  return { length: 1, meaning: undefined };
}

function wordAlone(
  word: Token,
  language: Language,
  known: readonly Dictionary[],
  english: readonly Dictionary[],
): Meaning {
  if (language === 'fil') {
    const root = find(known, ...filipinoRoots(word.surface));
    if (root) return root;
  }
  const [asEnglish] = english.length > 0 ? mainTokens(word.surface, 'en') : [word];
  if (!asEnglish || asEnglish.stop) return NOTHING;
  const meant = find(english, asEnglish.term);
  return meant ?? { concepts: [], terms: [{ term: stemTerm(asEnglish.term), weight: 1 }] };
}

/** The cut into the fewest words of the dictionaries; what none has is passed over sign by sign. */
function unspacedUnits(written: string, language: Language, known: readonly Dictionary[]): Unit[] {
  const { text, origin } = language === 'my' ? withoutSpaces(written) : normaliseWithOrigin(written);
  const stops = STOP_WORDS[language];
  const best = new Float64Array(text.length + 1);
  const step = new Int32Array(text.length + 1);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    best[at] = best[at + 1]! + UNKNOWN_SIGN;
    step[at] = -1;
    const first = text.charCodeAt(at);
    if (first < 0x0e00 || isMark(first) || !isOf(language, first)) continue;
    const longest = Math.min(longestFrom(known, stops, first, text.charCodeAt(at + 1)), text.length - at);
    for (let length = 1; length <= longest; length += 1) {
      const least = best[at + length]! + 1;
      if (least > best[at]! || !mayEnd(text, at + length)) continue;
      const key = text.slice(at, at + length);
      const meaning = stops.has(key) ? NOTHING : find(known, key);
      if (!meaning) continue;
      // Of two cuts with as many words, the one of surer words, or else the one whose first word is longer.
      const cost = least + AMBIGUITY * (1 - (meaning.terms[0]?.weight ?? 1));
      if (cost > best[at]!) continue;
      best[at] = cost;
      step[at] = length;
    }
  }
  const units: Unit[] = [];
  for (let at = 0; at < text.length; at += Math.max(1, step[at]!)) {
    if (step[at]! < 1) continue;
    const end = at + step[at]!;
    const key = text.slice(at, end);
    if (stops.has(key)) continue;
    units.push({
      start: origin ? origin[at]! : at,
      end: origin ? endOfWord(written, origin[end]!) : end,
      meaning: find(known, key) ?? NOTHING,
    });
  }
  return units;
}

const RANGES: Partial<Record<Language, [number, number]>> = {
  th: [0x0e00, 0x0e7f],
  lo: [0x0e80, 0x0eff],
  my: [0x1000, 0x109f],
  km: [0x1780, 0x17ff],
  zh: [0x2e80, 0xffff],
};

function isOf(language: Language, unit: number): boolean {
  const [from, to] = RANGES[language] ?? [0, 0xffff];
  return unit >= from && unit <= to;
}

const endOfWord = (text: string, end: number) => text.slice(0, end).trimEnd().length;

/** Burmese words are written with and without spaces within them. */
function withoutSpaces(written: string): { text: string; origin: Int32Array } {
  const { text, origin } = normaliseWithOrigin(written);
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === ' ') continue;
    kept += text[at];
    places.push(origin ? origin[at]! : at);
  }
  return { text: kept, origin: Int32Array.from([...places, written.length]) };
}

/** Passing over a sign costs more than a word, or short words would never be taken. */
const UNKNOWN_SIGN = 1.5;
/** What a word that mostly means something else costs more than one that means one thing. */
const AMBIGUITY = 0.4;

function longestFrom(known: readonly Dictionary[], stops: ReadonlySet<string>, first: number, second: number): number {
  return known.reduce(
    (longest, dictionary) => Math.max(longest, dictionary.longestFrom(first, second)),
    longestStops(stops).get(first) ?? 0,
  );
}

const stopLengths = new Map<ReadonlySet<string>, Map<number, number>>();

/** Units of the longest stop word by its first unit. */
function longestStops(stops: ReadonlySet<string>): ReadonlyMap<number, number> {
  let lengths = stopLengths.get(stops);
  if (lengths) return lengths;
  stopLengths.set(stops, (lengths = new Map()));
  for (const stop of stops) {
    const first = stop.charCodeAt(0);
    lengths.set(first, Math.max(stop.length, lengths.get(first) ?? 0));
  }
  return lengths;
}

/** A vowel or tone sign that belongs to the letter before it: no word begins with one, none ends in front of one. */
function isMark(unit: number): boolean {
  return unit >= 0x0e00 && unit <= 0x17ff && MARKS.test(String.fromCharCode(unit));
}
/** A Burmese letter that is silenced or stacked closes the syllable before it. */
const CLOSING = /^[\u1000-\u1021]\u1037?[\u103a\u1039]/;

function mayEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isMark(unit)) return false;
  return !(unit >= 0x1000 && unit <= 0x1021 && CLOSING.test(text.slice(at, at + 3)));
}

const MARKS = /[\p{M}\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3]/u;

/** The pivot terms of units: how often each is said, weighted, and the word that says it first. */
export function pivotTerms(units: Iterable<TranslatedUnit>): Map<string, { weight: number; word: string }> {
  const terms = new Map<string, { weight: number; word: string }>();
  for (const unit of units) {
    for (const { term, weight } of unit.terms) {
      const known = terms.get(term);
      if (known) known.weight += weight;
      else terms.set(term, { weight, word: unit.text });
    }
  }
  return terms;
}
