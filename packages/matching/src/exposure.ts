import type { CandidateBand } from '@techbridge/contracts';

/** A scored pair as far as fairness is concerned. */
export interface ExposedPair {
  needId: string;
  offerId: string;
  needOrganisationId: string;
  offerOrganisationId: string;
  score: number;
  band: CandidateBand;
  /** Put there by staff: always shown. */
  pinned?: boolean;
}

export interface ExposureLimits {
  /** How often one organisation may appear in one list. */
  inOneList: number;
  /** The most of all shown pairs that one organisation may have, as a share … */
  ofAll: number;
  /** … and how many it may have in any case. */
  atLeast: number;
}

export const EXPOSURE_LIMITS: ExposureLimits = { inOneList: 3, ofAll: 0.1, atLeast: 40 };

/**
 * Which pairs are shown, as one matrix for both sides: a pair is in both lists or in neither. Pairs are taken from the best down.
 * One is left out where three of its organisation are already in that list, on either side, or (strong ones apart) where
 * its organisation has its part of all. Deterministic; the answer is in the order of the pairs given.
 */
export function shownPairs(pairs: readonly ExposedPair[], limits: ExposureLimits = EXPOSURE_LIMITS): boolean[] {
  const most = Math.max(limits.atLeast, Math.floor(pairs.length * limits.ofAll));
  const counts = new Map<string, number>();
  const countOf = (key: string) => counts.get(key) ?? 0;
  const shown = pairs.map(() => false);
  const order = pairs.map((_, at) => at).sort((a, b) => before(pairs[a]!, pairs[b]!));
  for (const at of order) {
    const pair = pairs[at]!;
    const inLists = [`${pair.needId} ${pair.offerOrganisationId}`, `${pair.offerId} ${pair.needOrganisationId}`];
    const overall = [pair.offerOrganisationId, pair.needOrganisationId];
    const isCrowded =
      inLists.some((key) => countOf(key) >= limits.inOneList) ||
      (pair.band !== 'strong' && overall.some((key) => countOf(key) >= most));
    if (isCrowded && !pair.pinned) continue;
    shown[at] = true;
    for (const key of [...inLists, ...overall]) counts.set(key, countOf(key) + 1);
  }
  return shown;
}

function before(a: ExposedPair, b: ExposedPair): number {
  const pinned = Number(b.pinned ?? false) - Number(a.pinned ?? false);
  if (pinned !== 0) return pinned;
  if (a.score !== b.score) return b.score - a.score;
  return `${a.needId} ${a.offerId}` < `${b.needId} ${b.offerId}` ? -1 : 1;
}
