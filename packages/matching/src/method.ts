import type { CandidateBand, FitCriterion } from '@techbridge/contracts';

/**
 * The numbers of the method in one place. Those of `text` are BM25F's (S. Robertson, H. Zaragoza, M. Taylor: Simple BM25
 * extension to multiple weighted fields, CIKM 2004); weights and bands were fitted on one half of the judged needs and
 * checked on the other (apps/docs/decisions/0020).
 */
export interface Method {
  /** Moves whenever a stored verdict would come out differently. */
  version: string;
  text: {
    /** Saturation of a term that a listing repeats. */
    k1: number;
    /** How much a long listing's terms count less, 0 to 1. */
    b: number;
    /** Saturation of a term that the asking side repeats. */
    k3: number;
    /** The z-score that is even odds, and the width of the slope there. */
    middle: number;
    slope: number;
    /** Listings of a small catalogue are thought to be at least so many, the missing ones without a word in common. */
    smallestPopulation: number;
    /** Two listings that share fewer terms have nothing in common yet. */
    fewestTerms: number;
    /** The share of the need's weight that the offer has to speak of before words count in full. */
    enoughCoverage: number;
  };
  /** How much each part counts against the others in the structure. */
  weights: Readonly<Record<FitCriterion, number>>;
  /** score = text^textPower × structure^(1 − textPower) */
  textPower: number;
  /** The least score of a band, and the least confidence. */
  bands: Readonly<Record<CandidateBand, { score: number; confidence: number }>>;
}

export const METHOD: Method = {
  version: '2026-11-22.2',
  text: {
    k1: 1.2,
    b: 0.5,
    k3: 2,
    middle: 4,
    slope: 2,
    smallestPopulation: 100,
    fewestTerms: 3,
    enoughCoverage: 0.15,
  },
  weights: {
    text: 0.5,
    sector: 0.14,
    keywords: 0.08,
    sdg: 0.08,
    trl: 0.08,
    cooperation: 0.08,
    country: 0.03,
    language: 0.03,
    budget: 0.04,
    deadline: 0.02,
    conditions: 0.02,
    capacity: 0.04,
  },
  textPower: 0.5,
  bands: {
    possible: { score: 0.5, confidence: 0 },
    likely: { score: 0.6, confidence: 0.55 },
    strong: { score: 0.74, confidence: 0.65 },
  },
};
