import type { Method } from './method';
import type { Side, Terms } from './postings';

/** Text scores of one listing against every place of the other side, in both directions. Reused from row to row. */
export interface Row {
  /** How well the other answers this one's words. */
  forward: Float64Array;
  /** How well this one answers the other's words. */
  back: Float64Array;
  /** Places with a word in common, in no order; the first `size` count. */
  touched: Int32Array;
  size: number;
}

export function createRow(places: number): Row {
  return {
    forward: new Float64Array(places),
    back: new Float64Array(places),
    touched: new Int32Array(places),
    size: 0,
  };
}

/** Makes an empty row of a used one, and a larger one where the side has grown. */
export function cleared(row: Row, places: number): Row {
  if (row.forward.length < places) return createRow(Math.ceil(places * 1.2));
  for (let at = 0; at < row.size; at += 1) {
    row.forward[row.touched[at]!] = 0;
    row.back[row.touched[at]!] = 0;
  }
  row.size = 0;
  return row;
}

const LARGE = 5000;
const COMMON_SHARE = 0.1;

/**
 * How rare a term is among the listings of a side: ln(1 + (N − n + ½) / (n + ½)), the variant of Robertson and Spärck Jones'
 * weight that never turns negative (as in Lucene's BM25).
 * In a large catalogue a term that many say is nothing: it costs the most time and tells the least.
 */
export function rarity(containing: number, all: number): number {
  if (all > LARGE && containing > all * COMMON_SHARE) return 0;
  return Math.log(1 + (all - containing + 0.5) / (containing + 0.5));
}

/**
 * Fills a row: BM25 over weighted frequencies of pivot terms, both ways in one walk through the postings of `others`.
 * `own` is the side the listing belongs to (it need not be in it), for how rare its terms are there and its usual length.
 */
export function fillRow(terms: Terms, own: Side, others: Side, { text }: Method, row: Row): Row {
  const { k1, b, k3 } = text;
  const flat = k1 * (1 - b);
  const steep = (k1 * b) / others.meanLength;
  const norm = flat + (k1 * b * terms.length) / own.meanLength;
  const { forward, back, touched } = row;
  const { lengths } = others;
  for (let at = 0; at < terms.numbers.length; at += 1) {
    const number = terms.numbers[at]!;
    const posting = others.posting(number);
    const rare = rarity(posting?.alive ?? 0, others.size);
    if (!posting || posting.alive === 0 || rare === 0) continue;
    const weight = terms.weights[at]!;
    const asks = ((weight * (k3 + 1)) / (weight + k3)) * rare * (k1 + 1);
    const answers =
      ((weight * (k1 + 1)) / (weight + norm)) * rarity(own.posting(number)?.alive ?? 0, own.size) * (k3 + 1);
    const { places, weights, size } = posting;
    for (let each = 0; each < size; each += 1) {
      const place = places[each]!;
      const length = lengths[place]!;
      if (length === 0) continue;
      const said = weights[each]!;
      if (forward[place] === 0 && back[place] === 0) touched[row.size++] = place;
      forward[place]! += (asks * said) / (said + flat + steep * length);
      back[place]! += (answers * said) / (said + k3);
    }
  }
  return row;
}

/** Sums of scores and of their squares, from which mean and deviation follow. */
export interface Moments {
  sum: number;
  squares: number;
}

/** Distance from the mean in standard deviations, in a population that is at least as large as the method says. */
export function standardScore(score: number, { sum, squares }: Moments, population: number, { text }: Method): number {
  const size = Math.max(text.smallestPopulation, population);
  const mean = sum / size;
  const deviation = Math.sqrt(Math.max(0, squares / size - mean * mean));
  return deviation < 1e-9 ? 0 : (score - mean) / deviation;
}

/** Standing out by `middle` standard deviations is even odds. */
export function odds(z: number, { text }: Method): number {
  return 1 / (1 + Math.exp(-(z - text.middle) / text.slope));
}
