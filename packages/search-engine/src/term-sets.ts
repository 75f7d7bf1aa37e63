import { type Bitset, addBit, ones, unite, wordsFor } from './bitset';
import type { IndexState } from './state';

/** The main documents of a term that so many have that the set is no longer than their list. */
export interface CommonTerm {
  documents: Bitset;
  /** By word of the set: where in the postings of the term its first document is. */
  places: Uint32Array;
}

/** Adds the documents that have any of the terms to a set, whether they are alive or not. */
export function addDocumentsOf(state: IndexState, terms: Iterable<number>, into: Bitset): void {
  const { postingStarts: starts, postingDocuments, recentPostings } = state;
  for (const term of terms) {
    if (term < state.vocabulary.mainTerms) {
      const common = commonTerm(state, term);
      if (common) unite(into, common.documents);
      else for (let at = starts[term]!; at < starts[term + 1]!; at++) addBit(into, postingDocuments[at]!);
    }
    const recent = recentPostings.get(term);
    if (recent) for (let at = 0; at < recent.documents.length; at++) addBit(into, recent.documents.values[at]!);
  }
}

/** The set of a main term, made when it is first asked for; null where the list is shorter. */
export function commonTerm(state: IndexState, term: number): CommonTerm | null {
  const start = state.postingStarts[term]!;
  const end = state.postingStarts[term + 1]!;
  if ((end - start) * 32 < state.mainDocuments) return null;
  let common = state.commonTerms.get(term);
  if (!common) {
    common = commonOver(state.postingDocuments, start, end, wordsFor(state.mainDocuments));
    state.commonTerms.set(term, common);
  }
  return common;
}

function commonOver(postings: Uint32Array, start: number, end: number, words: number): CommonTerm {
  const documents = new Uint32Array(words);
  for (let at = start; at < end; at++) addBit(documents, postings[at]!);
  const places = new Uint32Array(words);
  let place = start;
  for (let word = 0; word < words; word++) {
    places[word] = place;
    place += ones(documents[word]!);
  }
  return { documents, places };
}
