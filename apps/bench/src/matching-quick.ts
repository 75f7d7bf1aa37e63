import { readJudgedWorld } from './judged-world';
import { measure, type Measures } from './matching-measures';
import { featuresOf, prepared, rankerOf } from './matching-rankers';

const EVERY = 3;

/** Every third judged need among the technologies judged for those: a few seconds, and other figures than those of the whole. */
export function quickMeasures(): Measures {
  const { needs, offers, judged } = readJudgedWorld();
  const chosen = [...judged].sort((a, b) => (a.need < b.need ? -1 : 1)).filter((_, at) => at % EVERY === 0);
  const keys = new Set(chosen.map(({ need }) => need));
  const seen = new Set(chosen.flatMap(({ grades }) => [...grades.keys()]));
  const features = featuresOf(
    needs.filter(({ key }) => keys.has(key)).map(prepared),
    offers.filter(({ key }) => seen.has(key)).map(prepared),
    [...keys],
  );
  return measure(chosen, rankerOf(features));
}
