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

/** A 95 % interval of the mean by resampling, as [low, high]. */
export function bootstrapInterval(values: readonly number[], random: () => number, rounds = 500): [number, number] {
  const means = Array.from({ length: rounds }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  );
  return [percentile(means, 0.025), percentile(means, 0.975)];
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
