import type { Method } from '../method';
import type { TextMatch } from '../matcher';
import type { PreparedListing } from '../prepared';

/** The text part of the method as its formulae read: every pair, every term, nothing kept. For tests and as a yardstick. */
export function naiveBest(
  asking: PreparedListing,
  own: readonly PreparedListing[],
  others: readonly PreparedListing[],
  method: Method,
): TextMatch[] {
  const lengthOf = ({ vector }: PreparedListing) => [...vector.values()].reduce((sum, { weight }) => sum + weight, 0);
  const meanOf = (side: readonly PreparedListing[]) =>
    side.reduce((sum, each) => sum + lengthOf(each), 0) / side.length;
  const containing = (side: readonly PreparedListing[]) => {
    const counts = new Map<string, number>();
    for (const { vector } of side) for (const term of vector.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
    return (term: string) =>
      Math.log(1 + (side.length - (counts.get(term) ?? 0) + 0.5) / ((counts.get(term) ?? 0) + 0.5));
  };
  const { k1, b, k3, smallestPopulation, middle, slope } = method.text;
  const scorer = (side: readonly PreparedListing[]) => {
    const rarity = containing(side);
    const mean = meanOf(side);
    return (question: PreparedListing, answer: PreparedListing) => {
      const norm = k1 * (1 - b + (b * lengthOf(answer)) / mean);
      let score = 0;
      for (const [term, { weight }] of question.vector) {
        const said = answer.vector.get(term)?.weight;
        if (said === undefined) continue;
        score += ((weight * (k3 + 1)) / (weight + k3)) * rarity(term) * ((said * (k1 + 1)) / (said + norm));
      }
      return score;
    };
  };
  const z = (score: number, all: readonly number[]) => {
    const size = Math.max(smallestPopulation, all.length);
    const mean = all.reduce((sum, each) => sum + each, 0) / size;
    const squares = all.reduce((sum, each) => sum + each * each, 0) / size;
    const deviation = Math.sqrt(Math.max(0, squares - mean * mean));
    return deviation < 1e-9 ? 0 : (score - mean) / deviation;
  };
  const odds = (value: number) => 1 / (1 + Math.exp(-(value - middle) / slope));
  const toOthers = scorer(others);
  const toOwn = scorer(own);
  const forwards = others.map((other) => toOthers(asking, other));
  return others
    .map((other, at): TextMatch => {
      const back = z(
        toOwn(other, asking),
        own.map((each) => toOwn(other, each)),
      );
      const forward = z(forwards[at]!, forwards);
      return { id: other.id, text: (odds(forward) + odds(back)) / 2, z: [forward, back] };
    })
    .sort((a, b2) => b2.text - a.text);
}
