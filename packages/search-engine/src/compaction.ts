import { addBit, hasBit, removeBit, wordsFor } from './bitset';
import { appendDocument, documentBytes, type DocumentStore, nothingRead } from './documents';
import { appendRow } from './facet-rows';
import { appendFacet, countLive, emptyFacet } from './facets';
import { filled, growing, push, reserve } from './growing';
import { type Pacer, type Steps, inTurns, mergePaced, sortPaced } from './pacing';
import { type IndexState, emptyState, listsOf, occurrenceWeight } from './state';
import { type Vocabulary, vocabularyOf } from './vocabulary';
import {
  TEXT_BREAK,
  type WordLists,
  documentEnd,
  fieldEnd,
  fieldStart,
  weightOfToken,
  wordOfToken,
} from './word-lists';

const GONE = 0xffffffff;
const BATCH = 256;

/**
 * A new state with everything in the main index: dead documents gone, words sorted, postings in one piece. `pending`
 * documents (appended, not published) become live. It reads the old state as it was at the call; the caller repeats
 * later changes on the new one. The old state stays valid throughout.
 */
export async function compact(state: IndexState, pending: readonly number[], pace: Pacer): Promise<IndexState> {
  const old: IndexState = { ...state, live: liveWith(state, pending) };
  const documents = livingOrdinals(old, state.ids.length);
  const next = emptyState(state.schema);
  const ranked = await rankedDocuments(old, documents, pace);
  const words = await vocabularyFor(old, documents, pace);
  next.vocabulary = words.vocabulary;
  await copyDocuments(old, next, documents, words.renumbered, pace);
  next.rankedMain = ranked;
  next.idRanks = growing(new Float64Array(ranked.length));
  ranked.forEach((ordinal, rank) => (next.idRanks.values[ordinal] = rank));
  await post(next, pace);
  return next;
}

function liveWith(state: IndexState, pending: readonly number[]): Uint32Array {
  const live = state.live.slice();
  const newest = new Map<string, number>();
  for (const ordinal of pending) {
    const id = state.ids[ordinal]!;
    const before = newest.get(id) ?? state.ordinals.get(id);
    if (before !== undefined) removeBit(live, before);
    addBit(live, ordinal);
    newest.set(id, ordinal);
  }
  return live;
}

function livingOrdinals(state: IndexState, count: number): Uint32Array {
  const living = growing(new Uint32Array(state.liveCount));
  living.length = 0;
  for (let ordinal = 0; ordinal < count; ordinal++) if (hasBit(state.live, ordinal)) push(living, ordinal);
  return filled(living);
}

/** The new ordinals in the order of their ids. */
async function rankedDocuments(old: IndexState, documents: Uint32Array, pace: Pacer): Promise<Uint32Array> {
  const compare = (a: number, b: number) => (old.ids[a]! < old.ids[b]! ? -1 : old.ids[a]! > old.ids[b]! ? 1 : 0);
  const main = old.rankedMain.filter((ordinal) => hasBit(old.live, ordinal));
  const recent = await sortPaced(
    documents.filter((ordinal) => ordinal >= old.mainDocuments),
    compare,
    pace,
  );
  const merged = new Uint32Array(documents.length);
  await mergePaced(main, recent, merged, compare, pace);
  const renumbered = new Uint32Array(old.ids.length);
  documents.forEach((ordinal, at) => (renumbered[ordinal] = at));
  return merged.map((ordinal) => renumbered[ordinal]!);
}

interface Renumbered {
  vocabulary: Vocabulary;
  /** Old word → new word. */
  renumbered: Uint32Array;
}

/** How many of the documents have each word and each term. */
async function countWords(old: IndexState, documents: Uint32Array, pace: Pacer) {
  const { surfaces, terms, termOfWord } = old.vocabulary;
  const wordDocuments = new Uint32Array(surfaces.length);
  const termDocuments = new Uint32Array(terms.length);
  const wordSeen = new Uint32Array(surfaces.length);
  const termSeen = new Uint32Array(terms.length);
  for (let at = 0; at < documents.length; at++) {
    if (pace.due()) await pace.rest();
    const lists = listsOf(old, documents[at]!);
    const end = documentEnd(lists, documents[at]!);
    for (let i = fieldStart(lists, documents[at]!, 0); i < end; i++) {
      const token = lists.tokens.values[i]!;
      if (token === TEXT_BREAK) continue;
      const word = wordOfToken(token);
      if (wordSeen[word] === at + 1) continue;
      wordSeen[word] = at + 1;
      wordDocuments[word]!++;
      const term = termOfWord.values[word]!;
      if (termSeen[term] === at + 1) continue;
      termSeen[term] = at + 1;
      termDocuments[term]!++;
    }
  }
  return { wordDocuments, termDocuments };
}

/** Ids in use below `main` (sorted already) merged with those above, sorted. */
async function sortedInUse(
  inUse: Uint32Array,
  main: number,
  compare: (a: number, b: number) => number,
  pace: Pacer,
): Promise<Uint32Array> {
  const ids = growing(new Uint32Array(16));
  ids.length = 0;
  for (let id = 0; id < inUse.length; id++) if (inUse[id]! > 0) push(ids, id);
  const all = filled(ids);
  const split = all.findIndex((id) => id >= main);
  if (split < 0) return all;
  const sorted = await sortPaced(all.subarray(split), compare, pace);
  const merged = new Uint32Array(all.length);
  await mergePaced(all.subarray(0, split), sorted, merged, compare, pace);
  return merged;
}

/**
 * The strings in an order, each written anew: one that was cut out of a text, or put together, refers to its parts, which
 * keeps those in memory and takes longer to compare.
 */
function* inOrder(strings: readonly string[], order: Uint32Array): Steps<string[]> {
  const ordered: string[] = [];
  for (let at = 0; at < order.length; at += BATCH) {
    const batch = Array.from(order.subarray(at, at + BATCH), (each) => strings[each]!);
    ordered.push(...(JSON.parse(JSON.stringify(batch)) as string[]));
    yield;
  }
  return ordered;
}

async function vocabularyFor(old: IndexState, documents: Uint32Array, pace: Pacer): Promise<Renumbered> {
  const { surfaces, terms, termOfWord, mainWords, mainTerms } = old.vocabulary;
  const { wordDocuments, termDocuments } = await countWords(old, documents, pace);
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const termOrder = await sortedInUse(termDocuments, mainTerms, (a, b) => order(terms[a]!, terms[b]!), pace);
  const termNumber = new Uint32Array(terms.length).fill(GONE);
  termOrder.forEach((term, at) => (termNumber[term] = at));
  const termOf = (word: number) => termNumber[termOfWord.values[word]!]!;
  const compareWords = (a: number, b: number) => order(surfaces[a]!, surfaces[b]!) || termOf(a) - termOf(b);
  const wordOrder = await sortedInUse(wordDocuments, mainWords, compareWords, pace);
  const renumbered = new Uint32Array(surfaces.length).fill(GONE);
  wordOrder.forEach((word, at) => (renumbered[word] = at));
  const counts = {
    wordDocuments: wordOrder.map((word) => wordDocuments[word]!),
    termDocuments: termOrder.map((term) => termDocuments[term]!),
  };
  const surfacesInOrder = await inTurns(inOrder(surfaces, wordOrder), pace);
  const termsInOrder = await inTurns(inOrder(terms, termOrder), pace);
  const main = { surfaces: surfacesInOrder, terms: termsInOrder, termOfWord: wordOrder.map(termOf), ...counts };
  const vocabulary = await inTurns(vocabularyOf(main), pace);
  return { vocabulary, renumbered };
}

/** Dead bytes are worth copying the rest when they are this share of all. */
const WASTE = 0.3;

async function copyDocuments(
  old: IndexState,
  next: IndexState,
  documents: Uint32Array,
  words: Uint32Array,
  pace: Pacer,
): Promise<void> {
  const copying = old.store.deadBytes > old.store.totalBytes * WASTE;
  if (!copying) next.store = sharedStore(old.store);
  reserveLists(old, next.mainLists, documents.length);
  next.live = new Uint32Array(Math.max(32, wordsFor(documents.length)));
  next.facets = old.facets.map(emptyFacet);
  for (const ordinal of documents) {
    if (pace.due()) await pace.rest();
    const added = next.ids.push(old.ids[ordinal]!) - 1;
    next.ordinals.set(old.ids[ordinal]!, added);
    addBit(next.live, added);
    copyTexts(old, next, ordinal, words);
    copyColumns(old, next, ordinal);
    if (copying) appendDocument(next.store, documentBytes(old.store, ordinal));
    else for (let i = 0; i < 3; i++) push(next.store.places, old.store.places.values[ordinal * 3 + i]!);
  }
  const places = next.store.places.values;
  next.store.deadBytes = next.store.totalBytes;
  for (let ordinal = 0; ordinal < documents.length; ordinal++) next.store.deadBytes -= places[ordinal * 3 + 2]!;
  next.liveCount = documents.length;
  next.mainDocuments = documents.length;
  next.recentLists.first = documents.length;
}

/** Room for all words at once: growing would copy them again and again. */
function reserveLists(old: IndexState, lists: WordLists, documents: number): void {
  const tokens = old.mainLists.tokens.length + old.recentLists.tokens.length;
  reserve(lists.tokens, tokens);
  reserve(lists.spans, tokens);
  reserve(lists.ends, documents * lists.fields);
}

function copyTexts(old: IndexState, next: IndexState, ordinal: number, words: Uint32Array): void {
  const fields = old.schema.texts.length;
  const lists = listsOf(old, ordinal);
  for (let field = 0; field < fields; field++) {
    copyTokens(lists, next.mainLists, ordinal, field, words);
    const length = old.lengths.values[ordinal * fields + field]!;
    push(next.lengths, length);
    if (length > 0) next.lengthCounts[field]!++;
    next.lengthSums[field]! += length;
  }
}

function copyColumns(old: IndexState, next: IndexState, ordinal: number): void {
  old.facets.forEach((column, field) => {
    const { starts, assigned, values } = column;
    const ids = assigned.values.subarray(starts.values[ordinal]!, starts.values[ordinal + 1]!);
    const copied = next.facets[field]!;
    appendFacet(
      copied,
      Array.from(ids, (id) => values[id]!),
    );
    countLive(copied, copied.starts.length - 2, 1);
  });
  appendRow(next.facetRows, next.facets);
  old.numbers.forEach((column, field) => push(next.numbers[field]!, column.values[ordinal]!));
}

/** A store over the same buffers. The last one is cut to its used part, since the old state goes on writing behind it. */
function sharedStore(store: DocumentStore): DocumentStore {
  const chunks = store.chunks.slice();
  const last = chunks.at(-1);
  if (last && store.used < last.length) {
    const copy = Buffer.allocUnsafeSlow(store.used);
    last.copy(copy, 0, 0, store.used);
    chunks[chunks.length - 1] = copy;
  }
  return { ...store, chunks, places: growing(new Uint32Array(0)), ...nothingRead() };
}

function copyTokens(from: WordLists, to: WordLists, ordinal: number, field: number, words: Uint32Array): void {
  const start = fieldStart(from, ordinal, field);
  const end = fieldEnd(from, ordinal, field);
  to.spans.values.set(from.spans.values.subarray(start, end), to.tokens.length);
  const source = from.tokens.values;
  const target = to.tokens.values;
  let length = to.tokens.length;
  for (let at = start; at < end; at++) {
    const token = source[at]!;
    target[length++] = token === TEXT_BREAK ? TEXT_BREAK : ((words[wordOfToken(token)]! << 5) | (token & 31)) >>> 0;
  }
  to.tokens.length = length;
  to.spans.length = length;
  push(to.ends, length);
}

/** Writes the main postings of all documents. */
async function post(state: IndexState, pace: Pacer): Promise<void> {
  const { termDocuments, termOfWord, terms } = state.vocabulary;
  const starts = new Uint32Array(terms.length + 1);
  for (let term = 0; term < terms.length; term++) starts[term + 1] = starts[term]! + termDocuments.values[term]!;
  const next = starts.slice();
  const total = starts[terms.length]!;
  const documents = new Uint32Array(total);
  const impacts = new Float32Array(total);
  const sums = new Float64Array(terms.length);
  const lists = state.mainLists;
  const fields = state.schema.texts.length;
  for (let ordinal = 0; ordinal < state.mainDocuments; ordinal++) {
    if (pace.due()) await pace.rest();
    const touched: number[] = [];
    for (let field = 0; field < fields; field++) {
      const each = occurrenceWeight(state, ordinal, field);
      const end = fieldEnd(lists, ordinal, field);
      for (let at = fieldStart(lists, ordinal, field); at < end; at++) {
        const token = lists.tokens.values[at]!;
        if (token === TEXT_BREAK) continue;
        const term = termOfWord.values[wordOfToken(token)]!;
        if (sums[term] === 0) touched.push(term);
        sums[term]! += each * weightOfToken(token);
      }
    }
    for (const term of touched) {
      documents[next[term]!] = ordinal;
      impacts[next[term]!++] = sums[term]!;
      sums[term] = 0;
    }
  }
  state.postingStarts = starts;
  state.postingDocuments = documents;
  state.postingImpacts = impacts;
}
