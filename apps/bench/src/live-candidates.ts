import { createHash } from 'node:crypto';
import { createSampledMatcher, weigh, type PreparedListing, type PreparedNeed } from '@techbridge/matching';
import type { PreparedOffer, Verdict } from '@techbridge/matching';
import { matcherOf, TODAY } from './matching-rankers';
import { mean, percentile } from './metrics';

/** So many technologies resemble a need that is being written and are weighed. */
const LOOKED_AT = 50;
const SHOWN = 5;
const SIZES = [100, 200, 300, 1000];

/** How far what is said of a need that is being written, by a sample of all listings, is what is said of it among all of them. */
export interface Agreement {
  /** Of the pairs that reach a band in either way, the share in the same band, and how far their scores are apart. */
  sameBand: number;
  scoreApart: number;
  /** Of the five best in one way, the share among the five best in the other. */
  sameFive: number;
  /** Of weighing them all, the median and the slowest in twenty. */
  ms: [median: number, slow: number];
}

const digest = ({ id }: PreparedListing) => createHash('md5').update(id).digest('hex');
const evenly = (listings: readonly PreparedListing[]) => [...listings].sort((a, b) => (digest(a) < digest(b) ? -1 : 1));

/** For samples of several sizes of each side. */
export function liveAgreement(
  needs: readonly PreparedListing[],
  offers: readonly PreparedListing[],
  keys: readonly string[],
): [sampled: number, agreement: Agreement][] {
  const matcher = matcherOf([...needs, ...offers]);
  const byId = new Map([...needs, ...offers].map((listing) => [listing.id, listing]));
  const [mixedNeeds, mixedOffers] = [evenly(needs), evenly(offers)];
  const found = keys.map((key) => {
    const need = byId.get(key) as PreparedNeed;
    matcher.remove(key);
    matcher.settleNow();
    const matches = matcher.best(need, LOOKED_AT, 0);
    const few = matches.map(({ id }) => byId.get(id) as PreparedOffer);
    const context = { rarityOf: matcher.rarityOf, today: TODAY };
    const exact = few.map((offer, at) => weigh(need, offer, matches[at]!.text, context));
    matcher.put(need);
    return { need, few, exact };
  });
  return SIZES.map((size) => {
    const runs = found.map(({ need, few, exact }) => {
      const sample = {
        needs: mixedNeeds.filter(({ id }) => id !== need.id).slice(0, size),
        offers: mixedOffers.slice(0, size),
        sizes: { demand: needs.length - 1, technology: offers.length },
      };
      const sampled = createSampledMatcher(sample);
      const started = performance.now();
      const { texts, rarityOf } = sampled.match(need, few);
      const live = few.map((offer) => weigh(need, offer, texts.get(offer.id) ?? 0, { rarityOf, today: TODAY }));
      return { exact, live, ms: performance.now() - started };
    });
    return [size, agreementOf(runs)];
  });
}

function agreementOf(runs: readonly { exact: Verdict[]; live: Verdict[]; ms: number }[]): Agreement {
  const pairs = runs
    .flatMap(({ exact, live }) => exact.map((one, at) => [one, live[at]!] as const))
    .filter(([one, other]) => one.band !== null || other.band !== null);
  const times = runs.map(({ ms }) => ms);
  return {
    sameBand: mean(pairs.map(([one, other]) => Number(one.band === other.band))),
    scoreApart: mean(pairs.map(([one, other]) => Math.abs(one.score - other.score))),
    sameFive: mean(runs.map(({ exact, live }) => overlap(bestOf(exact), bestOf(live)))),
    ms: [percentile(times, 0.5), percentile(times, 0.95)],
  };
}

const bestOf = (verdicts: readonly Verdict[]) =>
  verdicts
    .map(({ score }, at) => [score, at] as const)
    .sort(([a], [b]) => b - a)
    .slice(0, SHOWN)
    .map(([, at]) => at);
const overlap = (one: readonly number[], other: readonly number[]) => mean(one.map((at) => Number(other.includes(at))));
