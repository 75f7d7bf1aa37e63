import { inverseFrequency } from './matching';
import type { Group, Plan } from './planning';
import { type IndexState, TEXT_BREAK, isSamePlace, tokenEnd, tokenStart, wordOfToken } from './state';

/** How many of the best documents are looked at; the order of the others is that of the words alone. */
export const EXAMINED = 100;

const REACH = 2;
const SHARE = 0.6;
const SATURATION = 1;

interface Pairs {
  /** Groups of each term, by position in the query. */
  groupsOfTerm: Map<number, number[]>;
  /** Weight of the pair of group i and the one before it. */
  weights: number[];
}

/** The neighbouring words of a query; null when it has fewer than two. */
export function neighbouringWords(state: IndexState, plan: Plan): Pairs | null {
  const words = plan.groups.filter((group) => !group.support).sort((a, b) => a.start - b.start);
  if (words.length < 2) return null;
  const groupsOfTerm = new Map<number, number[]>();
  words.forEach((group, at) => {
    for (const term of group.terms.keys()) groupsOfTerm.set(term, [...(groupsOfTerm.get(term) ?? []), at]);
  });
  const idf = (group: Group) =>
    Math.max(
      0,
      ...[...group.terms.keys()].map((term) => inverseFrequency(state, state.vocabulary.termDocuments.values[term]!)),
    );
  const weights = words.map((group, at) => (at === 0 ? 0 : SHARE * Math.min(idf(group), idf(words[at - 1]!))));
  return { groupsOfTerm, weights };
}

/** What a document gains by having neighbouring words of the query near one another. */
export function proximityScore(state: IndexState, document: number, { groupsOfTerm, weights }: Pairs): number {
  const near = new Float64Array(weights.length);
  const last = new Int32Array(weights.length);
  for (let field = 0; field < state.schema.texts.length; field++) {
    last.fill(-1000);
    let place = 0;
    const end = tokenEnd(state, document, field);
    for (let at = tokenStart(state, document, field); at < end; at++) {
      const token = state.tokens.values[at]!;
      if (token === TEXT_BREAK) {
        place += 1000;
        continue;
      }
      if (!isSamePlace(token)) place++;
      const groups = groupsOfTerm.get(state.vocabulary.termOfWord.values[wordOfToken(token)]!);
      if (!groups) continue;
      for (const group of groups) {
        const before = place - (last[group - 1] ?? -1000);
        if (before > 0 && before <= REACH) near[group]! += 1 / before;
        const after = place - (last[group + 1] ?? -1000);
        if (after > 0 && after <= REACH) near[group + 1]! += 0.5 / after;
        last[group] = place;
      }
    }
  }
  let score = 0;
  for (let group = 1; group < weights.length; group++)
    score += (weights[group]! * near[group]!) / (near[group]! + SATURATION);
  return score;
}
