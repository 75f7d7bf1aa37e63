import type { ListingKind } from '@techbridge/contracts';
import { METHOD, type Method } from './method';
import { createSide, termsOf, type Side, type Terms } from './postings';
import type { ListedFacts, PreparedListing } from './prepared';
import { cleared, createRow, fillRow, type Moments, odds, rarity, type Row, standardScore } from './scoring';
import type { Rarity } from './shared-concepts';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** How far two listings stand out for each other by their words. */
export interface TextMatch {
  id: string;
  /** 0 to 1: the mean of the odds in both directions. */
  text: number;
  /** Standard scores: of the other among all that answer this one, and of this one among all that answer the other. */
  z: [forward: number, back: number];
}

/** All needs and all offers of one moment, compared by their words. Ids are unique over both sides. */
export interface Matcher {
  readonly sizes: Readonly<Record<ListingKind, number>>;
  /** Empty places that edits have left: a reason to build it anew. */
  readonly wasted: number;
  /** Adds many at once without counting them in anyone's averages; {@link Matcher.settle} is due afterwards. */
  load(listings: Iterable<PreparedListing>): void;
  /** Adds or replaces a listing and counts it in the averages of the other side. */
  put(listing: PreparedListing): void;
  remove(id: string): void;
  has(id: string): boolean;
  listing(id: string): ListedFacts | undefined;
  ids(kind: ListingKind): string[];
  /** The averages of every row and column anew. Yields after each row so that the caller can pause; null `pause` never waits. */
  settle(pause?: () => Promise<void> | null): Promise<void>;
  /** The same at once. */
  settleNow(): void;
  /** How rare a term is on each side. */
  rarityOf: Rarity;
  /** The best of the other side by words, the best first. The listing itself need not be in the matcher (a draft). */
  best(listing: PreparedListing | string, limit: number, leastText?: number): TextMatch[];
}

/** Below this two listings stand out for each other no more than any two. */
export const LEAST_TEXT = 0.2;

interface Half {
  side: Side;
  /** Of what each listing of this side is answered with, by place. */
  asked: Growing;
}

/** Moments by place. */
interface Growing {
  sum: Float64Array;
  squares: Float64Array;
}

interface State {
  method: Method;
  vocabulary: Vocabulary;
  halves: Record<ListingKind, Half>;
  /** A row for each kind that asks, used again and again. */
  rows: Record<ListingKind, Row>;
}

export function createMatcher(method: Method = METHOD): Matcher {
  const vocabulary = createVocabulary();
  const half = (): Half => ({ side: createSide(vocabulary), asked: growing(64) });
  const halves = { demand: half(), technology: half() };
  const state: State = { method, vocabulary, halves, rows: { demand: createRow(64), technology: createRow(64) } };
  return {
    get sizes() {
      return { demand: halves.demand.side.size, technology: halves.technology.side.size };
    },
    get wasted() {
      return Object.values(halves).reduce((sum, { side }) => sum + side.places - side.size, 0);
    },
    load(listings) {
      for (const listing of listings) halves[listing.kind].side.put(listing);
    },
    put: (listing) => put(state, listing),
    remove: (id) => remove(state, id),
    has: (id) => halfOf(state, id) !== undefined,
    listing(id) {
      const found = halfOf(state, id);
      return found?.side.listingAt(found.side.placeOf(id)!);
    },
    ids: (kind) => halves[kind].side.ids(),
    async settle(pause) {
      for (const _ of settling(state)) await pause?.();
    },
    settleNow() {
      for (const _ of settling(state));
    },
    rarityOf: (term) => rarities(state, term),
    best: (asking, limit, leastText = LEAST_TEXT) => best(state, asking, limit, leastText),
  };
}

const across = ({ halves }: State, kind: ListingKind) => halves[kind === 'demand' ? 'technology' : 'demand'];

function halfOf({ halves }: State, id: string): Half | undefined {
  return Object.values(halves).find(({ side }) => side.placeOf(id) !== undefined);
}

function rowFor(state: State, kind: ListingKind, terms: Terms): Row {
  const others = across(state, kind).side;
  state.rows[kind] = cleared(state.rows[kind], others.places);
  return fillRow(terms, state.halves[kind].side, others, state.method, state.rows[kind]);
}

function put(state: State, listing: PreparedListing): void {
  remove(state, listing.id);
  const half = state.halves[listing.kind];
  const place = half.side.put(listing);
  half.asked = grown(half.asked, half.side.places);
  count(state, listing.kind, place, 1);
}

function remove(state: State, id: string): void {
  const half = halfOf(state, id);
  const place = half?.side.placeOf(id);
  if (!half || place === undefined) return;
  count(state, half.side.listingAt(place)!.kind, place, -1);
  half.side.remove(id);
}

/** Counts a listing in the averages of the other side, or (factor −1) out of them; its own follow from the row. */
function count(state: State, kind: ListingKind, place: number, factor: 1 | -1): void {
  const own = state.halves[kind];
  const other = across(state, kind);
  const row = rowFor(state, kind, own.side.termsAt(place)!);
  const { sum, squares } = momentsOf(row);
  own.asked = grown(own.asked, own.side.places);
  other.asked = grown(other.asked, other.side.places);
  own.asked.sum[place] = factor === 1 ? sum : 0;
  own.asked.squares[place] = factor === 1 ? squares : 0;
  for (let at = 0; at < row.size; at += 1) {
    const touched = row.touched[at]!;
    const score = row.back[touched]!;
    other.asked.sum[touched]! += factor * score;
    other.asked.squares[touched]! += factor * score * score;
  }
}

/** Every need once: its row gives its own averages and adds to those of the offers. */
function* settling(state: State): Generator<void> {
  const { demand, technology } = state.halves;
  for (const half of [demand, technology]) half.asked = growing(Math.max(64, half.side.places));
  for (const id of demand.side.ids()) {
    const place = demand.side.placeOf(id);
    if (place !== undefined) count(state, 'demand', place, 1);
    yield;
  }
}

function rarities({ vocabulary, halves }: State, term: string): ReturnType<Rarity> {
  const number = vocabulary.find(term);
  const of = ({ side }: Half) => rarity(number === undefined ? 0 : (side.posting(number)?.alive ?? 0), side.size);
  return { need: of(halves.demand), offer: of(halves.technology) };
}

function best(state: State, asking: PreparedListing | string, limit: number, leastText: number): TextMatch[] {
  if (typeof asking !== 'string') {
    const terms = termsOf(asking, (term) => state.vocabulary.find(term));
    return bestInRow(state, asking.kind, terms, { limit, leastText, isStored: false });
  }
  const half = halfOf(state, asking);
  const place = half?.side.placeOf(asking);
  if (!half || place === undefined) return [];
  const { kind } = half.side.listingAt(place)!;
  return bestInRow(state, kind, half.side.termsAt(place)!, { limit, leastText, isStored: true });
}

interface Wanted {
  limit: number;
  leastText: number;
  /** Whether the averages of the others count it already. */
  isStored: boolean;
}

function bestInRow(state: State, kind: ListingKind, terms: Terms, { limit, leastText, isStored }: Wanted): TextMatch[] {
  const { method } = state;
  const row = rowFor(state, kind, terms);
  const own = state.halves[kind];
  const other = across(state, kind);
  const asked = momentsOf(row);
  const { sum, squares } = other.asked;
  const extra = isStored ? 0 : 1;
  const found: TextMatch[] = [];
  for (let at = 0; at < row.size; at += 1) {
    const place = row.touched[at]!;
    const score = row.back[place]!;
    const forward = standardScore(row.forward[place]!, asked, other.side.size, method);
    const moments = { sum: sum[place]! + extra * score, squares: squares[place]! + extra * score * score };
    const back = standardScore(score, moments, own.side.size + extra, method);
    const text = (odds(forward, method) + odds(back, method)) / 2;
    if (text >= leastText) found.push({ id: other.side.listingAt(place)!.id, text, z: [forward, back] });
  }
  return found.sort((a, b) => b.text - a.text || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

function momentsOf({ forward, touched, size }: Row): Moments {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < size; at += 1) {
    const score = forward[touched[at]!]!;
    sum += score;
    squares += score * score;
  }
  return { sum, squares };
}

function growing(places: number): Growing {
  return { sum: new Float64Array(places), squares: new Float64Array(places) };
}

function grown(moments: Growing, places: number): Growing {
  if (moments.sum.length >= places) return moments;
  const larger = growing(Math.ceil(places * 1.5));
  larger.sum.set(moments.sum);
  larger.squares.set(moments.squares);
  return larger;
}
