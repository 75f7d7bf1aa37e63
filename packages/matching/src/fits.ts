import type { FitCriterion } from '@techbridge/contracts';
import { cooperationFacts } from '@techbridge/taxonomy';
import type { NeedFacts, OfferFacts, PreparedNeed, PreparedOffer } from './prepared';
import type { Quantity } from './quantities';

/** How one part fits: 0 not at all, 1 as asked for, null where a side does not say. With what each side says. */
export interface Fit {
  fit: number | null;
  need: string[];
  offer: string[];
  common: string[];
}

export type StructuredCriterion = Exclude<FitCriterion, 'text'>;

type Weigh = (
  need: NeedFacts,
  offer: OfferFacts,
  pair: { need: PreparedNeed; offer: PreparedOffer; today: string },
) => Fit;

/** Everything but the words. `today` is `YYYY-MM-DD`. */
export function structuredFits(
  need: PreparedNeed,
  offer: PreparedOffer,
  today: string,
): Record<StructuredCriterion, Fit> {
  const fits = Object.entries(CRITERIA).map(([criterion, weigh]) => [
    criterion,
    weigh(need.facts, offer.facts, { need, offer, today }),
  ]);
  return Object.fromEntries(fits) as Record<StructuredCriterion, Fit>;
}

const CRITERIA: Record<StructuredCriterion, Weigh> = {
  sector: (need, offer) => overlap(need.sectors, offer.sectors),
  keywords: keywordFit,
  sdg: (need, offer) => overlap(need.sdgs.map(String), offer.sdgs.map(String)),
  trl: trlFit,
  cooperation: cooperationFit,
  country: countryFit,
  language: languageFit,
  budget: budgetFit,
  deadline: deadlineFit,
  conditions: conditionsFit,
  capacity: capacityFit,
};

const PARTLY = 0.5;

/** What is common counts as a share of the shorter list, from a half upwards: a second sector is no reason against the first. */
function overlap(wanted: readonly string[], offered: readonly string[]): Fit {
  const common = wanted.filter((code) => offered.includes(code));
  const fit =
    wanted.length === 0 || offered.length === 0
      ? null
      : common.length === 0
        ? 0
        : 0.5 + (0.5 * common.length) / Math.min(wanted.length, offered.length);
  return { fit, need: [...wanted], offer: [...offered], common };
}

/** Keywords and terms are chosen from thousands: sharing one says much, sharing none says nothing. */
function keywordFit(need: NeedFacts, offer: OfferFacts): Fit {
  const words = [...need.keywords].filter(([folded]) => offer.keywords.has(folded)).map(([, written]) => written);
  const terms = need.terms.filter((code) => offer.terms.includes(code));
  const common = [...terms, ...words];
  const listed = ({ terms: codes, keywords }: NeedFacts | OfferFacts) => [...codes, ...keywords.values()];
  const fit = common.length === 0 ? null : common.length === 1 ? 0.8 : 1;
  return { fit, need: listed(need), offer: listed(offer), common };
}

/** One level short, or one beyond what is asked for, can be talked about. */
function trlFit({ trlMin, trlMax }: NeedFacts, { trl }: OfferFacts): Fit {
  const asked = trlMin === null && trlMax === null ? [] : [String(trlMin ?? 1), String(trlMax ?? 9)];
  const offered = trl === null ? [] : [String(trl)];
  if (trl === null || asked.length === 0) return { fit: null, need: asked, offer: offered, common: [] };
  const away = Math.max((trlMin ?? 1) - trl, trl - (trlMax ?? 9), 0);
  return {
    fit: away === 0 ? 1 : away === 1 ? PARTLY : 0,
    need: asked,
    offer: offered,
    common: away === 0 ? offered : [],
  };
}

/** Another way of working together under the same type of contract is half of what was asked for. */
function cooperationFit({ cooperation: wanted }: NeedFacts, { cooperation: offered }: OfferFacts): Fit {
  const same = overlap(wanted, offered);
  if (same.fit === null) return same;
  if (same.fit > 0) return { ...same, fit: 1 };
  const contracts = new Set(wanted.map((type) => cooperationFacts[type].contract));
  const related = offered.filter((type) => contracts.has(cooperationFacts[type].contract));
  return { ...same, fit: related.length > 0 ? PARTLY : 0 };
}

/** Where it runs or is protected already; running abroad at all is half of that, and nowhere stated says nothing. */
function countryFit({ country }: NeedFacts, { deployedIn, protectedIn }: OfferFacts): Fit {
  const known = [...new Set([...deployedIn, ...protectedIn])];
  const need = country ? [country] : [];
  if (!country || known.length === 0) return { fit: null, need, offer: known, common: [] };
  const common = known.filter((code) => code === country);
  const abroad = deployedIn.some((code) => code !== 'CN');
  const fit = deployedIn.includes(country) ? 1 : common.length > 0 ? 0.8 : abroad ? PARTLY : 0.4;
  return { fit, need, offer: known, common };
}

function languageFit(need: NeedFacts, offer: OfferFacts): Fit {
  const common = need.languages.filter((language) => offer.languages.includes(language));
  const isKnown = need.languages.length > 0 && offer.languages.length > 0;
  return {
    fit: isKnown ? Number(common.length > 0) : null,
    need: [...need.languages],
    offer: [...offer.languages],
    common,
  };
}

/** Whether the least a buyer has to spend lies within the most they have; where the two touch, scale can be talked about. */
function budgetFit({ budget }: NeedFacts, { price }: OfferFacts): Fit {
  const sides = { need: budget ? [budget.code] : [], offer: price ? [price.code] : [] };
  if (!budget || !price) return { fit: null, ...sides, common: [] };
  const most = budget.to ?? Infinity;
  const fit = price.from < most ? 1 : price.from <= most ? PARTLY : 0;
  return { fit, ...sides, common: fit === 1 ? [price.code] : [] };
}

/** Months from a first talk to a running installation, by readiness: experience of brokers, rounded. */
const MONTHS_BY_TRL = [0, 60, 60, 48, 36, 30, 24, 18, 9, 6];
const MONTH = 30.44 * 86_400_000;

function deadlineFit({ deadline }: NeedFacts, { trl }: OfferFacts, { today }: { today: string }): Fit {
  const months = trl === null ? null : (MONTHS_BY_TRL[trl] ?? null);
  const sides = { need: deadline ? [deadline] : [], offer: months === null ? [] : [String(months)], common: [] };
  if (!deadline || months === null) return { fit: null, ...sides };
  const left = (Date.parse(deadline) - Date.parse(today)) / MONTH;
  return { fit: left >= months ? 1 : left >= months / 2 ? PARTLY : 0, ...sides };
}

/** Mains frequency by country, where it is not 50 Hz (IEC world plugs list). */
const SIXTY_HERTZ: ReadonlySet<string> = new Set(['PH']);

/** Whether it runs on the mains of the site, and whether the need speaks of the feedstock it takes. */
function conditionsFit({ country }: NeedFacts, offer: OfferFacts, { need }: { need: PreparedNeed }): Fit {
  const hertz = country && (SIXTY_HERTZ.has(country) ? 60 : 50);
  const mains = hertz && offer.frequencies.length > 0 ? offer.frequencies.includes(hertz) : null;
  const feedstock = [...offer.feedstock].filter(([term]) => need.vector.has(term)).map(([, { word }]) => word);
  const common = [...new Set([...(mains ? [`${hertz} Hz`] : []), ...feedstock])];
  const fit = mains === false ? 0 : feedstock.length >= 2 || (mains && feedstock.length > 0) ? 1 : mains ? 0.8 : null;
  const words = [...new Set([...offer.feedstock.values()].map(({ word }) => word))];
  return {
    fit,
    need: hertz ? [`${hertz} Hz`] : [],
    offer: [...offer.frequencies.map((each) => `${each} Hz`), ...words],
    common,
  };
}

/**
 * Equipment can be had somewhat larger or smaller than it was described; three times is another machine. Beyond ten times the two
 * speak of other things (water here, air there), which says nothing.
 */
function capacityFit(need: NeedFacts, offer: OfferFacts): Fit {
  const texts = (quantities: readonly Quantity[]) => [...new Set(quantities.map(({ text }) => text))];
  const sides = { need: texts(need.quantities), offer: texts(offer.quantities) };
  const fits = need.quantities.flatMap(({ dimension, value }) => {
    const values = offer.quantities.filter((each) => each.dimension === dimension).map((each) => each.value);
    if (values.length === 0) return [];
    const away = Math.max(Math.min(...values) / value, value / Math.max(...values), 1);
    return away > 10 ? [] : [away <= 1.5 ? 1 : away <= 3 ? PARTLY : 0.3];
  });
  return { fit: fits.length === 0 ? null : Math.max(...fits), ...sides, common: [] };
}
