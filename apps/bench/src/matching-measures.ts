import { CANDIDATE_BANDS } from '@techbridge/contracts';
import { bandOf } from '@techbridge/matching';
import type { JudgedNeed } from './judged-world';
import type { Ranker } from './matching-rankers';
import { bootstrapInterval, gradedNdcg, mean, precision, recall, seededRandom } from './metrics';

/** From this grade on a pair is worth a conversation. */
const RELEVANT = 2;

export interface Measures {
  needs: number;
  ndcg10: number;
  recall20: number;
  p5: number;
  /** 95 % intervals by resampling needs. */
  intervals: { ndcg10: [number, number]; recall20: [number, number]; p5: [number, number] };
}

export const relevantOf = ({ grades }: JudgedNeed) =>
  new Set([...grades].filter(([, grade]) => grade >= RELEVANT).map(([key]) => key));

/** Quality of a ranking over the needs that have something worth a conversation. */
export function measure(judged: readonly JudgedNeed[], ranker: Ranker): Measures {
  const values = { ndcg10: [] as number[], recall20: [] as number[], p5: [] as number[] };
  for (const need of judged) {
    const relevant = relevantOf(need);
    if (relevant.size === 0) continue;
    const ranking = ranker(need.need).map(({ id }) => id);
    values.ndcg10.push(gradedNdcg(ranking, need.grades, 10) ?? 0);
    values.recall20.push(recall(ranking, relevant, 20) ?? 0);
    values.p5.push(precision(ranking, relevant, 5));
  }
  const interval = (name: keyof typeof values) => bootstrapInterval(values[name], seededRandom(7), 1000);
  return {
    needs: values.ndcg10.length,
    ...{ ndcg10: mean(values.ndcg10), recall20: mean(values.recall20), p5: mean(values.p5) },
    intervals: { ndcg10: interval('ndcg10'), recall20: interval('recall20'), p5: interval('p5') },
  };
}

/** P@5 that a perfect ranking would have: many needs have fewer than five technologies worth a conversation. */
export function bestP5(judged: readonly JudgedNeed[]): number {
  const sizes = judged.map((need) => relevantOf(need).size).filter((size) => size > 0);
  return mean(sizes.map((size) => Math.min(5, size) / 5));
}

/** Of the needs for which nothing is worth a conversation, the share that is shown a candidate from this band upwards all the same. */
export function falseAlarms(judged: readonly JudgedNeed[], ranker: Ranker): Record<string, number> {
  const nothing = judged.filter((need) => relevantOf(need).size === 0);
  const best = nothing.map(({ need }) =>
    ranker(need).reduce((top, { score, confidence }) => {
      const band = bandOf(score, confidence);
      return Math.max(top, band ? CANDIDATE_BANDS.indexOf(band) : -1);
    }, -1),
  );
  const share = (least: number) => mean(best.map((band) => Number(band >= least)));
  return { needs: nothing.length, ...Object.fromEntries(CANDIDATE_BANDS.map((band, at) => [band, share(at)])) };
}

export interface BandRow {
  pairs: number;
  judged: number;
  /** Among the judged ones: worth a conversation, and at least related. */
  relevant: number;
  related: number;
}

/** What the bands of the first twenty candidates are worth. */
export function calibration(judged: readonly JudgedNeed[], ranker: Ranker): Record<string, BandRow> {
  const grades: Record<string, (number | null)[]> = Object.fromEntries(
    ['none', ...CANDIDATE_BANDS].map((band) => [band, []]),
  );
  for (const need of judged) {
    for (const { id, score, confidence } of ranker(need.need).slice(0, 20)) {
      grades[bandOf(score, confidence) ?? 'none']!.push(need.grades.get(id) ?? null);
    }
  }
  return Object.fromEntries(
    Object.entries(grades).map(([band, all]) => {
      const seen = all.filter((grade) => grade !== null);
      const share = (least: number) => mean(seen.map((grade) => Number(grade >= least)));
      return [band, { pairs: all.length, judged: seen.length, relevant: share(RELEVANT), related: share(1) }];
    }),
  );
}
