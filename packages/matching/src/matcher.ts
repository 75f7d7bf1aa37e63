import type { ListingKind } from '@techbridge/contracts';
import { METHOD, type Method } from './method';
import { createSide, termsOf, type Side, type Terms } from './postings';
import type { NeedFacts, OfferFacts, PreparedListing } from './prepared';
import { cleared, createRow, fillRow, type Moments, odds, rarity, type Row, standardScore } from './scoring';
import type { Rarity } from './shared-concepts';
import { createVocabulary } from './vocabulary';

/** How far two listings stand out for each other by their words. */
export interface TextMatch {
  id: string;
  /** 0 to 1: the mean of the odds in both directions. */
  text: number;
  /** Standard scores: of the other among all that answer this one, and of this one among all that answer the other. */
  z: [forward: number, back: number];
}

type Listed = Omit<PreparedListing<NeedFacts | OfferFacts>, 'vector'>;

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
  listing(id: string): Listed | undefined;
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
export const LEAST_TEXT = 0.05;

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

export function createMatcher(method: Method = METHOD): Matcher {
  const vocabulary = createVocabulary();
  const halves: Record<ListingKind, Half> = {
    demand: { side: createSide(vocabulary), asked: growing(64) },
    technology: { side: createSide(vocabulary), asked: growing(64) },
  };
  const across = (kind: ListingKind) => halves[kind === 'demand' ? 'technology' : 'demand'];
  const halfOf = (id: string) => Object.values(halves).find(({ side }) => side.placeOf(id) !== undefined);
  const rows: Record<ListingKind, Row> = { demand: createRow(64), technology: createRow(64) };

  const rowFor = (kind: ListingKind, terms: Terms): Row => {
    const others = across(kind).side;
    rows[kind] = cleared(rows[kind], others.places);
    return fillRow(terms, halves[kind].side, others, method, rows[kind]);
  };

  /** Counts a listing in the averages of the other side, or (factor −1) out of them; its own follow from the row. */
  const count = (kind: ListingKind, place: number, factor: 1 | -1): void => {
    const own = halves[kind];
    const other = across(kind).asked;
    const row = rowFor(kind, own.side.termsAt(place)!);
    const { sum, squares } = momentsOf(row);
    own.asked = grown(own.asked, own.side.places);
    own.asked.sum[place] = factor === 1 ? sum : 0;
    own.asked.squares[place] = factor === 1 ? squares : 0;
    for (let at = 0; at < row.size; at += 1) {
      const touched = row.touched[at]!;
      const score = row.back[touched]!;
      other.sum[touched]! += factor * score;
      other.squares[touched]! += factor * score * score;
    }
  };

  const remove = (id: string) => {
    const half = halfOf(id);
    const place = half?.side.placeOf(id);
    if (!half || place === undefined) return;
    count(half.side.listingAt(place)!.kind, place, -1);
    half.side.remove(id);
  };

  function* settling(): Generator<void> {
    for (const half of Object.values(halves)) half.asked = growing(Math.max(64, half.side.places));
    const { side } = halves.demand;
    const { asked } = halves.technology;
    for (const id of side.ids()) {
      const place = side.placeOf(id)!;
      const row = rowFor('demand', side.termsAt(place)!);
      const { sum, squares } = momentsOf(row);
      halves.demand.asked.sum[place] = sum;
      halves.demand.asked.squares[place] = squares;
      for (let at = 0; at < row.size; at += 1) {
        const touched = row.touched[at]!;
        asked.sum[touched]! += row.back[touched]!;
        asked.squares[touched]! += row.back[touched]! ** 2;
      }
      yield;
    }
  }

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
    put(listing) {
      remove(listing.id);
      const half = halves[listing.kind];
      const place = half.side.put(listing);
      half.asked = grown(half.asked, half.side.places);
      count(listing.kind, place, 1);
    },
    remove,
    has: (id) => halfOf(id) !== undefined,
    listing(id) {
      const half = halfOf(id);
      return half?.side.listingAt(half.side.placeOf(id)!);
    },
    ids: (kind) => halves[kind].side.ids(),
    async settle(pause) {
      for (const _ of settling()) await pause?.();
    },
    settleNow() {
      for (const _ of settling());
    },
    rarityOf(term) {
      const number = vocabulary.find(term);
      const of = ({ side }: Half) => rarity(number === undefined ? 0 : (side.posting(number)?.alive ?? 0), side.size);
      return { need: of(halves.demand), offer: of(halves.technology) };
    },
    best(asking, limit, leastText = LEAST_TEXT) {
      const stored = typeof asking === 'string' ? halfOf(asking) : undefined;
      if (typeof asking === 'string' && !stored) return [];
      const place = stored?.side.placeOf(asking as string);
      const kind = typeof asking === 'string' ? stored!.side.listingAt(place!)!.kind : asking.kind;
      const terms =
        typeof asking === 'string' ? stored!.side.termsAt(place!)! : termsOf(asking, (term) => vocabulary.find(term));
      const isStored = stored !== undefined;
      return bestOf(rowFor(kind, terms), halves[kind], across(kind), { limit, leastText, isStored, method });
    },
  };
}

interface Wanted {
  limit: number;
  leastText: number;
  isStored: boolean;
  method: Method;
}

function bestOf(row: Row, own: Half, other: Half, { limit, leastText, isStored, method }: Wanted): TextMatch[] {
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
