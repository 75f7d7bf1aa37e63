import { type QueryText, phraseSequence, readQueryText } from './query-text';
import { editsAllowed } from './spelling';
import type { IndexState } from './state';
import type { Correction, Query, TermGroup, Token, Tokenise } from './types';
import { type Neighbour, neighbours, termId, wordsWithPrefix, wordsWithSurface } from './vocabulary';

/** Terms that count as one word. */
export interface Group {
  terms: ReadonlyMap<number, number>;
  /** Bit in a document's mask of matched words; 0 for support. */
  bit: number;
  support: boolean;
  /** How often the query says it. */
  times: number;
  /** Where the query says it first. */
  start: number;
}

export interface Plan {
  groups: Group[];
  /** For `all`: each mask must share a bit with the document's. */
  required: number[];
  /** Bits of the groups given from outside, and one mask for each of them. */
  outside: number[];
  phrases: Set<number>[][];
  /** Masks of the words of the phrases. */
  phraseMasks: number[];
  excluded: Set<number>[][];
  corrections: Correction[];
  /** Nothing is asked for: all documents, less the excluded. */
  empty: boolean;
  /** A phrase with a word that no document has. */
  impossible: boolean;
}

const COMPLETION_WEIGHT = 0.8;
/** Tens of thousands of words may begin with one letter. */
const WIDE = 200;
/** Beginnings that so many words have are few; each of them may take a megabyte. */
const MOST_COMPLETED = 50;
const CORRECTION_WEIGHTS = [1, 0.7, 0.4];
const MOST_CORRECTIONS = 5;
/** A rare word is proposed to be a misspelling of one this many times as frequent. */
const SUSPICION = 20;
const SUSPICIOUS_DOCUMENTS = 2;

/** Too many terms to be gone through one by one where each word of a text can be looked up instead. */
export function isWide(terms: ReadonlyMap<number, number>): boolean {
  return terms.size >= WIDE;
}

interface Planning {
  state: IndexState;
  query: Query;
  plan: Plan;
  repeated: Map<string, Group>;
}

/** What the text and groups of a query ask of the index as it is now. */
export function planQuery(state: IndexState, query: Query, tokenise: Tokenise): Plan {
  const plan: Plan = {
    groups: [],
    required: [],
    outside: [],
    phrases: [],
    phraseMasks: [],
    excluded: [],
    corrections: [],
    empty: false,
    impossible: false,
  };
  const planning = { state, query, plan, repeated: new Map<string, Group>() };
  const read = readQueryText(query.text ?? '', tokenise, query.language, query.operators ?? true);
  planWords(planning, read);
  for (const phrase of read.phrases) planPhrase(planning, phrase);
  for (const tokens of read.excluded)
    plan.excluded.push(phraseSequence(tokens).map((token) => new Set(exactTerms(state, token).keys())));
  for (const group of query.groups ?? []) planOutsideGroup(planning, group);
  plan.empty = read.tokens.length + read.phrases.length + plan.outside.length === 0;
  // Support comes last: it only adds to what the others found.
  plan.groups.sort((a, b) => Number(a.support) - Number(b.support));
  return plan;
}

function nextBit(plan: Plan): number {
  const used = plan.groups.filter((group) => !group.support).length;
  return 1 << Math.min(used, 31);
}

function addGroup(plan: Plan, terms: ReadonlyMap<number, number>, start: number, support = false): Group {
  const group = { terms, bit: support ? 0 : nextBit(plan), support, times: 1, start };
  plan.groups.push(group);
  return group;
}

/** The terms a token stands for as it is written: its own, and what the index filed its surface under in any language. */
function exactTerms(state: IndexState, token: Token): Map<number, number> {
  const terms = new Map<number, number>();
  const { termOfWord, termDocuments } = state.vocabulary;
  const own = termId(state.vocabulary, token.term);
  if (own !== undefined && termDocuments.values[own]! > 0) terms.set(own, 1);
  for (const word of wordsWithSurface(state.vocabulary, token.surface ?? token.term))
    terms.set(termOfWord.values[word]!, 1);
  return terms;
}

interface Word {
  token: Token;
  /** Looser forms of the same word (without accents). */
  variants: Token[];
}

function wordsOf(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (const token of tokens) {
    const whole = words.findLast((word, back) => back >= words.length - 3 && samePlace(word.token, token));
    if (whole) whole.variants.push(token);
    else words.push({ token, variants: [] });
  }
  return words;
}

function samePlace(a: Token, b: Token): boolean {
  return a.start === b.start && a.end === b.end;
}

function strictlyInside(inner: Token, outer: Token): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && !samePlace(inner, outer);
}

function planWords(planning: Planning, read: QueryText): void {
  const { plan, query } = planning;
  const last = query.prefixLast && read.endsInWord ? read.tokens.at(-1)!.end : -1;
  const isLast = (token: Token) => token.end === last && !token.support;
  const substantial = read.tokens.some((token) => !token.stop && !token.support);
  const words = wordsOf(read.tokens.filter((token) => !substantial || !token.stop || isLast(token)));
  const bits = words.map((word) => planWord(planning, word, isLast(word.token)));
  if ((query.match ?? 'any') === 'any') return;
  plan.required.push(
    ...requirements(
      words.map((word) => word.token),
      bits,
    ),
  );
}

/** Words this far apart in a query are in no case part of one another. */
const WINDOW = 32;

/** A word is satisfied by itself or by a longer one around it; only the smallest have to be. */
function requirements(tokens: readonly Token[], bits: readonly number[]): number[] {
  const required: number[] = [];
  tokens.forEach((token, at) => {
    let mask = token.support ? 0 : bits[at]!;
    for (let i = Math.max(0, at - WINDOW); i < Math.min(tokens.length, at + WINDOW); i++) {
      const other = tokens[i]!;
      if (strictlyInside(other, token)) return;
      if (!other.support && strictlyInside(token, other)) mask |= bits[i]!;
    }
    required.push(mask);
  });
  return required;
}

/** Adds the group of a word and returns its bit; 0 when no document has it. */
function planWord(planning: Planning, { token, variants }: Word, unfinished: boolean): number {
  const { state, plan, query, repeated } = planning;
  const key = `${token.term} ${unfinished}`;
  const before = repeated.get(key);
  if (before) {
    before.times++;
    return before.bit;
  }
  let terms = unfinished ? begunTerms(state, token) : exactTerms(state, token);
  if (terms.size === 0)
    terms = variants.map((variant) => exactTerms(state, variant)).find((found) => found.size > 0) ?? terms;
  if (!token.exact && !token.support && (query.typo ?? true)) {
    if (terms.size === 0) terms = correct(planning, token, unfinished);
    else if (!unfinished) propose(planning, token);
  }
  if (terms.size === 0) return 0;
  const group = addGroup(plan, terms, token.start, token.support);
  repeated.set(key, group);
  return group.bit;
}

/** What a word may stand for that is still being typed: itself, and whatever begins with it. */
function begunTerms(state: IndexState, token: Token): ReadonlyMap<number, number> {
  const { termOfWord, completed } = state.vocabulary;
  const typed = token.surface ?? token.term;
  const key = `${typed} ${token.term}`;
  const known = completed.get(key);
  if (known) return known;
  const terms = exactTerms(state, token);
  for (const word of wordsWithPrefix(state.vocabulary, typed)) {
    const term = termOfWord.values[word]!;
    if (!terms.has(term)) terms.set(term, COMPLETION_WEIGHT);
  }
  if (isWide(terms)) {
    if (completed.size >= MOST_COMPLETED) completed.clear();
    completed.set(key, terms);
  }
  return terms;
}

/** Nearest first; among equals the same first letter, then the more frequent. */
function byLikelihood(typed: string): (a: Neighbour, b: Neighbour) => number {
  const cost = (other: Neighbour) => other.distance + (other.surface[0] === typed[0] ? 0 : 0.5);
  return (a, b) => cost(a) - cost(b) || b.documents - a.documents || (a.surface < b.surface ? -1 : 1);
}

function correct(planning: Planning, token: Token, unfinished: boolean): Map<number, number> {
  const { state, plan, query } = planning;
  const typed = token.surface ?? token.term;
  const limit = editsAllowed(typed.length);
  const terms = new Map<number, number>();
  if (limit === 0) return terms;
  let found = neighbours(state.vocabulary, typed, 1);
  if (found.length === 0 && limit > 1) found = neighbours(state.vocabulary, typed, limit);
  if (found.length === 0 && unfinished) found = neighbours(state.vocabulary, typed, 1, true);
  const best = found.toSorted(byLikelihood(typed)).slice(0, MOST_CORRECTIONS);
  best.forEach(({ surface, distance }, at) => {
    const weight = CORRECTION_WEIGHTS[Math.min(at + distance - best[0]!.distance, CORRECTION_WEIGHTS.length - 1)]!;
    for (const word of wordsWithSurface(state.vocabulary, surface)) {
      const term = state.vocabulary.termOfWord.values[word]!;
      terms.set(term, Math.max(weight, terms.get(term) ?? 0));
    }
  });
  if (best[0]) plan.corrections.push(correction(query, token, best[0].surface, true));
  return terms;
}

function correction(query: Query, token: Token, suggestion: string, applied: boolean): Correction {
  const { start, end } = token;
  return { word: (query.text ?? '').slice(start, end), start, end, suggestion, applied };
}

/** Did you mean: a word that hardly occurs, next to one that occurs often. */
function propose(planning: Planning, token: Token): void {
  const { state, plan, query } = planning;
  const typed = token.surface ?? token.term;
  const known = wordsWithSurface(state.vocabulary, typed);
  const documents = known.reduce((most, word) => Math.max(most, state.vocabulary.wordDocuments.values[word]!), 0);
  if (documents === 0 || documents > SUSPICIOUS_DOCUMENTS || editsAllowed(typed.length) === 0) return;
  const [best] = neighbours(state.vocabulary, typed, 1)
    .filter((other) => other.surface !== typed && other.documents >= documents * SUSPICION)
    .sort(byLikelihood(typed));
  if (best) plan.corrections.push(correction(query, token, best.surface, false));
}

function planPhrase({ state, plan }: Planning, tokens: Token[]): void {
  const sequence = phraseSequence(tokens).map((token) => new Set(exactTerms(state, token).keys()));
  if (sequence.some((terms) => terms.size === 0)) {
    plan.impossible = true;
    return;
  }
  plan.phrases.push(sequence);
  // The phrase is scored by the first token of each place that can stand alone.
  for (const token of phraseSequence(tokens.filter((each) => !each.support))) {
    const terms = exactTerms(state, token);
    if (terms.size > 0) plan.phraseMasks.push(addGroup(plan, terms, token.start).bit);
  }
}

function planOutsideGroup({ state, plan }: Planning, group: TermGroup): void {
  const terms = new Map<number, number>();
  const support = new Map<number, number>();
  for (const { term, weight, support: supports } of group.terms) {
    const id = termId(state.vocabulary, term);
    if (id === undefined || state.vocabulary.termDocuments.values[id] === 0) continue;
    const into = supports ? support : terms;
    into.set(id, Math.max(weight, into.get(id) ?? 0));
  }
  plan.outside.push(terms.size === 0 ? 0 : addGroup(plan, terms, Infinity).bit);
  if (support.size > 0) addGroup(plan, support, Infinity, true);
}
