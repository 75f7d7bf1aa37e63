/** What an evaluation measures, and what each of its figures has to reach. */
import { bootstrapInterval, bootstrapNoise, mean, ndcg, recall, seededRandom } from './metrics';

export const METRICS = ['nDCG@10', 'recall@10', 'hit@1'] as const;
export type Metric = (typeof METRICS)[number];
export const CUT = 10;

/** A least value; `of bound` is the share of what questions in the listings' own language get. */
export type Aims = Partial<Record<Metric | 'of bound', number>>;

export interface Figure {
  /** Names it in the accepted table. */
  name: string;
  questions: number;
  value: Record<Metric, number>;
  /** One standard error of each value, by resampling the questions. */
  noise: Record<Metric, number>;
  /** 95 % of the nDCG. */
  interval: [number, number];
  /** nDCG@10 of the same texts asked in their own language. */
  bound: number | undefined;
  aims: Aims;
}

export function figureOf(
  name: string,
  rankings: readonly (readonly string[])[],
  relevant: readonly ReadonlySet<string>[],
  { aims = {}, bound }: { aims?: Aims | undefined; bound?: number | undefined } = {},
): Figure {
  const values: Record<Metric, number[]> = {
    'nDCG@10': rankings.map((ranking, at) => ndcg(ranking, relevant[at]!, CUT)),
    'recall@10': rankings.map((ranking, at) => recall(ranking, relevant[at]!, CUT) ?? 0),
    'hit@1': rankings.map((ranking, at) => Number(relevant[at]!.has(ranking[0] ?? ''))),
  };
  const each = (measure: (values: number[]) => number) =>
    Object.fromEntries(METRICS.map((metric) => [metric, measure(values[metric])])) as Record<Metric, number>;
  return {
    name,
    questions: rankings.length,
    value: each(mean),
    noise: each((some) => bootstrapNoise(some, seededRandom(7))),
    interval: bootstrapInterval(values['nDCG@10'], seededRandom(7)),
    bound,
    aims,
  };
}

/** The aims that are missed, in words; empty when all are reached. */
export function missed({ value, bound, aims }: Figure): string[] {
  const reached = { ...value, 'of bound': bound ? value['nDCG@10'] / bound : NaN };
  return Object.entries(aims).flatMap(([metric, least]) =>
    reached[metric as Metric] >= least ? [] : [`${metric} ${least.toFixed(2)}`],
  );
}
