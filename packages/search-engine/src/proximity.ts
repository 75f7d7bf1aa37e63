import { type Bitset, hasBit } from './bitset';
import { type Group, type Plan, isWide } from './planning';
import { ROUNDING, inverseFrequency } from './scoring';
import { type IndexState, listsOf } from './state';
import { TEXT_BREAK, fieldEnd, fieldStart, isSamePlace, wordOfToken } from './word-lists';

/** How many of the best documents are looked at; the order of the others is that of the words alone. */
export const EXAMINED = 100;

/** How many places apart still counts as near. */
const REACH = 2;
/** What words standing together are worth, as a share of the rarer one's weight. */
const SHARE = 0.6;
const SATURATION = 1;
/** Words out of order count less. */
const REVERSED = 0.5;
const FAR = -1000;
const LOW_BITS = 1023;

/** The neighbouring words of a query. */
interface Neighbours {
  /** Positions in the query of the words a term stands for, except of wide ones. */
  positions: Map<number, number[]>;
  wide: { at: number; terms: Group['terms'] }[];
  /** By the low bits of a term: 1 when some term with these bits is sought. Most tokens are passed over by this alone. */
  sought: Uint8Array;
  /** Value of word i standing with word i − 1. */
  values: number[];
  /** The documents that have each word. */
  having: Bitset[];
}

function neighboursOf(state: IndexState, plan: Plan, having: readonly Bitset[]): Neighbours | null {
  const words = plan.groups
    .map((group, at) => ({ group, having: having[at]! }))
    .filter(({ group }) => !group.support && group.start < Infinity)
    .sort((a, b) => a.group.start - b.group.start);
  if (words.length < 2) return null;
  const positions = new Map<number, number[]>();
  const sought = new Uint8Array(LOW_BITS + 1);
  const wide: Neighbours['wide'] = [];
  words.forEach(({ group: { terms } }, at) => {
    if (isWide(terms)) {
      wide.push({ at, terms });
      sought.fill(1);
      return;
    }
    for (const term of terms.keys()) {
      sought[term & LOW_BITS] = 1;
      const known = positions.get(term);
      if (known) known.push(at);
      else positions.set(term, [at]);
    }
  });
  const rarity = words.map(({ group }) => rarityOf(state, group));
  return {
    positions,
    wide,
    sought,
    values: words.map((_, at) => (at === 0 ? 0 : SHARE * Math.min(rarity[at]!, rarity[at - 1]!))),
    having: words.map((word) => word.having),
  };
}

function rarityOf(state: IndexState, group: Group): number {
  let most = 0;
  for (const term of group.terms.keys()) most = Math.max(most, state.vocabulary.termDocuments.values[term]!);
  return inverseFrequency(state, most);
}

/**
 * Lifts the scores of those of the best documents in which neighbouring words of the query stand together. They come the
 * best first, and `shown` of them are to be: one that could not be among these even so is left as it is.
 */
export function liftNeighbours(
  state: IndexState,
  plan: Plan,
  having: readonly Bitset[],
  scores: Float32Array,
  best: readonly number[],
  shown: number,
): void {
  const neighbours = neighboursOf(state, plan, having);
  if (!neighbours) return;
  const most = neighbours.values.reduce((sum, value) => sum + value, 0) * ROUNDING;
  const least = shown <= best.length ? scores[best[shown - 1]!]! : 0;
  for (const document of best) {
    if (scores[document]! + most < least) return;
    const has = neighbours.having.map((set) => hasBit(set, document));
    if (has.some((both, at) => both && has[at - 1])) scores[document]! += togetherness(state, document, neighbours);
  }
}

function togetherness(state: IndexState, document: number, neighbours: Neighbours): number {
  const { values } = neighbours;
  const near = new Float64Array(values.length);
  for (const [field, { unordered }] of state.schema.texts.entries())
    if (!unordered) countNear(state, document, field, neighbours, near);
  let sum = 0;
  for (let at = 1; at < values.length; at++) sum += (values[at]! * near[at]!) / (near[at]! + SATURATION);
  return sum;
}

const NOWHERE: readonly number[] = [];

function positionsOf({ positions, wide }: Neighbours, term: number): readonly number[] {
  const found = positions.get(term) ?? NOWHERE;
  const more = wide.filter(({ terms }) => terms.has(term));
  return more.length === 0 ? found : [...found, ...more.map(({ at }) => at)];
}

/** Adds to `near[i]` for each place of a field where words i − 1 and i stand within reach. */
function countNear(
  state: IndexState,
  document: number,
  field: number,
  neighbours: Neighbours,
  near: Float64Array,
): void {
  const last = new Int32Array(near.length + 1).fill(FAR);
  const lists = listsOf(state, document);
  const tokens = lists.tokens.values;
  const terms = state.vocabulary.termOfWord.values;
  const { sought } = neighbours;
  let place = 0;
  const end = fieldEnd(lists, document, field);
  for (let at = fieldStart(lists, document, field); at < end; at++) {
    const token = tokens[at]!;
    if (token === TEXT_BREAK) {
      place += REACH + 1;
      continue;
    }
    if (!isSamePlace(token)) place++;
    const term = terms[wordOfToken(token)]!;
    if (sought[term & LOW_BITS] === 0) continue;
    for (const word of positionsOf(neighbours, term)) {
      const behind = word === 0 ? FAR : place - last[word - 1]!;
      if (behind > 0 && behind <= REACH) near[word]! += 1 / behind;
      const ahead = place - last[word + 1]!;
      if (ahead > 0 && ahead <= REACH) near[word + 1]! += REVERSED / ahead;
      last[word] = place;
    }
  }
}
