import { type GrowingUint32, filled, growing, push } from './growing';
import { type Steps, inOneGo } from './pacing';
import { editDistance, signatureDistance, signatureOf } from './spelling';

/**
 * A word is a pair of a surface (as written) and a term (what it is indexed under, its stem for example): words serve
 * prefixes and spelling, terms carry the postings. The main words are sorted by surface, so that a prefix is a range of
 * ids; words first met since the last compaction follow unsorted.
 */
export interface Vocabulary {
  surfaces: string[];
  termOfWord: GrowingUint32;
  terms: string[];
  /** How many of the words and terms are main: sorted, and found by binary search. */
  mainWords: number;
  mainTerms: number;
  /** Surface → the last of the recent words that have it; each leads on to the one before it, or `NONE`. */
  recentSurfaces: Map<string, number>;
  sameSurface: GrowingUint32;
  /** Term → id, of the recent terms. */
  recentTerms: Map<string, number>;
  /** Per word and per term, the number of live documents that have it. */
  wordDocuments: GrowingUint32;
  termDocuments: GrowingUint32;
  /** Main words, one per surface, grouped by length: word ids, their signatures, and where each length begins. */
  byLength: { words: Uint32Array; signatures: Uint32Array; starts: Uint32Array };
  /** What was found near words typed of late, until a document changes: a corrected question is asked twice. */
  near: Map<string, readonly Neighbour[]>;
  /** What beginnings with many continuations stand for, with the weight of each, until a document changes. */
  completed: Map<string, ReadonlyMap<number, number>>;
}

const NONE = 0xffffffff;
const NO_WORDS = new Uint32Array(0);

export function emptyVocabulary(): Vocabulary {
  const none = { termOfWord: NO_WORDS, wordDocuments: NO_WORDS, termDocuments: NO_WORDS };
  return inOneGo(vocabularyOf({ surfaces: [], terms: [], ...none }));
}

export interface MainWords {
  /** Sorted by surface, then term. */
  surfaces: string[];
  termOfWord: Uint32Array;
  /** Sorted. */
  terms: string[];
  wordDocuments: Uint32Array;
  termDocuments: Uint32Array;
}

/** A vocabulary whose words and terms are all main. */
export function* vocabularyOf(main: MainWords): Steps<Vocabulary> {
  const byLength = yield* groupByLength(main.surfaces);
  return {
    surfaces: main.surfaces,
    termOfWord: growing(main.termOfWord),
    terms: main.terms,
    mainWords: main.surfaces.length,
    mainTerms: main.terms.length,
    recentSurfaces: new Map(),
    sameSurface: growing(new Uint32Array(0)),
    recentTerms: new Map(),
    wordDocuments: growing(main.wordDocuments),
    termDocuments: growing(main.termDocuments),
    byLength,
    near: new Map(),
    completed: new Map(),
  };
}

const MOST_NEAR = 500;

/** Words between two interruptions. */
const STEP = 256;

function* groupByLength(surfaces: string[]): Steps<Vocabulary['byLength']> {
  const counts = growing(new Uint32Array(64));
  counts.length = 2;
  const isFirst = (word: number) => word === 0 || surfaces[word] !== surfaces[word - 1];
  for (let word = 0; word < surfaces.length; word++) {
    if (word % STEP === 0) yield;
    const { length } = surfaces[word]!;
    while (counts.length < length + 2) push(counts, 0);
    if (isFirst(word)) counts.values[length + 1]!++;
  }
  const starts = filled(counts);
  for (let length = 1; length < starts.length; length++) starts[length]! += starts[length - 1]!;
  const words = new Uint32Array(starts.at(-1)!);
  const signatures = new Uint32Array(words.length);
  const next = starts.slice();
  for (let word = 0; word < surfaces.length; word++) {
    if (word % STEP === 0) yield;
    if (!isFirst(word)) continue;
    const at = next[surfaces[word]!.length]!++;
    words[at] = word;
    signatures[at] = signatureOf(surfaces[word]!);
  }
  return { words, signatures, starts };
}

/** Position of the first entry of a sorted list that is not before `key`, within [0, length). */
export function lowerBound(sorted: readonly string[], length: number, key: string): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function termId(vocabulary: Vocabulary, term: string): number | undefined {
  const at = lowerBound(vocabulary.terms, vocabulary.mainTerms, term);
  if (at < vocabulary.mainTerms && vocabulary.terms[at] === term) return at;
  return vocabulary.recentTerms.get(term);
}

function addTerm(vocabulary: Vocabulary, term: string): number {
  const known = termId(vocabulary, term);
  if (known !== undefined) return known;
  const id = vocabulary.terms.push(term) - 1;
  vocabulary.recentTerms.set(term, id);
  push(vocabulary.termDocuments, 0);
  return id;
}

function mainWord(vocabulary: Vocabulary, surface: string, term: string): number | undefined {
  for (let word = lowerBound(vocabulary.surfaces, vocabulary.mainWords, surface); word < vocabulary.mainWords; word++) {
    if (vocabulary.surfaces[word] !== surface) return undefined;
    if (vocabulary.terms[vocabulary.termOfWord.values[word]!] === term) return word;
  }
  return undefined;
}

/** The recent word met before this one with the same surface; `NONE` when it was the first. */
function wordBefore(vocabulary: Vocabulary, word: number): number {
  return vocabulary.sameSurface.values[word - vocabulary.mainWords]!;
}

/** The id of a word, which is added when new. */
export function addWord(vocabulary: Vocabulary, surface: string, term: string): number {
  const latest = vocabulary.recentSurfaces.get(surface) ?? NONE;
  for (let word = latest; word !== NONE; word = wordBefore(vocabulary, word)) {
    if (vocabulary.terms[vocabulary.termOfWord.values[word]!] === term) return word;
  }
  const main = mainWord(vocabulary, surface, term);
  if (main !== undefined) return main;
  const id = vocabulary.surfaces.push(surface) - 1;
  push(vocabulary.termOfWord, addTerm(vocabulary, term));
  push(vocabulary.wordDocuments, 0);
  push(vocabulary.sameSurface, latest);
  vocabulary.recentSurfaces.set(surface, id);
  return id;
}

/** Adds a recent word and those before it with the same surface, as far as they are in use. */
function addRecent(vocabulary: Vocabulary, latest: number, found: number[]): void {
  for (let word = latest; word !== NONE; word = wordBefore(vocabulary, word)) {
    if (vocabulary.wordDocuments.values[word]! > 0) found.push(word);
  }
}

/** The words with this surface that some live document has. */
export function wordsWithSurface(vocabulary: Vocabulary, surface: string): number[] {
  const found: number[] = [];
  const inUse = vocabulary.wordDocuments.values;
  for (let word = lowerBound(vocabulary.surfaces, vocabulary.mainWords, surface); word < vocabulary.mainWords; word++) {
    if (vocabulary.surfaces[word] !== surface) break;
    if (inUse[word]! > 0) found.push(word);
  }
  addRecent(vocabulary, vocabulary.recentSurfaces.get(surface) ?? NONE, found);
  return found;
}

/** The words in use whose surface begins with `prefix`. */
export function wordsWithPrefix(vocabulary: Vocabulary, prefix: string): number[] {
  const found: number[] = [];
  const inUse = vocabulary.wordDocuments.values;
  for (let word = lowerBound(vocabulary.surfaces, vocabulary.mainWords, prefix); word < vocabulary.mainWords; word++) {
    if (!vocabulary.surfaces[word]!.startsWith(prefix)) break;
    if (inUse[word]! > 0) found.push(word);
  }
  for (const [surface, latest] of vocabulary.recentSurfaces) {
    if (surface.startsWith(prefix)) addRecent(vocabulary, latest, found);
  }
  return found;
}

export interface Neighbour {
  surface: string;
  distance: number;
  /** Live documents with the word. */
  documents: number;
}

function documentsWith(vocabulary: Vocabulary, surface: string): number {
  return wordsWithSurface(vocabulary, surface).reduce(
    (most, word) => Math.max(most, vocabulary.wordDocuments.values[word]!),
    0,
  );
}

/** Surfaces in use within `limit` edits of `typed`; with `prefix`, whose beginning is. */
export function neighbours(vocabulary: Vocabulary, typed: string, limit: number, prefix = false): readonly Neighbour[] {
  const key = `${prefix ? '^' : '='}${limit}${typed}`;
  let found = vocabulary.near.get(key);
  if (!found) {
    if (vocabulary.near.size >= MOST_NEAR) vocabulary.near.clear();
    vocabulary.near.set(key, (found = searchNear(vocabulary, typed, limit, prefix)));
  }
  return found;
}

function searchNear(vocabulary: Vocabulary, typed: string, limit: number, prefix: boolean): Neighbour[] {
  const found: Neighbour[] = [];
  const signature = signatureOf(typed);
  const consider = (surface: string) => {
    const distance = editDistance(typed, surface, limit, prefix);
    if (distance > limit) return;
    const documents = documentsWith(vocabulary, surface);
    if (documents > 0) found.push({ surface, distance, documents });
  };
  // A word's further letters do not count against a prefix: only the typed letters it lacks do.
  const isNear = (other: number) =>
    prefix
      ? signatureDistance(signature, other & signature) <= limit
      : signatureDistance(signature, other) <= limit * 2;
  const { words, signatures, starts } = vocabulary.byLength;
  const shortest = Math.max(1, typed.length - limit);
  const longestTyped = prefix ? Infinity : typed.length + limit;
  const longest = Math.min(starts.length - 2, longestTyped);
  const end = longest < shortest ? 0 : starts[longest + 1]!;
  for (let at = shortest < starts.length ? starts[shortest]! : end; at < end; at++) {
    if (isNear(signatures[at]!)) consider(vocabulary.surfaces[words[at]!]!);
  }
  for (const surface of vocabulary.recentSurfaces.keys()) {
    if (surface.length < shortest || surface.length > longestTyped || !isNear(signatureOf(surface))) continue;
    // A recent surface may be main as well, with another term.
    const main = lowerBound(vocabulary.surfaces, vocabulary.mainWords, surface);
    if (vocabulary.surfaces[main] !== surface || main >= vocabulary.mainWords) consider(surface);
  }
  return found;
}

/** Words beyond the main ones. */
export function recentWordCount(vocabulary: Vocabulary): number {
  return vocabulary.surfaces.length - vocabulary.mainWords;
}

export function termsOfWords(vocabulary: Vocabulary): Uint32Array {
  return filled(vocabulary.termOfWord);
}
