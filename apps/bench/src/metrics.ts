/** nDCG at `cut` of a ranking against the relevant ids (binary gains, Järvelin & Kekäläinen 2002). 0 to 1. */
export function ndcg(ranking: readonly string[], relevant: ReadonlySet<string>, cut: number): number {
  if (relevant.size === 0) return 0;
  let gained = 0;
  ranking.slice(0, cut).forEach((id, at) => {
    if (relevant.has(id)) gained += 1 / Math.log2(at + 2);
  });
  let ideal = 0;
  for (let at = 0; at < Math.min(cut, relevant.size); at++) ideal += 1 / Math.log2(at + 2);
  return gained / ideal;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which `share` (0 to 1) of the values lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
}

/** Means of as many samples of the same size, drawn with repetition (bootstrap, B. Efron 1979). */
function resampledMeans(values: readonly number[], random: () => number, rounds: number): number[] {
  return Array.from({ length: rounds }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  );
}

/** A 95 % interval of the mean by resampling, as [low, high]. */
export function bootstrapInterval(values: readonly number[], random: () => number, rounds = 500): [number, number] {
  const means = resampledMeans(values, random, rounds);
  return [percentile(means, 0.025), percentile(means, 0.975)];
}

/** The standard error of the mean by resampling. */
export function bootstrapNoise(values: readonly number[], random: () => number, rounds = 500): number {
  const means = resampledMeans(values, random, rounds);
  const centre = mean(means);
  return Math.sqrt(mean(means.map((value) => (value - centre) ** 2)));
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * nDCG at `cut` with grades as gains (Järvelin & Kekäläinen 2002, as trec_eval computes it). What is not graded counts 0.
 * Null where nothing has a grade above 0.
 */
export function gradedNdcg(
  ranking: readonly string[],
  grades: ReadonlyMap<string, number>,
  cut: number,
): number | null {
  const discounted = (gains: readonly number[]) =>
    gains.slice(0, cut).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
  const ideal = discounted([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? null : discounted(ranking.slice(0, cut).map((id) => grades.get(id) ?? 0)) / ideal;
}

/** The share of the first `cut` that is relevant. */
export function precision(ranking: readonly string[], relevant: ReadonlySet<string>, cut: number): number {
  return ranking.slice(0, cut).filter((id) => relevant.has(id)).length / cut;
}

/** The share of what is relevant that is among the first `cut`; null where nothing is. */
export function recall(ranking: readonly string[], relevant: ReadonlySet<string>, cut: number): number | null {
  return relevant.size === 0 ? null : ranking.slice(0, cut).filter((id) => relevant.has(id)).length / relevant.size;
}
