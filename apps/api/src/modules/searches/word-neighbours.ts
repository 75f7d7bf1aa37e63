import { foldAccents, normalise, type Concept, type Language } from '@techbridge/lexicon';

export interface Neighbour {
  text: string;
  language: Language;
  concept: Concept;
  /** 0 to 1. */
  score: number;
}

interface Word {
  text: string;
  folded: string;
  /** With what ends a word on either side, where words are parted by spaces. */
  bounded: string;
  concept: Concept;
}

interface WordTable {
  words: Word[];
  /** Places of the words that have two letters beside each other. */
  having: Map<string, Uint32Array>;
  /** How many different pairs of letters each word has. */
  grams: Uint16Array;
  /** Room to count in: how many of them each word shares with the text at hand. */
  shared: Uint16Array;
}

const LONGEST_SOUGHT = 80;
const LEAST_LIKE = 0.5;
const SHORTEST_PART = 4;
/** A word that holds the sought one, or stands in it, is about the same thing but not the thing. */
const KIN = 0.75;
/** A word has a pair of letters at either end that it loses within another. */
const ENDS = 2;
const SPACED: ReadonlySet<Language> = new Set(['en', 'id', 'ms', 'vi', 'fil']);

const fold = (text: string) => foldAccents(normalise(text)).trim();

/** Letters beside each other, the ends of the word included; a Chinese sign says enough alone. */
function gramsOf(folded: string): string[] {
  const padded = ` ${folded} `;
  const grams = new Set<string>();
  for (let at = 0; at < padded.length - 1; at += 1) {
    grams.add(padded.slice(at, at + 2));
    if (/\p{Script=Han}/u.test(padded[at]!)) grams.add(padded[at]!);
  }
  return [...grams];
}

function tableOf(concepts: readonly Concept[], language: Language): WordTable {
  const words: Word[] = [];
  const grams: number[] = [];
  const having = new Map<string, number[]>();
  for (const concept of concepts) {
    for (const { text } of concept.words[language]) {
      const folded = fold(text);
      const own = gramsOf(folded);
      for (const gram of own) {
        const places = having.get(gram);
        if (places) places.push(words.length);
        else having.set(gram, [words.length]);
      }
      words.push({ text, folded, bounded: boundedIn(folded, language), concept });
      grams.push(own.length);
    }
  }
  return {
    words,
    having: new Map([...having].map(([gram, places]) => [gram, Uint32Array.from(places)])),
    grams: Uint16Array.from(grams),
    shared: new Uint16Array(words.length),
  };
}

/** Counts anew how many pairs of letters each word shares with a text. */
function countShared({ having, shared }: WordTable, grams: readonly string[]): void {
  shared.fill(0);
  for (const gram of grams) {
    const places = having.get(gram);
    if (places) for (const place of places) shared[place]! += 1;
  }
}

/** A word is held as a word of its own; without spaces, as part of what holds it. */
const boundedIn = (folded: string, language: Language) => (SPACED.has(language) ? ` ${folded} ` : folded);

function holds(outer: { folded: string; bounded: string }, inner: { folded: string; bounded: string }): boolean {
  return inner.folded.length >= 2 && outer.folded.length > inner.folded.length && outer.bounded.includes(inner.bounded);
}

export type WordNeighbours = (text: string, language: Language, limit: number) => Neighbour[];

/**
 * Finds the words of the lexicon near a text: those spelt almost like it or like a word in it, wider and narrower ones
 * (water treatment, for wastewater treatment plant), each thing once, the nearest first. The tables of a language are
 * made when first asked for.
 */
export function createWordNeighbours(concepts: readonly Concept[]): WordNeighbours {
  const tables = new Map<Language, WordTable>();
  return (text, language, limit) => {
    let table = tables.get(language);
    if (!table) tables.set(language, (table = tableOf(concepts, language)));
    const sought = fold(text.slice(0, LONGEST_SOUGHT));
    if (sought === '' || limit === 0) return [];
    const scores = new Map<number, number>();
    const better = (place: number, score: number) => scores.set(place, Math.max(scores.get(place) ?? 0, score));
    const whole = gramsOf(sought);
    countShared(table, whole);
    forEachAlike(table, whole.length, better);
    forEachKin(table, whole.length, { folded: sought, bounded: boundedIn(sought, language) }, better);
    const parts = SPACED.has(language) ? sought.split(/[^\p{L}\p{M}\p{N}]+/u) : [];
    for (const part of parts) {
      if (part.length < SHORTEST_PART || part === sought) continue;
      const grams = gramsOf(part);
      countShared(table, grams);
      forEachAlike(table, grams.length, (place, score) => better(place, score * KIN));
    }
    return best(table, scores, limit).map(({ word, score }) => ({
      text: word.text,
      language,
      concept: word.concept,
      score,
    }));
  };
}

type Found = (place: number, score: number) => void;

/** Words that look like the text just counted (Dice's coefficient of their pairs of letters). */
function forEachAlike({ grams, shared }: WordTable, sought: number, found: Found): void {
  for (let place = 0; place < shared.length; place += 1) {
    if (shared[place] === 0) continue;
    const score = (2 * shared[place]!) / (sought + grams[place]!);
    if (score >= LEAST_LIKE) found(place, score);
  }
}

/** Words that hold the sought one, or stand in it, and so share all pairs of letters of the one or the other but those at its ends. */
function forEachKin(
  { words, grams, shared }: WordTable,
  soughtGrams: number,
  sought: { folded: string; bounded: string },
  found: Found,
): void {
  for (let place = 0; place < shared.length; place += 1) {
    if (shared[place] === 0 || shared[place]! < Math.min(soughtGrams, grams[place]!) - ENDS) continue;
    const word = words[place]!;
    if (!holds(word, sought) && !holds(sought, word)) continue;
    const [shorter, longer] = [word.folded.length, sought.folded.length].sort((a, b) => a - b) as [number, number];
    found(place, KIN * Math.max(0.5, shorter / longer));
  }
}

function best({ words }: WordTable, scores: ReadonlyMap<number, number>, limit: number) {
  const ranked = [...scores].sort(([a, m], [b, n]) => n - m || a - b);
  const found = new Map<Concept, { word: Word; score: number }>();
  for (const [place, score] of ranked) {
    const word = words[place]!;
    if (!found.has(word.concept)) found.set(word.concept, { word, score });
    if (found.size === limit) break;
  }
  return [...found.values()];
}
