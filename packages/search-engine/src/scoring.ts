import { type Bitset, countBits, hasBit, ones, setOf } from './bitset';
import { type Counted, listOf } from './facets';
import type { Group, Plan } from './planning';
import type { IndexState } from './state';
import { type CommonTerm, commonTerm } from './term-sets';
import { room } from './workspace';

/** Term saturation of BM25. */
const K1 = 1.2;

/** Working arrays of one query after another, one entry per document; all zero between queries. */
export interface Scratch {
  scores: Float32Array;
  /** Summed impact of the group at hand. */
  impacts: Float32Array;
  touched: Uint32Array;
}

export function scratchFor(documents: number, before?: Scratch): Scratch {
  if (before && before.scores.length >= documents) return before;
  const size = Math.max(1024, Math.ceil(documents * 1.5));
  return { scores: new Float32Array(size), impacts: new Float32Array(size), touched: new Uint32Array(size) };
}

/** Sets back what was scored. */
export function clearScores({ scores }: Scratch, documents: Uint32Array): void {
  for (let i = 0; i < documents.length; i++) scores[documents[i]!] = 0;
}

/** Robertson-Spärck Jones weight as in BM25, never negative. */
export function inverseFrequency(state: IndexState, documents: number): number {
  return Math.log(1 + (Math.max(0, state.liveCount - documents) + 0.5) / (documents + 0.5));
}

/** What a group adds to the score of a document at most. */
function boundOf(state: IndexState, group: Group, having: Bitset): number {
  return group.times * inverseFrequency(state, frequency(state, group, having)) * (K1 + 1);
}

/** Several terms are as one word: they share one frequency. */
function frequency(state: IndexState, { terms }: Group, having: Bitset): number {
  if (terms.size > 1) return Math.min(countBits(having), state.liveCount);
  return state.vocabulary.termDocuments.values[terms.keys().next().value!]!;
}

/** Fewer are scored to the end than chosen from again. */
const WORTH_CHOOSING = 1000;
/** Scores are sums of 32-bit numbers. */
export const ROUNDING = 1.0001;

/**
 * Scores documents, those beside them not at all: most that have some word of a question are no hits. `having` are the
 * documents of each group. Where no more than the `best` are wanted, the groups that count most go first, and documents
 * whom the others cannot lift among the best any more are left behind (MaxScore, Turtle and Flood 1995).
 * Returns those scored to the end; the scores of all of `documents` are to be set back to zero afterwards.
 */
export function scoreDocuments(
  state: IndexState,
  scratch: Scratch,
  plan: Plan,
  having: readonly Bitset[],
  documents: Counted,
  best = Infinity,
): Uint32Array {
  const { scores } = scratch;
  const groups = plan.groups
    .map((group, at) => ({ group, bound: boundOf(state, group, having[at]!) }))
    .sort((a, b) => b.bound - a.bound);
  let ahead = groups.reduce((sum, { bound }) => sum + bound, 0);
  let { set } = documents;
  let left = listOf(documents);
  for (const { group, bound } of groups) {
    scoreGroup(state, scratch, group, set, left.length, bound);
    ahead -= bound;
    if (left.length < Math.max(WORTH_CHOOSING, best) || ahead <= 0) continue;
    const least = reachedBy(best, left, scores) - ahead * ROUNDING;
    if (least <= 0) continue;
    left = atLeast(left, scores, least);
    set = setOf(left, set.length);
  }
  return left;
}

/** A score that at least `n` of the documents have: each of so many stretches of them has one. No more than a few times `n` have it. */
function reachedBy(n: number, documents: Uint32Array, scores: Float32Array): number {
  const stretch = Math.floor(documents.length / n);
  let least = Infinity;
  for (let start = 0, nth = 0; nth < n; nth++, start += stretch) {
    let most = 0;
    for (let at = start; at < start + stretch; at++) {
      const score = scores[documents[at]!]!;
      if (score > most) most = score;
    }
    if (most < least) least = most;
  }
  return least;
}

function atLeast(documents: Uint32Array, scores: Float32Array, least: number): Uint32Array {
  const kept = room(documents.length);
  let count = 0;
  for (let at = 0; at < documents.length; at++) {
    kept[count] = documents[at]!;
    if (scores[documents[at]!]! >= least) count++;
  }
  return kept.subarray(0, count);
}

/** Adds what a group counts in the documents of a set. */
function scoreGroup(
  state: IndexState,
  scratch: Scratch,
  group: Group,
  set: Bitset,
  size: number,
  factor: number,
): void {
  const { scores, impacts, touched } = scratch;
  const count = gather(state, scratch, group, set, size);
  for (let i = 0; i < count; i++) {
    const document = touched[i]!;
    const impact = impacts[document]!;
    impacts[document] = 0;
    scores[document]! += (factor * impact) / (K1 + impact);
  }
}

/** A stretch of postings, and what they weigh. */
interface Run {
  documents: Uint32Array;
  impacts: Float32Array;
  start: number;
  end: number;
  weight: number;
}

/** Sums the weighted impacts of the terms of a group, before saturation; returns how many documents have any. */
function gather(state: IndexState, scratch: Scratch, { terms }: Group, set: Bitset, size: number): number {
  const { postingStarts, postingDocuments: documents, postingImpacts: impacts, recentPostings } = state;
  let count = 0;
  for (const [term, weight] of terms) {
    if (term < state.vocabulary.mainTerms) {
      const run = { documents, impacts, start: postingStarts[term]!, end: postingStarts[term + 1]!, weight };
      const common = size < (run.end - run.start) / 2 ? commonTerm(state, term) : null;
      count = common ? addCommon(scratch, count, set, common, run) : addRun(scratch, count, set, run);
    }
    const recent = recentPostings.get(term);
    if (!recent) continue;
    const { values, length } = recent.documents;
    count = addRun(scratch, count, set, {
      documents: values,
      impacts: recent.impacts.values,
      start: 0,
      end: length,
      weight,
    });
  }
  return count;
}

/** Goes through all of the run. */
function addRun({ impacts: sums, touched }: Scratch, before: number, set: Bitset, run: Run): number {
  const { documents, impacts, end, weight } = run;
  let count = before;
  for (let at = run.start; at < end; at++) {
    const document = documents[at]!;
    if (!hasBit(set, document)) continue;
    const sum = sums[document]!;
    if (sum === 0) touched[count++] = document;
    sums[document] = sum + impacts[at]! * weight;
  }
  return count;
}

/** Goes through the documents of the set that have the term: few of them take less time than all of its run. */
function addCommon(
  { impacts: sums, touched }: Scratch,
  before: number,
  set: Bitset,
  { documents, places }: CommonTerm,
  { impacts, weight }: Run,
): number {
  let count = before;
  for (let word = 0; word < documents.length; word++) {
    const having = documents[word]!;
    let both = having & set[word]!;
    while (both !== 0) {
      const lowest = both & -both;
      both ^= lowest;
      const document = (word << 5) + 31 - Math.clz32(lowest);
      const sum = sums[document]!;
      if (sum === 0) touched[count++] = document;
      sums[document] = sum + impacts[places[word]! + ones(having & (lowest - 1))]! * weight;
    }
  }
  return count;
}
