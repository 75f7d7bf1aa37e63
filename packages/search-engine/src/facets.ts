import { type Bitset, addBit, countCommon, hasBit, members, unite, wordsFor } from './bitset';
import { type GrowingUint32, growing, push } from './growing';
import { zeros } from './workspace';

/** The documents that have one value: a list while they are few, a bitset (never longer than the list would be) beyond. */
interface ValueDocuments {
  list: GrowingUint32 | null;
  set: Bitset | null;
  count: number;
}

/** A facet field: the values of each document, and the documents of each value. Removed documents stay until compaction. */
export interface FacetColumn {
  values: string[];
  ids: Map<string, number>;
  /** Value ids of document d: `assigned[starts[d] … starts[d + 1])`. */
  starts: GrowingUint32;
  assigned: GrowingUint32;
  documents: ValueDocuments[];
  /** Per value, how many live documents have it. */
  live: GrowingUint32;
  /** How many values are kept as a bitset, and how many documents the lists of the others hold together. */
  sets: number;
  listed: number;
}

export function emptyFacet(): FacetColumn {
  return {
    values: [],
    ids: new Map(),
    starts: growing(new Uint32Array(1)),
    assigned: growing(new Uint32Array(0)),
    documents: [],
    live: growing(new Uint32Array(0)),
    sets: 0,
    listed: 0,
  };
}

/** A column over the arrays of a snapshot. */
export function facetOver(values: string[], starts: Uint32Array, assigned: Uint32Array): FacetColumn {
  const column: FacetColumn = {
    values,
    ids: new Map(values.map((value, id) => [value, id])),
    starts: growing(starts),
    assigned: growing(assigned),
    documents: values.map(noDocuments),
    live: growing(new Uint32Array(values.length)),
    sets: 0,
    listed: 0,
  };
  for (let ordinal = 0; ordinal + 1 < starts.length; ordinal++) {
    for (let at = starts[ordinal]!; at < starts[ordinal + 1]!; at++)
      noteDocument(column, column.documents[assigned[at]!]!, ordinal);
    countLive(column, ordinal, 1);
  }
  return column;
}

function noDocuments(): ValueDocuments {
  return { list: growing(new Uint32Array(0)), set: null, count: 0 };
}

function noteDocument(column: FacetColumn, entry: ValueDocuments, ordinal: number): void {
  entry.count++;
  if (entry.list && entry.count > 64 && entry.count > ordinal / 32) {
    entry.set = new Uint32Array(wordsFor(ordinal + 1));
    for (let i = 0; i < entry.list.length; i++) addBit(entry.set, entry.list.values[i]!);
    column.listed -= entry.list.length;
    column.sets++;
    entry.list = null;
  }
  if (entry.list) {
    push(entry.list, ordinal);
    column.listed++;
  } else {
    if (wordsFor(ordinal + 1) > entry.set!.length) {
      const longer = new Uint32Array(Math.max(wordsFor(ordinal + 1), entry.set!.length * 2));
      longer.set(entry.set!);
      entry.set = longer;
    }
    addBit(entry.set!, ordinal);
  }
}

/** Adds the values of the next document. */
export function appendFacet(column: FacetColumn, values: readonly string[]): void {
  const ordinal = column.starts.length - 1;
  for (const value of values) {
    let id = column.ids.get(value);
    if (id === undefined) {
      id = column.values.push(value) - 1;
      column.ids.set(value, id);
      column.documents.push(noDocuments());
      push(column.live, 0);
    }
    push(column.assigned, id);
    noteDocument(column, column.documents[id]!, ordinal);
  }
  push(column.starts, column.assigned.length);
}

/** Counts a document among the living, or no longer. */
export function countLive(column: FacetColumn, ordinal: number, by: 1 | -1): void {
  const end = column.starts.values[ordinal + 1]!;
  for (let at = column.starts.values[ordinal]!; at < end; at++) column.live.values[column.assigned.values[at]!]! += by;
}

/** The documents with any of the values, as a set of `words` words. */
export function documentsWithAny(column: FacetColumn, values: readonly string[], words: number): Bitset {
  const found = zeros(words);
  for (const value of values) {
    const entry = column.documents[column.ids.get(value) ?? -1];
    if (entry?.set) unite(found, entry.set);
    else if (entry?.list) for (let i = 0; i < entry.list.length; i++) addBit(found, entry.list.values[i]!);
  }
  return found;
}

/** A set of documents to be counted, listed when that is the cheaper way to go through them. */
export interface Counted {
  set: Bitset;
  size: number;
  list: Uint32Array | null;
}

/** The documents of a set, listed once. */
export function listOf(counted: Counted): Uint32Array {
  return (counted.list ??= members(counted.set, counted.size));
}

/** Roughly, how many steps of one kind of counting take as long as one word of a bitset. */
const STEP = 2;

function effortByDocument(column: FacetColumn, hits: Counted): number {
  return hits.size * (1 + column.assigned.length / Math.max(1, column.starts.length - 1)) * STEP;
}

function effortByValue(column: FacetColumn, hits: Counted): number {
  return column.sets * hits.set.length + column.listed * STEP;
}

/** Roughly, what `countFacet` takes, in words of a bitset. */
export function countingEffort(column: FacetColumn, hits: Counted): number {
  return Math.min(effortByDocument(column, hits), effortByValue(column, hits));
}

/** How many of the documents have each value: document by document, or value by value, whichever is less work. */
export function countFacet(column: FacetColumn, hits: Counted): Uint32Array {
  const counts = zeros(column.values.length);
  if (effortByDocument(column, hits) < effortByValue(column, hits)) countByDocument(column, listOf(hits), counts);
  else countByValue(column, hits.set, counts);
  return counts;
}

function countByDocument(column: FacetColumn, list: Uint32Array, counts: Uint32Array): void {
  const starts = column.starts.values;
  const assigned = column.assigned.values;
  for (let i = 0; i < list.length; i++) {
    const ordinal = list[i]!;
    const end = starts[ordinal + 1]!;
    for (let at = starts[ordinal]!; at < end; at++) counts[assigned[at]!]!++;
  }
}

function countByValue(column: FacetColumn, hits: Bitset, counts: Uint32Array): void {
  for (let id = 0; id < counts.length; id++) {
    const { set, list } = column.documents[id]!;
    counts[id] = set ? countCommon(set, hits) : countListed(list!, hits);
  }
}

function countListed(list: GrowingUint32, hits: Bitset): number {
  let count = 0;
  for (let i = 0; i < list.length; i++) if (hasBit(hits, list.values[i]!)) count++;
  return count;
}
