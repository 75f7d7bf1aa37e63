import {
  CANDIDATE_BANDS,
  FIT_CRITERIA,
  type CandidateBand,
  type ConfidenceLevel,
  type FitCriterion,
  type FitPart,
  type FitResult,
  type SharedConcept,
} from '@techbridge/contracts';
import { structuredFits, type Fit } from './fits';
import { METHOD, type Method } from './method';
import type { PreparedNeed, PreparedOffer } from './prepared';
import { sharedWords, type Rarity, type SharedWords } from './shared-concepts';

/** A pair weighed, with everything that led to it. */
export interface Verdict {
  score: number;
  /** Null below the lowest band. */
  band: CandidateBand | null;
  confidence: number;
  confidenceLevel: ConfidenceLevel;
  parts: FitPart[];
  concepts: SharedConcept[];
  /** The share of the concepts that are not listed. */
  otherConcepts: number;
  methodVersion: string;
}

const MOST_CONCEPTS = 12;
const MOST_VALUES = 12;

/** What a pair is weighed by: every part's fit, and the words both share. */
export interface Weighable {
  fits: Record<FitCriterion, Fit>;
  shared: SharedWords;
}

interface Context {
  rarityOf: Rarity;
  /** `YYYY-MM-DD` */
  today: string;
  method?: Method;
}

/**
 * Weighs a pair: `score = text^p × structure^(1 − p)`. `text` is how far the two stand out for each other by their words (0 to 1,
 * from the matcher), `structure` the weighted mean of the parts that are known, text among them. What nobody has stated
 * counts neither for nor against; it lowers the confidence, which is the weight of the known parts.
 */
export function weigh(need: PreparedNeed, offer: PreparedOffer, text: number, context: Context): Verdict {
  const { method = METHOD } = context;
  const { fits, shared } = weighable(need, offer, text, context);
  const { score, confidence, gained } = scoreOf(fits, method);
  return {
    score,
    band: bandOf(score, confidence, method),
    confidence,
    confidenceLevel: levelOf(confidence, method),
    parts: partsOf(fits, gained, score, method),
    ...listed(shared.concepts),
    methodVersion: method.version,
  };
}

/** The parts of a pair before they are put together. Words count less where two listings share few of them. */
export function weighable(need: PreparedNeed, offer: PreparedOffer, text: number, context: Context): Weighable {
  const { rarityOf, today, method = METHOD } = context;
  const shared = sharedWords(need.vector, offer.vector, rarityOf, method);
  const { fewestTerms, enoughCoverage } = method.text;
  const words = shared.terms < fewestTerms ? 0 : text * Math.min(1, shared.coverage / enoughCoverage);
  return { fits: { text: wordsOnly(words), ...structuredFits(need, offer, today) }, shared };
}

/** Score and confidence of parts, rounded to thousandths; `gained` is the sum of fits times weights. */
export function scoreOf(
  fits: Readonly<Record<FitCriterion, Pick<Fit, 'fit'>>>,
  { weights, textPower }: Method = METHOD,
) {
  const known = FIT_CRITERIA.filter((criterion) => fits[criterion].fit !== null);
  const knownWeight = sum(known.map((criterion) => weights[criterion]));
  const gained = sum(known.map((criterion) => weights[criterion] * (fits[criterion].fit ?? 0)));
  const structure = knownWeight === 0 ? 0 : gained / knownWeight;
  const score = round((fits.text.fit ?? 0) ** textPower * structure ** (1 - textPower));
  return { score, gained, confidence: round(knownWeight / sum(Object.values(weights))) };
}

/** The highest band whose least score and least confidence are both reached. */
export function bandOf(score: number, confidence: number, { bands }: Method = METHOD): CandidateBand | null {
  const reached = (band: CandidateBand) => score >= bands[band].score && confidence >= bands[band].confidence;
  return [...CANDIDATE_BANDS].reverse().find(reached) ?? null;
}

export function levelOf(confidence: number, { bands }: Method = METHOD): ConfidenceLevel {
  if (confidence >= bands.strong.confidence) return 'high';
  return confidence >= bands.likely.confidence ? 'medium' : 'low';
}

export function resultOf(fit: number | null): FitResult {
  if (fit === null) return 'unknown';
  if (fit >= 0.6) return 'meets';
  return fit >= 0.25 ? 'partly' : 'does_not';
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const round = (value: number) => Math.round(value * 1000) / 1000;
const wordsOnly = (fit: number): Fit => ({ fit, need: [], offer: [], common: [] });

/** Thousandths of the score by what each part gained, the odd ones to the largest remainders: together they are the score. */
function partsOf(fits: Record<FitCriterion, Fit>, gained: number, score: number, { weights }: Method): FitPart[] {
  const total = Math.round(score * 1000);
  const exact = FIT_CRITERIA.map((criterion) =>
    gained === 0 ? 0 : (total * weights[criterion] * (fits[criterion].fit ?? 0)) / gained,
  );
  const points = exact.map(Math.floor);
  const byRemainder = exact.map((value, at) => [value - points[at]!, at] as const).sort(([a], [b]) => b - a);
  const left = total - sum(points);
  for (const [, at] of byRemainder.slice(0, left)) points[at]! += 1;
  return FIT_CRITERIA.map((criterion, at) => {
    const { fit, need, offer, common } = fits[criterion];
    return {
      criterion,
      result: resultOf(fit),
      share: total === 0 ? 0 : points[at]! / total,
      points: points[at]!,
      evidence: common.slice(0, MOST_VALUES),
      need: need.slice(0, MOST_VALUES),
      offer: offer.slice(0, MOST_VALUES),
    };
  });
}

function listed(concepts: readonly SharedConcept[]): Pick<Verdict, 'concepts' | 'otherConcepts'> {
  const shown = concepts.slice(0, MOST_CONCEPTS).map((concept) => ({ ...concept, share: round(concept.share) }));
  return {
    concepts: shown,
    otherConcepts: concepts.length > shown.length ? round(1 - sum(shown.map(({ share }) => share))) : 0,
  };
}
