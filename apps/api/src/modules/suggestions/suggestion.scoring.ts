/**
 * How well a technology fits a need, part by part. `score = √(text × structure)`: `text` is how far the two stand out among
 * all others by their words, `structure` the weighted mean of the parts that are known, text among them. What nobody has
 * filled in counts neither for nor against.
 */
import { CANDIDATE_BANDS, type CandidateView, type DemandContent, type TechnologyContent } from '@techbridge/contracts';
import { boundsOf, cooperationFacts } from '@techbridge/taxonomy';

type Part = CandidateView['parts'][number];
type Criterion = Part['criterion'];
type Band = (typeof CANDIDATE_BANDS)[number];

/** How much each part counts against the others. */
const WEIGHTS: Record<Criterion, number> = {
  text: 0.5,
  sector: 0.14,
  sdg: 0.08,
  trl: 0.08,
  cooperation: 0.08,
  keywords: 0.08,
  budget: 0.04,
};
const BAND_FROM: Record<Band, number> = { possible: 0.35, likely: 0.6, strong: 0.8 };
/** Two listings that share a single word have nothing in common yet. */
const FEWEST_WORDS = 2;
/** The share of the shorter side's words from which on having more in common says nothing more. */
const ENOUGH_OVERLAP = 0.15;

export interface TextEvidence {
  /** Standard scores of one side's words among all listings of the other kind, in each direction that was looked at. */
  z: number[];
  /** Words both sides use, the most telling first. */
  shared: string[];
  /** Shared words as a share of the words of the side that has fewer. */
  overlap: number;
}

interface Fit {
  /** 0 to 1; null where one side says nothing. */
  fit: number | null;
  evidence: string[];
}

export interface Scored {
  score: number;
  band: Band;
  parts: Part[];
}

/** Null where the pair is not worth a person's look. */
export function scorePair(need: DemandContent, offer: TechnologyContent, text: TextEvidence): Scored | null {
  if (text.shared.length < FEWEST_WORDS) return null;
  const fits: Record<Criterion, Fit> = {
    text: { fit: textFit(text), evidence: text.shared },
    sector: overlapFit(need.sectors, offer.sectors),
    sdg: overlapFit(need.sdgs.map(String), offer.sdgs.map(String)),
    trl: trlFit(need, offer),
    cooperation: cooperationFit(need, offer),
    keywords: keywordFit(need, offer),
    budget: budgetFit(need, offer),
  };
  const known = Object.entries(fits).filter(([, { fit }]) => fit !== null) as [Criterion, Fit & { fit: number }][];
  const gained = sum(known.map(([criterion, { fit }]) => WEIGHTS[criterion] * fit));
  const structure = gained / sum(known.map(([criterion]) => WEIGHTS[criterion]));
  const score = Math.sqrt((fits.text.fit ?? 0) * structure);
  const band = [...CANDIDATE_BANDS].reverse().find((each) => score >= BAND_FROM[each]);
  if (!band) return null;
  const parts = (Object.entries(fits) as [Criterion, Fit][]).map(([criterion, { fit, evidence }]) => ({
    criterion,
    result: resultOf(fit),
    share: gained === 0 ? 0 : round((WEIGHTS[criterion] * (fit ?? 0)) / gained),
    evidence,
  }));
  return { score: round(score), band, parts };
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
const round = (value: number) => Math.round(value * 1000) / 1000;

function resultOf(fit: number | null): Part['result'] {
  if (fit === null) return 'unknown';
  if (fit >= 0.6) return 'meets';
  return fit >= 0.25 ? 'partly' : 'does_not';
}

/** Standing out by three standard deviations is even odds; agreeing in hardly any words takes from it. */
function textFit({ z, overlap }: TextEvidence): number {
  const directions = z.map((each) => 1 / (1 + Math.exp(-(each - 3) / 0.8)));
  return (sum(directions) / directions.length) * Math.min(1, overlap / ENOUGH_OVERLAP);
}

function overlapFit(wanted: readonly string[], offered: readonly string[]): Fit {
  if (wanted.length === 0 || offered.length === 0) return { fit: null, evidence: [] };
  const evidence = wanted.filter((code) => offered.includes(code));
  return { fit: evidence.length > 0 ? 1 : 0, evidence };
}

/** One level short, or one beyond what is asked for, can be talked about. */
function trlFit({ trlMin, trlMax }: DemandContent, { trl }: TechnologyContent): Fit {
  if (trl === null || (trlMin === null && trlMax === null)) return { fit: null, evidence: [] };
  const away = Math.max((trlMin ?? 1) - trl, trl - (trlMax ?? 9), 0);
  return { fit: away === 0 ? 1 : away === 1 ? 0.5 : 0, evidence: away <= 1 ? [String(trl)] : [] };
}

/** Another way of working together under the same type of contract is half of what was asked for. */
function cooperationFit({ cooperation: wanted }: DemandContent, { cooperation: offered }: TechnologyContent): Fit {
  const same = overlapFit(wanted, offered);
  if (same.fit !== 0) return same;
  const contracts = new Set(wanted.map((type) => cooperationFacts[type].contract));
  const related = offered.filter((type) => contracts.has(cooperationFacts[type].contract));
  return { fit: related.length > 0 ? 0.5 : 0, evidence: related };
}

/** Keywords and terms are chosen from thousands: sharing one says much, sharing none says nothing. */
function keywordFit(need: DemandContent, offer: TechnologyContent): Fit {
  const wordsOf = ({ keywords, terms }: DemandContent | TechnologyContent) => [
    ...Object.values(keywords).flat(),
    ...terms,
  ];
  const fold = (word: string) => word.normalize('NFKC').toLowerCase().trim();
  const offered = new Set(wordsOf(offer).map(fold));
  const evidence = [...new Set(wordsOf(need))].filter((word) => offered.has(fold(word)));
  return { fit: evidence.length > 0 ? 1 : null, evidence };
}

/** Whether the least a buyer has to spend lies within the most they have; a band above is worth a talk about scale. */
function budgetFit({ budgetBand }: DemandContent, { priceBand, minimumInvestment }: TechnologyContent): Fit {
  const price = priceBand === 'negotiable' ? null : priceBand;
  const asked = minimumInvestment ?? price;
  if (!budgetBand || !asked) return { fit: null, evidence: [] };
  const most = boundsOf(budgetBand).to ?? Infinity;
  const least = boundsOf(asked).from ?? 0;
  if (least < most) return { fit: 1, evidence: [asked] };
  return { fit: least <= most ? 0.5 : 0, evidence: least <= most ? [asked] : [] };
}

/** A small catalogue does not say what an ordinary score is: it is thought to hold so many listings without a word in common. */
const SMALLEST_POPULATION = 100;

export interface ScoredHit {
  id: string;
  score: number;
}

/**
 * Standard scores (distance from the mean in standard deviations) of the best hits among a population of listings.
 * Listings that matched beyond those given are taken to lie evenly between nothing and the last one given.
 */
export function standardScores(hits: readonly ScoredHit[], matched: number, population: number): Map<string, number> {
  const size = Math.max(SMALLEST_POPULATION, population, hits.length);
  const last = hits.at(-1)?.score ?? 0;
  const beyond = Math.max(0, Math.min(matched, population) - hits.length);
  const mean = (sum(hits.map(({ score }) => score)) + beyond * (last / 2)) / size;
  const squares = sum(hits.map(({ score }) => score ** 2)) + beyond * (last ** 2 / 3);
  const deviation = Math.sqrt(Math.max(0, squares / size - mean ** 2));
  return new Map(hits.map(({ id, score }) => [id, deviation === 0 ? 0 : (score - mean) / deviation]));
}
