import type { ListingKind } from '@techbridge/contracts';
import { METHOD, type Method } from './method';
import type { PreparedListing, Vector } from './prepared';
import { odds, rarity, standardScore, type Moments } from './scoring';
import type { Rarity } from './shared-concepts';

/** Listings of both sides drawn evenly from all, and how many there are of each side. */
export interface Sample {
  needs: readonly PreparedListing[];
  offers: readonly PreparedListing[];
  sizes: Readonly<Record<ListingKind, number>>;
}

/** A few offers beside a need that is not published: what a matcher of all listings would say of their words, or nearly. */
export interface FewMatched {
  /** Text scores as of {@link TextMatch}, by the id of the offer. */
  texts: Map<string, number>;
  rarityOf: Rarity;
}

/** Compares a need with a few offers without all the others in memory. */
export interface SampledMatcher {
  match(need: PreparedListing, offers: readonly PreparedListing[]): FewMatched;
}

/** Who says a term and how heavily, by place in the sample. */
interface Indexed {
  listings: readonly PreparedListing[];
  lengths: number[];
  totalLength: number;
  postings: Map<string, { places: number[]; weights: number[] }>;
}

/**
 * How far a need and an offer stand out for each other is measured against all others. Here a sample stands for those: what the offers
 * at hand add to sums and counts is exact, and the rest of the sample counts for all the rest (a stratified estimate), so that a
 * sample of everything gives exactly what the matcher gives.
 */
export function createSampledMatcher({ needs, offers, sizes }: Sample, method: Method = METHOD): SampledMatcher {
  const sides: Sides = { needs: indexed(needs), offers: indexed(offers), sizes, asked: new WeakMap(), method };
  return { match: (need, few) => match(sides, need, few) };
}

interface Sides {
  needs: Indexed;
  offers: Indexed;
  sizes: Sample['sizes'];
  /** How well all needs answer an offer's words: says nothing of the draft, so once an offer is enough. */
  asked: WeakMap<Vector, Moments>;
  method: Method;
}

function indexed(listings: readonly PreparedListing[]): Indexed {
  const postings: Indexed['postings'] = new Map();
  listings.forEach(({ vector }, place) => {
    for (const [term, { weight }] of vector) {
      let posting = postings.get(term);
      if (!posting) postings.set(term, (posting = { places: [], weights: [] }));
      posting.places.push(place);
      posting.weights.push(weight);
    }
  });
  const lengths = listings.map(({ vector }) => lengthOf(vector));
  return { listings, lengths, totalLength: total(lengths), postings };
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const perListing = (all: number, count: number) => (count === 0 ? 1 : Math.max(all / count, 1e-6));
const lengthOf = (vector: Vector) => {
  let length = 0;
  for (const { weight } of vector.values()) length += weight;
  return length;
};

/** The offers at hand and the rest of the sample, each of which stands for `share` offers. */
interface Strata {
  few: readonly PreparedListing[];
  isFew: (place: number) => boolean;
  share: number;
  population: number;
  meanLength: number;
}

function strataOf({ offers, sizes }: Sides, few: readonly PreparedListing[]): Strata {
  const ids = new Set(few.map(({ id }) => id));
  const places = new Set(offers.listings.flatMap(({ id }, place) => (ids.has(id) ? [place] : [])));
  const rest = offers.listings.length - places.size;
  const share = rest === 0 ? 0 : Math.max(0, sizes.technology - few.length) / rest;
  const fewLength = total(few.map(({ vector }) => lengthOf(vector)));
  const restLength = offers.totalLength - total([...places].map((place) => offers.lengths[place]!));
  const population = few.length + share * rest;
  const meanLength = perListing(fewLength + share * restLength, population);
  return { few, share, population, meanLength, isFew: (place) => places.has(place) };
}

function match(sides: Sides, need: PreparedListing, few: readonly PreparedListing[]): FewMatched {
  const { method } = sides;
  const strata = strataOf(sides, few);
  const rarityOf = raritiesOf(sides, strata);
  const forward = forwardScores(sides, strata, need, rarityOf);
  const texts = few.map(({ id, vector }, at): [string, number] => {
    const asks = odds(standardScore(forward.scores[at]!, forward.moments, strata.population, method), method);
    const score = backScore(sides, need, vector, rarityOf);
    const moments = { ...askedMoments(sides, vector) };
    add(moments, score, 1);
    return [id, (asks + odds(standardScore(score, moments, sides.sizes.demand + 1, method), method)) / 2];
  });
  return { texts: new Map(texts), rarityOf };
}

function raritiesOf(sides: Sides, { few, isFew, share, population }: Strata): Rarity {
  const known = new Map<string, ReturnType<Rarity>>();
  return (term) => {
    let found = known.get(term);
    if (!found) {
      let containing = 0;
      for (const { vector } of few) if (vector.has(term)) containing += 1;
      for (const place of sides.offers.postings.get(term)?.places ?? []) if (!isFew(place)) containing += share;
      found = { need: needRarity(sides, term), offer: rarity(containing, population) };
      known.set(term, found);
    }
    return found;
  };
}

function needRarity({ needs, sizes }: Sides, term: string): number {
  const said = needs.postings.get(term)?.places.length ?? 0;
  return rarity(said === 0 ? 0 : (said * sizes.demand) / needs.listings.length, sizes.demand);
}

/** How well each of the offers answers the need, and the moments of that over all offers. */
function forwardScores(
  { offers, method }: Sides,
  { few, isFew, share, meanLength }: Strata,
  need: PreparedListing,
  rarityOf: Rarity,
): { scores: number[]; moments: Moments } {
  const { k1, b, k3 } = method.text;
  const normOf = (length: number) => k1 * (1 - b + (b * length) / meanLength);
  const fewNorms = few.map(({ vector }) => normOf(lengthOf(vector)));
  const norms = offers.lengths.map(normOf);
  const scores = few.map(() => 0);
  const others = new Float64Array(norms.length);
  for (const [term, { weight }] of need.vector) {
    const asks = ((weight * (k3 + 1)) / (weight + k3)) * rarityOf(term).offer * (k1 + 1);
    for (let at = 0; at < few.length; at += 1) {
      const said = few[at]!.vector.get(term)?.weight;
      if (said !== undefined) scores[at]! += (asks * said) / (said + fewNorms[at]!);
    }
    const posting = offers.postings.get(term);
    for (let at = 0; posting && at < posting.places.length; at += 1) {
      const place = posting.places[at]!;
      others[place]! += (asks * posting.weights[at]!) / (posting.weights[at]! + norms[place]!);
    }
  }
  const moments = { sum: 0, squares: 0 };
  for (const score of scores) add(moments, score, 1);
  others.forEach((score, place) => {
    if (!isFew(place)) add(moments, score, share);
  });
  return { scores, moments };
}

/** How well the need answers an offer. */
function backScore({ needs, method }: Sides, need: PreparedListing, vector: Vector, rarityOf: Rarity): number {
  const { k1, b, k3 } = method.text;
  const mean = perListing(needs.totalLength, needs.listings.length);
  const norm = k1 * (1 - b + (b * lengthOf(need.vector)) / mean);
  let score = 0;
  for (const [term, { weight: said }] of need.vector) {
    const weight = vector.get(term)?.weight;
    if (weight === undefined) continue;
    const rare = rarityOf(term);
    if (rare.offer !== 0)
      score += ((weight * (k3 + 1)) / (weight + k3)) * rare.need * ((said * (k1 + 1)) / (said + norm));
  }
  return score;
}

/** The moments of how well all needs but the draft answer an offer. */
function askedMoments(sides: Sides, vector: Vector): Readonly<Moments> {
  const known = sides.asked.get(vector);
  if (known) return known;
  const { needs, offers, sizes, method } = sides;
  const { k1, b, k3 } = method.text;
  const count = needs.listings.length;
  const mean = perListing(needs.totalLength, count);
  const scores = new Float64Array(count);
  for (const [term, { weight }] of vector) {
    const posting = needs.postings.get(term);
    const alike = offers.postings.get(term)?.places.length ?? 0;
    const standFor = sizes.technology / Math.max(1, offers.listings.length);
    if (!posting || rarity(Math.max(1, alike * standFor), sizes.technology) === 0) continue;
    const asks = ((weight * (k3 + 1)) / (weight + k3)) * needRarity(sides, term) * (k1 + 1);
    for (let at = 0; at < posting.places.length; at += 1) {
      const place = posting.places[at]!;
      const said = posting.weights[at]!;
      scores[place]! += (asks * said) / (said + k1 * (1 - b + (b * needs.lengths[place]!) / mean));
    }
  }
  const moments = { sum: 0, squares: 0 };
  for (const score of scores) add(moments, score, sizes.demand / count);
  sides.asked.set(vector, moments);
  return moments;
}

function add(moments: Moments, score: number, times: number): void {
  moments.sum += times * score;
  moments.squares += times * score * score;
}
