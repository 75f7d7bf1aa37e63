import type { Facts, ListedFacts, PreparedListing } from './prepared';
import type { Vocabulary } from './vocabulary';

/** Which listings say a term, and with which weight; grows by doubling. Places of removed listings stay. */
interface Posting {
  places: Int32Array;
  weights: Float32Array;
  size: number;
  /** Listings that are still there. */
  alive: number;
}

/** The terms of a listing as numbers. */
export interface Terms {
  numbers: Int32Array;
  weights: Float32Array;
  length: number;
}

/** The listings of one kind by their terms, in typed arrays. A listing has a place; those of removed ones stay empty. */
export interface Side<F extends Facts = Facts> {
  readonly size: number;
  /** Places given out, those of removed listings among them. */
  readonly places: number;
  readonly meanLength: number;
  put(listing: PreparedListing<F>): number;
  remove(id: string): void;
  placeOf(id: string): number | undefined;
  listingAt(place: number): ListedFacts<F> | undefined;
  termsAt(place: number): Terms | undefined;
  /** Sums of weights by place; 0 where a listing was removed. */
  readonly lengths: Float64Array;
  posting(term: number): Readonly<Posting> | undefined;
  ids(): string[];
}

const FIRST_CAPACITY = 4;

export function termsOf({ vector }: PreparedListing, numberOf: (term: string) => number | undefined): Terms {
  const numbers: number[] = [];
  const weights: number[] = [];
  let length = 0;
  for (const [term, { weight }] of vector) {
    length += weight;
    const number = numberOf(term);
    if (number === undefined) continue;
    numbers.push(number);
    weights.push(weight);
  }
  return { numbers: Int32Array.from(numbers), weights: Float32Array.from(weights), length };
}

interface State<F extends Facts> {
  postings: (Posting | undefined)[];
  placeById: Map<string, number>;
  listings: (ListedFacts<F> | undefined)[];
  terms: (Terms | undefined)[];
  lengths: Float64Array;
  totalLength: number;
}

export function createSide<F extends Facts>(vocabulary: Vocabulary): Side<F> {
  const state: State<F> = {
    ...{ postings: [], placeById: new Map(), listings: [], terms: [] },
    ...{ lengths: new Float64Array(64), totalLength: 0 },
  };
  const { placeById, listings } = state;
  return {
    get size() {
      return placeById.size;
    },
    get places() {
      return listings.length;
    },
    get meanLength() {
      return placeById.size === 0 ? 1 : Math.max(state.totalLength / placeById.size, 1e-6);
    },
    get lengths() {
      return state.lengths;
    },
    put: (listing) => put(state, listing, vocabulary),
    remove: (id) => remove(state, id),
    placeOf: (id) => placeById.get(id),
    listingAt: (place) => listings[place],
    termsAt: (place) => state.terms[place],
    posting: (term) => state.postings[term],
    ids: () => [...placeById.keys()],
  };
}

function put<F extends Facts>(state: State<F>, listing: PreparedListing<F>, vocabulary: Vocabulary): number {
  remove(state, listing.id);
  const place = state.listings.length;
  const own = termsOf(listing, (term) => vocabulary.numberOf(term));
  own.numbers.forEach((number, at) => append((state.postings[number] ??= emptyPosting()), place, own.weights[at]!));
  const { id, kind, organisationId, facts } = listing;
  state.listings.push({ id, kind, organisationId, facts });
  state.terms.push(own);
  state.totalLength += own.length;
  if (place >= state.lengths.length) {
    const larger = new Float64Array(state.lengths.length * 2);
    larger.set(state.lengths);
    state.lengths = larger;
  }
  state.lengths[place] = own.length;
  state.placeById.set(id, place);
  return place;
}

function remove<F extends Facts>(state: State<F>, id: string): void {
  const place = state.placeById.get(id);
  if (place === undefined) return;
  const gone = state.terms[place]!;
  for (const number of gone.numbers) state.postings[number]!.alive -= 1;
  state.totalLength -= gone.length;
  state.terms[place] = undefined;
  state.listings[place] = undefined;
  state.lengths[place] = 0;
  state.placeById.delete(id);
}

function emptyPosting(): Posting {
  return { places: new Int32Array(FIRST_CAPACITY), weights: new Float32Array(FIRST_CAPACITY), size: 0, alive: 0 };
}

function append(posting: Posting, place: number, weight: number): void {
  if (posting.size === posting.places.length) {
    const places = new Int32Array(posting.size * 2);
    places.set(posting.places);
    posting.places = places;
    const weights = new Float32Array(posting.size * 2);
    weights.set(posting.weights);
    posting.weights = weights;
  }
  posting.places[posting.size] = place;
  posting.weights[posting.size] = weight;
  posting.size += 1;
  posting.alive += 1;
}
