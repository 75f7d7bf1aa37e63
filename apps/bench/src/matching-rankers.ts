import { FIT_CRITERIA, type FitCriterion } from '@techbridge/contracts';
import { createTranslator, ownDictionaries, tokenise } from '@techbridge/lexicon';
import {
  createMatcher,
  METHOD,
  prepareListing,
  scoreOf,
  weighable,
  type Matcher,
  type Method,
  type PreparedListing,
  type PreparedNeed,
  type PreparedOffer,
} from '@techbridge/matching';
import type { SampleNeed, SampleOffer } from './judged-world';
import { seededRandom } from './metrics';

/** The day the sample world is looked at from; its deadlines are dates. */
export const TODAY = '2026-11-20';
const LOOKED_AT = 60;

export interface Ranked {
  id: string;
  score: number;
  confidence: number;
}

/** The candidates of a need, the best first. */
export type Ranker = (needKey: string) => Ranked[];

type Fits = Record<FitCriterion, { fit: number | null }>;

/** What the method sees of each need's best by words, so that weights can be tried without comparing again. */
export type Features = ReadonlyMap<string, { id: string; fits: Fits }[]>;

const own = ownDictionaries();
const translator = createTranslator((language) => [own(language)]);

export function prepared(listing: SampleNeed | SampleOffer): PreparedListing {
  const { key: id, organisation: organisationId, organisationCountry, exportClass, openForRequests, content } = listing;
  const standing = { id, organisationId, organisationCountry, exportClass, openForRequests, published: true };
  return prepareListing(content, standing, translator);
}

/** The words of a listing as they are, in the language it was written in: what a platform without translation compares. */
export function preparedAsWritten(listing: SampleNeed | SampleOffer, facts: PreparedListing): PreparedListing {
  const { content } = listing;
  const { originalLocale: locale } = content;
  const texts = Object.entries(content.texts[locale] ?? {}).flatMap(([field, text]) =>
    field === 'status' || field === 'notWanted' ? [] : [text],
  );
  const vector = new Map<string, { weight: number; word: string }>();
  for (const text of [...texts, ...(content.keywords[locale] ?? [])]) {
    for (const { term, surface, stop, weight } of tokenise(text, { language: locale })) {
      if (stop) continue;
      const known = vector.get(term);
      if (known) known.weight += weight;
      else vector.set(term, { weight, word: surface });
    }
  }
  return { ...facts, vector };
}

export function matcherOf(listings: readonly PreparedListing[], method: Method = METHOD): Matcher {
  const matcher = createMatcher(method);
  matcher.load(listings);
  matcher.settleNow();
  return matcher;
}

/** Whatever stands in the way of a suggestion is left aside here: readers judged what fits, not what is open today. */
export function featuresOf(
  needs: readonly PreparedListing[],
  offers: readonly PreparedListing[],
  keys: readonly string[],
  method: Method = METHOD,
): Features {
  const matcher = matcherOf([...needs, ...offers], method);
  const byId = new Map([...needs, ...offers].map((listing) => [listing.id, listing]));
  return new Map(
    keys.map((key) => {
      const need = byId.get(key) as PreparedNeed;
      const found = matcher.best(key, LOOKED_AT).map(({ id, text }) => {
        const context = { rarityOf: matcher.rarityOf, today: TODAY, method };
        return { id, fits: weighable(need, byId.get(id) as PreparedOffer, text, context).fits as Fits };
      });
      return [key, found];
    }),
  );
}

export function rankerOf(features: Features, method: Method = METHOD): Ranker {
  return (key) =>
    (features.get(key) ?? [])
      .map(({ id, fits }) => ({ id, ...scoreOf(fits, method) }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** By words alone. */
export function textRanker(features: Features): Ranker {
  return (key) =>
    (features.get(key) ?? [])
      .map(({ id, fits }) => ({ id, score: fits.text.fit ?? 0, confidence: 1 }))
      .sort((a, b) => b.score - a.score);
}

/** One direction of BM25 over words as they are written. */
export function asWrittenRanker(
  needs: readonly SampleNeed[],
  offers: readonly SampleOffer[],
  facts: Map<string, PreparedListing>,
): Ranker {
  const all = [...needs, ...offers].map((listing) => preparedAsWritten(listing, facts.get(listing.key)!));
  const matcher = matcherOf(all);
  return (key) =>
    matcher
      .best(key, Number.MAX_SAFE_INTEGER, 0)
      .map(({ id, z: [forward] }) => ({ id, score: forward, confidence: 1 }))
      .sort((a, b) => b.score - a.score);
}

export function simpleRankers(needs: readonly SampleNeed[], offers: readonly SampleOffer[]): Record<string, Ranker> {
  const ranked = (score: (offer: SampleOffer) => number) =>
    offers.map((offer) => ({ id: offer.key, score: score(offer), confidence: 1 })).sort((a, b) => b.score - a.score);
  const random = seededRandom(11);
  const sectorsOf = new Map(needs.map(({ key, content }) => [key, content.sectors]));
  return {
    random: () => ranked(() => random()),
    newest: () => ranked(({ publishedDaysAgo }) => -publishedDaysAgo),
    'same sector': (key) => {
      const wanted = sectorsOf.get(key) ?? [];
      const common = ({ content }: SampleOffer) => content.sectors.filter((sector) => wanted.includes(sector)).length;
      return ranked((offer) => common(offer) * 10_000 - offer.publishedDaysAgo);
    },
  };
}

/** The method without one of its parts. */
export function without(criterion: FitCriterion): Method {
  return { ...METHOD, weights: { ...METHOD.weights, [criterion]: 0 } };
}

type Move = (method: Method) => Method;

const MOVES: readonly Move[] = [
  ...[0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((textPower): Move => (method) => ({ ...method, textPower })),
  ...FIT_CRITERIA.flatMap((criterion) =>
    [0, 0.5, 0.75, 1.5, 2, 3].map((factor): Move => (method) => ({
      ...method,
      weights: { ...method.weights, [criterion]: method.weights[criterion] * factor },
    })),
  ),
];

/** Weights that rank best by `quality`: one after another is tried at some multiples, until none gets better. */
export function fitted(quality: (method: Method) => number): Method {
  let best = METHOD;
  let reached = quality(best);
  for (let before = -1; reached - before > 1e-4;) {
    before = reached;
    for (const move of MOVES) {
      const moved = move(best);
      const found = quality(moved);
      if (found > reached + 1e-4) [best, reached] = [moved, found];
    }
  }
  return best;
}
