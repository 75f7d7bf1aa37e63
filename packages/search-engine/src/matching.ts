import { type Bitset, addBit, hasBit, intersect, retain, subtract, wordsFor } from './bitset';
import type { Group, Plan } from './planning';
import { type IndexState, listsOf } from './state';
import { TEXT_BREAK, fieldEnd, fieldStart, isSamePlace, wordOfToken } from './word-lists';

/** Term saturation of BM25. */
const K1 = 1.2;

/** Working arrays of one query after another, one entry per document; all zero between queries. */
export interface Scratch {
  scores: Float32Array;
  /** Bits of the groups matched. */
  masks: Int32Array;
  touched: Uint32Array;
  touchedCount: number;
  /** Summed impact of the group at hand. */
  impacts: Float32Array;
  groupTouched: Uint32Array;
}

export function scratchFor(documents: number, before?: Scratch): Scratch {
  if (before && before.scores.length >= documents) return before;
  const size = Math.max(1024, Math.ceil(documents * 1.5));
  return {
    scores: new Float32Array(size),
    masks: new Int32Array(size),
    touched: new Uint32Array(size),
    touchedCount: 0,
    impacts: new Float32Array(size),
    groupTouched: new Uint32Array(size),
  };
}

export function clearScratch(scratch: Scratch): void {
  for (let i = 0; i < scratch.touchedCount; i++) {
    scratch.scores[scratch.touched[i]!] = 0;
    scratch.masks[scratch.touched[i]!] = 0;
  }
  scratch.touchedCount = 0;
}

/** Robertson-Spärck Jones weight as in BM25, never negative. */
export function inverseFrequency(state: IndexState, documents: number): number {
  return Math.log(1 + (Math.max(0, state.liveCount - documents) + 0.5) / (documents + 0.5));
}

/** Adds the score of a group to each document that has it. */
function scoreGroup(state: IndexState, scratch: Scratch, group: Group): void {
  if (group.terms.size === 1)
    scoreTerm(state, scratch, group, group.terms.keys().next().value!, group.terms.values().next().value!);
  else scoreTerms(state, scratch, group);
}

function credit(scratch: Scratch, group: Group, document: number, score: number): void {
  if (scratch.masks[document] === 0) {
    if (group.support) return;
    scratch.touched[scratch.touchedCount++] = document;
  }
  scratch.scores[document]! += score;
  scratch.masks[document]! |= group.bit;
}

function scoreTerm(state: IndexState, scratch: Scratch, group: Group, term: number, weight: number): void {
  const factor = group.times * inverseFrequency(state, state.vocabulary.termDocuments.values[term]!) * (K1 + 1);
  if (term < state.vocabulary.mainTerms) {
    const { postingDocuments, postingImpacts } = state;
    const end = state.postingStarts[term + 1]!;
    for (let at = state.postingStarts[term]!; at < end; at++) {
      const impact = postingImpacts[at]! * weight;
      credit(scratch, group, postingDocuments[at]!, (factor * impact) / (K1 + impact));
    }
  }
  const recent = state.recentPostings.get(term);
  if (!recent) return;
  for (let at = 0; at < recent.documents.length; at++) {
    const impact = recent.impacts.values[at]! * weight;
    credit(scratch, group, recent.documents.values[at]!, (factor * impact) / (K1 + impact));
  }
}

/** Adds the weighted impacts of a run of postings; returns how many documents the group has touched by now. */
function addImpacts(
  scratch: Scratch,
  touched: number,
  documents: Uint32Array,
  postings: Float32Array,
  range: [start: number, end: number],
  weight: number,
): number {
  const { impacts, groupTouched } = scratch;
  let count = touched;
  for (let at = range[0]; at < range[1]; at++) {
    const document = documents[at]!;
    const before = impacts[document]!;
    if (before === 0) groupTouched[count++] = document;
    impacts[document] = before + postings[at]! * weight;
  }
  return count;
}

/** Several terms as one word: their weighted impacts are summed before saturation, and they share one frequency. */
function scoreTerms(state: IndexState, scratch: Scratch, group: Group): void {
  const { postingStarts: starts, postingDocuments, postingImpacts } = state;
  let count = 0;
  for (const [term, weight] of group.terms) {
    if (term < state.vocabulary.mainTerms) {
      count = addImpacts(scratch, count, postingDocuments, postingImpacts, [starts[term]!, starts[term + 1]!], weight);
    }
    const recent = state.recentPostings.get(term);
    if (!recent) continue;
    count = addImpacts(
      scratch,
      count,
      recent.documents.values,
      recent.impacts.values,
      [0, recent.documents.length],
      weight,
    );
  }
  const { impacts, groupTouched } = scratch;
  const factor = group.times * inverseFrequency(state, Math.min(count, state.liveCount)) * (K1 + 1);
  for (let at = 0; at < count; at++) {
    const document = groupTouched[at]!;
    const impact = impacts[document]!;
    impacts[document] = 0;
    credit(scratch, group, document, (factor * impact) / (K1 + impact));
  }
}

/** Scores all documents that have any word of the plan. Follow with `clearScratch`. */
export function scorePlan(state: IndexState, scratch: Scratch, plan: Plan): void {
  for (const group of plan.groups) scoreGroup(state, scratch, group);
}

function satisfies(mask: number, required: readonly number[]): boolean {
  for (let i = 0; i < required.length; i++) if ((mask & required[i]!) === 0) return false;
  return true;
}

/** The live documents the text asks for, and whether they have all its words. */
export function matchText(
  state: IndexState,
  scratch: Scratch,
  plan: Plan,
  mode: 'any' | 'all' | 'auto',
): { hits: Bitset; match: 'any' | 'all' } {
  const words = wordsFor(state.ids.length);
  if (plan.empty) {
    const hits = state.live.slice(0, words);
    exclude(state, plan, hits);
    return { hits, match: 'all' };
  }
  const strict = mode === 'any' ? null : matching(state, scratch, plan, words, true);
  if (strict && (mode === 'all' || strict.some((word) => word !== 0))) return { hits: strict, match: 'all' };
  return { hits: matching(state, scratch, plan, words, false), match: 'any' };
}

function matching(state: IndexState, scratch: Scratch, plan: Plan, words: number, all: boolean): Bitset {
  const hits = new Uint32Array(words);
  if (plan.impossible) return hits;
  for (let i = 0; i < scratch.touchedCount; i++) {
    const document = scratch.touched[i]!;
    if (!hasBit(state.live, document)) continue;
    const mask = scratch.masks[document]!;
    if (!satisfies(mask, plan.phraseMasks)) continue;
    if (all && !satisfies(mask, plan.required) && !(plan.outside.length > 0 && satisfies(mask, plan.outside))) continue;
    addBit(hits, document);
  }
  for (const phrase of plan.phrases) {
    retain(hits, (document) => hasPhrase(state, document, phrase));
  }
  exclude(state, plan, hits);
  return hits;
}

function exclude(state: IndexState, plan: Plan, hits: Bitset): void {
  for (const sequence of plan.excluded) {
    if (sequence.some((terms) => terms.size === 0)) continue;
    const found = documentsWithAll(state, sequence, hits.length);
    if (sequence.length > 1) {
      intersect(found, hits);
      retain(found, (document) => hasPhrase(state, document, sequence));
    }
    subtract(hits, found);
  }
}

function documentsWithAll(state: IndexState, sequence: readonly Set<number>[], words: number): Bitset {
  let found: Bitset | undefined;
  for (const terms of sequence) {
    const having = new Uint32Array(words);
    for (const term of terms) {
      if (term < state.vocabulary.mainTerms) {
        for (let at = state.postingStarts[term]!; at < state.postingStarts[term + 1]!; at++)
          addBit(having, state.postingDocuments[at]!);
      }
      const recent = state.recentPostings.get(term);
      if (recent) for (let at = 0; at < recent.documents.length; at++) addBit(having, recent.documents.values[at]!);
    }
    if (found) intersect(found, having);
    else found = having;
  }
  return found ?? new Uint32Array(words);
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
