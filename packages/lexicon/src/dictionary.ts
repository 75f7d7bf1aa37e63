import { type Language } from './languages';
import { mainTokens, searchKeys } from './keys';

/** Index terms of the pivot: stems of English words, and concepts by their id. */
export const stemTerm = (stem: string) => `~${stem}`;
export const conceptTerm = (id: string) => `#${id}`;

/** A pivot term of a word. `weight` up to 1: how surely it is meant. */
export interface PivotTerm {
  term: string;
  weight: number;
  /**
   * Says only this part (from 0) of what an expression of several words means: all its parts together say the same as it.
   * Terms without one say it whole.
   */
  part?: number;
}

/** One meaning of a word: English words that say the same, the usual one first. */
export interface Sense {
  english: readonly string[];
  /** Share of the word's uses that have this meaning, up to 1. */
  weight: number;
  /** Id of the concept of the product's own lexicon. */
  concept?: string;
  /** What the first of the English words is put together from; its single words when absent. */
  parts?: readonly Part[];
}

export interface Part {
  english: string;
  concept?: string;
}

export interface DictionaryEntry {
  word: string;
  senses: readonly Sense[];
}

/** What has to be shown with a dictionary that is not ours. */
export interface DictionaryAbout {
  name: string;
  licence: string;
  /** Who made it, as the licence wants it said. */
  attribution: string;
  source: string;
}

/** What a word of a dictionary means. */
export interface Meaning {
  concepts: { id: string; weight: number }[];
  terms: PivotTerm[];
}

export interface Dictionary {
  language: Language;
  about: DictionaryAbout;
  /** Number of words. */
  size: number;
  /** By the key of a word or phrase (`searchKeys`). */
  find(key: string): Meaning | undefined;
  /** UTF-16 units of the longest key that begins with these two units (or is the first of them alone); 0 when none does. */
  longestFrom(first: number, second: number): number;
  /** Words of the longest phrase that begins with this word and has others; 1 when none does. */
  wordsFrom(first: string): number;
}

const FORMAT = 'techbridge-dictionary-1';
const MOST_TERMS = 8;
const MOST_PARTS = 4;
/** What a part of an expression counts beside the expression as a whole. */
const PART_WEIGHT = 0.6;
/** Each further English word for a meaning counts so much of the one before. */
const NEXT_WEIGHT = 0.85;
const LEAST_WEIGHT = 0.05;

/**
 * Compiles words and their meanings into the form in which a dictionary is kept: a first line that says what it is, then
 * a line a word in the order of the keys: the key, then its terms with their weights in hundredths.
 */
export function compileDictionary(...parts: Parameters<typeof compiling>): Buffer {
  const work = compiling(...parts);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same, letting other work run between its pieces. */
export async function compileInTurns(pause: () => Promise<void>, ...parts: Parameters<typeof compiling>) {
  const work = compiling(...parts);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await pause();
  }
}

const PIECE = 200;

function* compiling(
  language: Language,
  entries: Iterable<DictionaryEntry>,
  about: DictionaryAbout,
): Generator<undefined, Buffer> {
  const senses = new Map<string, Sense[]>();
  const guessed = new Map<string, Sense[]>();
  let count = 0;
  for (const entry of entries) {
    for (const { key, weight, guessed: isGuessed } of searchKeys(entry.word, language)) {
      const into = isGuessed ? guessed : senses;
      const own = entry.senses.map((sense) => ({ ...sense, weight: sense.weight * weight }));
      into.set(key, (into.get(key) ?? []).concat(own));
    }
    if (++count % PIECE === 0) yield;
  }
  for (const [key, meant] of guessed) if (!senses.has(key)) senses.set(key, meant);
  const lines: string[] = [JSON.stringify({ format: FORMAT, language, about })];
  for (const key of [...senses.keys()].sort()) {
    lines.push(`${key}\t${written(meaningOf(senses.get(key)!))}`);
    if (lines.length % PIECE === 0) yield;
  }
  return Buffer.from(lines.join('\n'));
}

function meaningOf(senses: readonly Sense[]): Meaning {
  const concepts = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const { english, weight, concept } of senses) {
    if (concept) raise(concepts, concept, weight);
    english.forEach((phrase, at) => {
      const [stem, ...more] = stemsOf(phrase);
      if (stem !== undefined && more.length === 0) raise(stems, stem, weight * NEXT_WEIGHT ** at);
    });
  }
  const sorted = best(concepts, MOST_TERMS);
  return {
    concepts: sorted.map(([id, weight]) => ({ id, weight })),
    terms: [
      ...sorted.map(([id, weight]) => ({ term: conceptTerm(id), weight })),
      ...best(stems, MOST_TERMS).map(([stem, weight]) => ({ term: stemTerm(stem), weight })),
      ...partTerms(senses),
    ],
  };
}

const stemsOf = (phrase: string) => mainTokens(phrase, 'en').flatMap(({ stop, term }) => (stop ? [] : [term]));

const raise = (weights: Map<string, number>, key: string, weight: number) =>
  weights.set(key, Math.max(weight, weights.get(key) ?? 0));

/** Of the likeliest sense alone: parts of several senses together would say nothing. */
function partTerms(senses: readonly Sense[]): PivotTerm[] {
  const sense = senses.reduce((best, each) => (each.weight > best.weight ? each : best));
  const phrase = sense.english[0] ?? '';
  const parts = (sense.parts ?? stemsOf(phrase).map((stem): Part => ({ english: stem }))).slice(0, MOST_PARTS);
  if (parts.length < 2) return [];
  const weight = sense.weight * PART_WEIGHT;
  return parts.flatMap(({ english, concept }, part) => {
    const stems = stemsOf(english);
    return [
      ...(concept ? [{ term: conceptTerm(concept), weight, part }] : []),
      ...(stems.length === 1 ? [{ term: stemTerm(stems[0]!), weight, part }] : []),
    ];
  });
}

function best(weights: Map<string, number>, most: number): [string, number][] {
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most);
}

const hundredths = (weight: number) => Math.max(1, Math.round(weight * 100));

function written({ terms }: Meaning): string {
  return terms
    .map(({ term, weight, part }) => `${term}*${hundredths(weight)}${part === undefined ? '' : `/${part}`}`)
    .join(' ');
}

function read(line: string): Meaning {
  if (line === '') return { concepts: [], terms: [] };
  const terms = line.split(' ').map((each): PivotTerm => {
    const at = each.lastIndexOf('*');
    const [weight, part] = each.slice(at + 1).split('/');
    const term = { term: each.slice(0, at), weight: Number(weight) / 100 };
    return part === undefined ? term : { ...term, part: Number(part) };
  });
  const concepts = terms
    .filter(({ term, part }) => part === undefined && term.startsWith('#'))
    .map(({ term, weight }) => ({ id: term.slice(1), weight }));
  return { concepts, terms };
}

/** @throws Error when the bytes are no dictionary of this format */
export function openDictionary(bytes: Buffer): Dictionary {
  const [head = '', ...lines] = bytes.toString('utf8').split('\n');
  const { format, language, about } = parsedHead(head);
  if (format !== FORMAT) throw new Error('not a dictionary of this version');
  const rest = new Map<string, string | Meaning>();
  const longest = new Map<number, number>();
  const phrases = new Map<string, number>();
  for (const line of lines) {
    const tab = line.indexOf('\t');
    const key = line.slice(0, tab);
    rest.set(key, line.slice(tab + 1));
    const start = key.length === 1 ? key.charCodeAt(0) : pairOf(key.charCodeAt(0), key.charCodeAt(1));
    if (key.length > (longest.get(start) ?? 0)) longest.set(start, key.length);
    const space = key.indexOf(' ');
    if (space < 0) continue;
    const first = key.slice(0, space);
    const words = key.split(' ').length;
    if (words > (phrases.get(first) ?? 1)) phrases.set(first, words);
  }
  return {
    language,
    about,
    size: rest.size,
    longestFrom: (first, second) => longest.get(pairOf(first, second)) ?? longest.get(first) ?? 0,
    wordsFrom: (first) => phrases.get(first) ?? 1,
    find: (key) => {
      const found = rest.get(key);
      if (typeof found !== 'string') return found;
      const meaning = read(found);
      rest.set(key, meaning);
      return meaning;
    },
  };
}

/** Above every single unit. */
const pairOf = (first: number, second: number) => (first + 1) * 0x10000 + second;

function parsedHead(head: string): { format?: string; language: Language; about: DictionaryAbout } {
  try {
    return JSON.parse(head) as ReturnType<typeof parsedHead>;
  } catch {
    throw new Error('not a dictionary of this version');
  }
}
