import { type Bitset, addBit, removeBit, wordsFor } from './bitset';
import { type DocumentStore, appendDocument, emptyStore } from './documents';
import { type FacetRows, appendRow, emptyRows } from './facet-rows';
import { type FacetColumn, appendFacet, countLive, emptyFacet } from './facets';
import { type GrowingFloat32, type GrowingFloat64, type GrowingUint32, growing, push } from './growing';
import { type CompiledSchema, facetValuesOf, numberOf, textsOf } from './schema';
import type { CommonTerm } from './term-sets';
import type { Document, Tokenise } from './types';
import { type Vocabulary, addWord, emptyVocabulary } from './vocabulary';
import {
  TEXT_BREAK,
  type WordLists,
  documentEnd,
  emptyLists,
  encodeSpan,
  encodeToken,
  fieldEnd,
  fieldStart,
  weightOfToken,
  wordOfToken,
} from './word-lists';

/** Postings of a term in documents added since the last compaction, ascending. */
export interface RecentPostings {
  documents: GrowingUint32;
  impacts: GrowingFloat32;
}

/**
 * The whole index. Documents have ordinals in the order they came; a replaced or removed one keeps its ordinal, dead,
 * until compaction numbers the living anew.
 */
export interface IndexState {
  schema: CompiledSchema;
  ids: string[];
  ordinals: Map<string, number>;
  live: Bitset;
  liveCount: number;
  /** Order of the ids; a recent document lies between the ranks of its neighbours and the ids settle what is equal. */
  idRanks: GrowingFloat64;
  /** Main documents by rank. */
  rankedMain: Uint32Array;
  vocabulary: Vocabulary;
  /** The words of the main documents, and of those added since: the main ones are never moved by an addition. */
  mainLists: WordLists;
  recentLists: WordLists;
  lengths: GrowingFloat32;
  /** Per text field, over the live documents: summed length, and how many have the field. */
  lengthSums: Float64Array;
  lengthCounts: Float64Array;
  /** Documents below this ordinal are in the main postings. */
  mainDocuments: number;
  postingStarts: Uint32Array;
  postingDocuments: Uint32Array;
  /** BM25F's weighted, length-normalised frequency of the term in the document. */
  postingImpacts: Float32Array;
  recentPostings: Map<number, RecentPostings>;
  /** Filled as terms are asked for. */
  commonTerms: Map<number, CommonTerm>;
  facets: FacetColumn[];
  facetRows: FacetRows;
  numbers: GrowingFloat64[];
  store: DocumentStore;
}

export function emptyState(schema: CompiledSchema): IndexState {
  return {
    schema,
    ids: [],
    ordinals: new Map(),
    live: new Uint32Array(0),
    liveCount: 0,
    idRanks: growing(new Float64Array(0)),
    rankedMain: new Uint32Array(0),
    vocabulary: emptyVocabulary(),
    mainLists: emptyLists(0, schema.texts.length),
    recentLists: emptyLists(0, schema.texts.length),
    lengths: growing(new Float32Array(0)),
    lengthSums: new Float64Array(schema.texts.length),
    lengthCounts: new Float64Array(schema.texts.length),
    mainDocuments: 0,
    postingStarts: new Uint32Array(1),
    postingDocuments: new Uint32Array(0),
    postingImpacts: new Float32Array(0),
    recentPostings: new Map(),
    commonTerms: new Map(),
    facets: schema.facets.map(emptyFacet),
    facetRows: emptyRows(schema.facets.length),
    numbers: schema.numbers.map(() => growing(new Float64Array(0))),
    store: emptyStore(),
  };
}

interface PreparedWord {
  surface: string;
  term: string;
  samePlace: boolean;
  weight: number;
  span: number;
}

/** A document tokenised and serialised, ready to be added to any state of the same schema. */
export interface PreparedDocument {
  id: string;
  json: Buffer;
  /** Per text field: the words of its texts in order; null is a break. */
  words: (PreparedWord | null)[][];
  lengths: number[];
  facets: string[][];
  numbers: number[];
}

export function prepareDocument(schema: CompiledSchema, tokenise: Tokenise, document: Document): PreparedDocument {
  if (typeof document.id !== 'string' || document.id === '') throw new TypeError('A document needs an id');
  const texts = schema.texts.map(({ name }) => prepareTexts(tokenise, document, name));
  return {
    id: document.id,
    json: Buffer.from(JSON.stringify(document)),
    words: texts.map(({ words }) => words),
    lengths: texts.map(({ length }) => length),
    facets: schema.facets.map((name) => facetValuesOf(document, name)),
    numbers: schema.numbers.map((name) => numberOf(document, name)),
  };
}

/** The words of a field, and its length: stop words do not count. */
function prepareTexts(
  tokenise: Tokenise,
  document: Document,
  name: string,
): { words: (PreparedWord | null)[]; length: number } {
  const words: (PreparedWord | null)[] = [];
  let sum = 0;
  textsOf(document, name).forEach(({ text, language }, at) => {
    if (at > 0) words.push(null);
    let place = -1;
    for (const { term, surface = term, start, end, weight, stop } of tokenise(text, language)) {
      const span = encodeSpan(start - Math.max(place, 0), end - start);
      words.push({ surface, term, samePlace: start === place, weight, span });
      if (!stop) sum += weight;
      place = start;
    }
  });
  return { words, length: sum };
}

/** Adds a document, not yet live: queries do not see it. Returns its ordinal. */
export function append(state: IndexState, prepared: PreparedDocument): number {
  const ordinal = state.ids.push(prepared.id) - 1;
  if (wordsFor(ordinal + 1) > state.live.length) {
    const longer = new Uint32Array(Math.max(32, state.live.length * 2));
    longer.set(state.live);
    state.live = longer;
  }
  const { tokens, spans, ends } = state.recentLists;
  prepared.words.forEach((words, field) => {
    for (const word of words) {
      push(
        tokens,
        word
          ? encodeToken(addWord(state.vocabulary, word.surface, word.term), word.samePlace, word.weight)
          : TEXT_BREAK,
      );
      push(spans, word ? word.span : 0);
    }
    push(ends, tokens.length);
    push(state.lengths, prepared.lengths[field]!);
  });
  prepared.facets.forEach((values, field) => appendFacet(state.facets[field]!, values));
  appendRow(state.facetRows, state.facets);
  prepared.numbers.forEach((value, field) => push(state.numbers[field]!, value));
  push(state.idRanks, rankBetween(state, prepared.id));
  appendDocument(state.store, prepared.json);
  return ordinal;
}

function rankBetween(state: IndexState, id: string): number {
  let low = 0;
  let high = state.rankedMain.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (state.ids[state.rankedMain[middle]!]! < id) low = middle + 1;
    else high = middle;
  }
  return low < state.rankedMain.length && state.ids[state.rankedMain[low]!] === id ? low : low - 0.5;
}

/** The lists that hold the words of a document. */
export function listsOf(state: IndexState, ordinal: number): WordLists {
  return ordinal < state.mainDocuments ? state.mainLists : state.recentLists;
}

/** The distinct words of a document. */
export function wordsOf(state: IndexState, ordinal: number): Set<number> {
  const words = new Set<number>();
  const lists = listsOf(state, ordinal);
  const end = documentEnd(lists, ordinal);
  for (let at = fieldStart(lists, ordinal, 0); at < end; at++) {
    const token = lists.tokens.values[at]!;
    if (token !== TEXT_BREAK) words.add(wordOfToken(token));
  }
  return words;
}

/** Adds `by` (1 or -1) to what is counted over the live documents. */
function countDocument(state: IndexState, ordinal: number, by: 1 | -1): void {
  const { termOfWord, wordDocuments, termDocuments, near, completed } = state.vocabulary;
  near.clear();
  completed.clear();
  const terms = new Set<number>();
  for (const word of wordsOf(state, ordinal)) {
    wordDocuments.values[word]! += by;
    terms.add(termOfWord.values[word]!);
  }
  for (const term of terms) termDocuments.values[term]! += by;
  const fields = state.schema.texts.length;
  for (let field = 0; field < fields; field++) {
    const length = state.lengths.values[ordinal * fields + field]!;
    if (length === 0) continue;
    state.lengthSums[field]! += by * length;
    state.lengthCounts[field]! += by;
  }
  for (const column of state.facets) countLive(column, ordinal, by);
  state.liveCount += by;
}

/** Per text field, what one occurrence in a document counts: field weight over length normalisation. */
export function occurrenceWeight(state: IndexState, ordinal: number, field: number): number {
  const { weight, lengthNormalisation } = state.schema.texts[field]!;
  const average = state.lengthSums[field]! / Math.max(1, state.lengthCounts[field]!);
  const length = state.lengths.values[ordinal * state.schema.texts.length + field]!;
  if (average === 0) return weight;
  return weight / (1 - lengthNormalisation + (lengthNormalisation * length) / average);
}

function postRecent(state: IndexState, ordinal: number): void {
  const impacts = new Map<number, number>();
  const lists = listsOf(state, ordinal);
  state.schema.texts.forEach((_, field) => {
    const each = occurrenceWeight(state, ordinal, field);
    const end = fieldEnd(lists, ordinal, field);
    for (let at = fieldStart(lists, ordinal, field); at < end; at++) {
      const token = lists.tokens.values[at]!;
      if (token === TEXT_BREAK) continue;
      const term = state.vocabulary.termOfWord.values[wordOfToken(token)]!;
      impacts.set(term, (impacts.get(term) ?? 0) + each * weightOfToken(token));
    }
  });
  for (const [term, impact] of impacts) {
    let postings = state.recentPostings.get(term);
    if (!postings) {
      postings = { documents: growing(new Uint32Array(1)), impacts: growing(new Float32Array(1)) };
      postings.documents.length = 0;
      postings.impacts.length = 0;
      state.recentPostings.set(term, postings);
    }
    push(postings.documents, ordinal);
    push(postings.impacts, impact);
  }
}

/** Makes an appended document visible, in place of the one with the same id. */
export function publish(state: IndexState, ordinal: number): void {
  const id = state.ids[ordinal]!;
  retract(state, id);
  state.ordinals.set(id, ordinal);
  addBit(state.live, ordinal);
  countDocument(state, ordinal, 1);
  postRecent(state, ordinal);
}

/** Takes a document out; false when there is none with this id. */
export function retract(state: IndexState, id: string): boolean {
  const ordinal = state.ordinals.get(id);
  if (ordinal === undefined) return false;
  state.ordinals.delete(id);
  removeBit(state.live, ordinal);
  countDocument(state, ordinal, -1);
  state.store.deadBytes += state.store.places.values[ordinal * 3 + 2]!;
  return true;
}
