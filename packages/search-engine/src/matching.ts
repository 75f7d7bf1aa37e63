import { type Bitset, intersect, retain, subtract, unite, wordsFor } from './bitset';
import type { Plan } from './planning';
import { type IndexState, listsOf } from './state';
import { addDocumentsOf } from './term-sets';
import { copyOf, zeros } from './workspace';
import { TEXT_BREAK, fieldEnd, fieldStart, isSamePlace, wordOfToken } from './word-lists';

/** Which documents have the words of a plan. */
export interface Matched {
  /** The live documents the text asks for. */
  hits: Bitset;
  /** Whether they have all its words. */
  match: 'any' | 'all';
  /** By group of the plan: the documents that have it, whether they are hits or not. */
  groups: Bitset[];
}

/** The live documents the text asks for. */
export function matchText(state: IndexState, plan: Plan, mode: 'any' | 'all' | 'auto'): Matched {
  const words = wordsFor(state.ids.length);
  const groups = plan.groups.map(({ terms }) => {
    const having = zeros(words);
    addDocumentsOf(state, terms.keys(), having);
    return having;
  });
  if (plan.empty) return { hits: allowed(state, plan, copyOf(state.live.subarray(0, words))), match: 'all', groups };
  const byBit = setsByBit(plan, groups, words);
  const some = anyOf(byBit, words);
  if (mode !== 'any') {
    const strict = allowed(state, plan, withWords(state, plan, withAll(plan, byBit, some), byBit));
    if (mode === 'all' || strict.some((word) => word !== 0)) return { hits: strict, match: 'all', groups };
  }
  return { hits: allowed(state, plan, withWords(state, plan, some, byBit)), match: 'any', groups };
}

/** By bit of the masks of a plan: the documents with a group of this bit. Beyond 32 groups the last share one. */
function setsByBit(plan: Plan, groups: readonly Bitset[], words: number): Bitset[] {
  const sets: Bitset[] = [];
  plan.groups.forEach(({ bit, support }, at) => {
    if (support) return;
    const number = 31 - Math.clz32(bit);
    const before = sets[number];
    if (before) {
      const both = zeros(words);
      both.set(before);
      unite(both, groups[at]!);
      sets[number] = both;
    } else sets[number] = groups[at]!;
  });
  return sets;
}

function anyOf(sets: readonly Bitset[], words: number): Bitset {
  const found = zeros(words);
  for (const set of sets) unite(found, set);
  return found;
}

/** Keeps in `hits` what shares a bit with each of the masks. */
function satisfying(hits: Bitset, masks: readonly number[], byBit: readonly Bitset[]): Bitset {
  for (const mask of masks) {
    const shared = byBit.filter((_, bit) => (mask & (1 << bit)) !== 0);
    intersect(hits, shared.length === 1 ? shared[0]! : anyOf(shared, hits.length));
  }
  return hits;
}

/** Those of `some` that have all words of the text, or else all groups given from outside. */
function withAll(plan: Plan, byBit: readonly Bitset[], some: Bitset): Bitset {
  const hits = satisfying(copyOf(some), plan.required, byBit);
  if (plan.outside.length > 0) unite(hits, satisfying(copyOf(some), plan.outside, byBit));
  return hits;
}

/** Keeps in `hits` the live documents in which the phrases stand. */
function withWords(state: IndexState, plan: Plan, hits: Bitset, byBit: readonly Bitset[]): Bitset {
  if (plan.impossible) return hits.fill(0);
  intersect(hits, state.live);
  satisfying(hits, plan.phraseMasks, byBit);
  for (const phrase of plan.phrases) retain(hits, (document) => hasPhrase(state, document, phrase));
  return hits;
}

/** Removes from `hits` what has anything that was excluded. */
function allowed(state: IndexState, plan: Plan, hits: Bitset): Bitset {
  for (const sequence of plan.excluded) {
    if (sequence.some((terms) => terms.size === 0)) continue;
    const found = documentsWithAll(state, sequence, hits.length);
    if (sequence.length > 1) {
      intersect(found, hits);
      retain(found, (document) => hasPhrase(state, document, sequence));
    }
    subtract(hits, found);
  }
  return hits;
}

function documentsWithAll(state: IndexState, sequence: readonly Set<number>[], words: number): Bitset {
  let found: Bitset | undefined;
  for (const terms of sequence) {
    const having = zeros(words);
    addDocumentsOf(state, terms, having);
    if (found) intersect(found, having);
    else found = having;
  }
  return found ?? zeros(words);
}

/** Whether the terms follow one another somewhere in the document. */
function hasPhrase(state: IndexState, document: number, sequence: readonly Set<number>[]): boolean {
  const lists = listsOf(state, document);
  const tokens = lists.tokens.values;
  const terms = state.vocabulary.termOfWord.values;
  for (let field = 0; field < lists.fields; field++) {
    const end = fieldEnd(lists, document, field);
    for (let at = fieldStart(lists, document, field); at < end; at++) {
      if (!isSamePlace(tokens[at]!) && phraseAt(tokens, terms, at, end, sequence)) return true;
    }
  }
  return false;
}

/** Whether the phrase begins at the place whose first token is `start`. */
function phraseAt(
  tokens: Uint32Array,
  terms: Uint32Array,
  start: number,
  end: number,
  sequence: readonly Set<number>[],
): boolean {
  let at = start;
  for (const wanted of sequence) {
    let found = false;
    const first = at;
    while (at < end && (at === first || isSamePlace(tokens[at]!))) {
      if (tokens[at] === TEXT_BREAK) return false;
      found ||= wanted.has(terms[wordOfToken(tokens[at]!)]!);
      at++;
    }
    if (!found) return false;
  }
  return true;
}
