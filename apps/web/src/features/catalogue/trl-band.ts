import type { TrlBand } from '@techbridge/contracts';

/** The plain scale of packages/taxonomy, without the ten languages that stand around it there. */
const FIRST_LEVELS: readonly [TrlBand, number][] = [
  ['on-market', 8],
  ['demonstrable', 5],
  ['lab-tested', 4],
  ['development', 3],
  ['concept', 1],
];

export function bandOf(level: number): TrlBand {
  return FIRST_LEVELS.find(([, first]) => level >= first)?.[0] ?? 'concept';
}
