import type { DemandContent, ExportClass, ListingContent, Locale, TechnologyContent } from '@techbridge/contracts';
import { normalise, type Translator } from '@techbridge/lexicon';
import { boundsOf, comparableAmount, findTerm, moneyBandOf } from '@techbridge/taxonomy';
import type { Facts, NeedFacts, OfferFacts, PreparedListing, Vector, Weighted } from './prepared';
import { quantitiesIn } from './quantities';

/** What of a listing is not in its content. */
export interface Standing {
  id: string;
  organisationId: string;
  /** Whether others may see it. */
  published: boolean;
  openForRequests: boolean;
  exportClass: ExportClass;
  /** Where its owner is: people there can be written to in the languages of the country, and a need without a site is meant for it. */
  organisationCountry: string;
}

type Pivot = Pick<Translator, 'pivot'>;

/** How much a word counts by where it stands. What is not wanted is no part of what is asked for. */
const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  title: 3,
  summary: 2,
  description: 1,
  advantages: 1,
  problem: 1,
  mustHaves: 1.5,
  presentSolution: 0.5,
  niceToHaves: 0.5,
};
const KEYWORD_WEIGHT = 3;
/** English stems come as they are, those of other languages through a dictionary with its doubtful readings. */
const TRANSLATED_WEIGHT = 0.6;
/** So many terms of a listing are kept, the weightiest: what a large catalogue costs in memory is bounded by it. */
const MOST_TERMS = 400;

/** Brings a listing of any language into the form in which it is compared. Deterministic for one state of the lexicon. */
export function prepareListing(content: ListingContent, standing: Standing, translator: Pivot): PreparedListing {
  return {
    id: standing.id,
    kind: content.kind,
    organisationId: standing.organisationId,
    vector: vectorOf(content, translator),
    facts: factsOf(content, standing, translator),
  };
}

/** Pivot terms over all languages of a listing: the mean of what each says, with the word of the language it was written in. */
export function vectorOf(content: ListingContent, translator: Pivot): Vector {
  const locales = localesOf(content);
  const vector = new Map<string, Weighted>();
  const units = unitsOf(translator);
  const total = locales.reduce((sum, locale) => sum + trustIn(locale), 0);
  for (const locale of locales) {
    const share = trustIn(locale) / total;
    for (const [text, weight] of textsIn(content, locale)) {
      for (const [term, said] of translator.pivot([{ text, language: locale }])) {
        if (units.has(term) || NUMBER.test(term)) continue;
        const known = vector.get(term);
        if (known) known.weight += said.weight * weight * share;
        else vector.set(term, { weight: said.weight * weight * share, word: said.word });
      }
    }
  }
  if (vector.size <= MOST_TERMS) return vector;
  const weightiest = [...vector].sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1));
  return new Map(weightiest.slice(0, MOST_TERMS));
}

/** Units of measure say how much, not of what; so do numbers. */
const UNITS = [
  ...[
    'cubic metre',
    'litre',
    'tonne',
    'ton',
    'kilogram',
    'gram',
    'milligram',
    'hectare',
    'hour',
    'minute',
    'day',
    'week',
    'month',
    'year',
  ],
  ...[
    'm3',
    'mg',
    'kg',
    'km',
    'cm',
    'mm',
    'ha',
    'kW',
    'kWh',
    'MW',
    'MWh',
    'mg/L',
    'ppm',
    'USD',
    'per cent',
    'percent',
    'degree Celsius',
  ],
].join('\n');
const NUMBER = /^[#~]?[\d.,]+$/;
const known = new WeakMap<Pivot, ReadonlySet<string>>();

/** The terms units are brought to, looked up once a translator. */
function unitsOf(translator: Pivot): ReadonlySet<string> {
  let units = known.get(translator);
  if (!units) known.set(translator, (units = new Set(translator.pivot([{ text: UNITS, language: 'en' }]).keys())));
  return units;
}

const trustIn = (locale: Locale) => (locale === 'en' ? 1 : TRANSLATED_WEIGHT);

/** The language it was written in first, so that evidence shows its words. */
function localesOf({ originalLocale, texts }: ListingContent): Locale[] {
  const written = (Object.keys(texts) as Locale[]).filter((locale) => texts[locale]?.title);
  return written.sort((a, b) => Number(b === originalLocale) - Number(a === originalLocale));
}

function textsIn(content: ListingContent, locale: Locale): [text: string, weight: number][] {
  const fields = Object.entries(content.texts[locale] ?? {}).flatMap(([field, text]): [string, number][] => {
    const weight = FIELD_WEIGHTS[field];
    return weight && text ? [[text, weight]] : [];
  });
  const labels = content.terms.flatMap((code) => findTerm(code)?.label[locale === 'zh' ? 'zh' : 'en'] ?? []);
  const isLabelled = locale === 'en' || locale === 'zh';
  const words = [...(content.keywords[locale] ?? []), ...(isLabelled ? labels : [])];
  return words.length > 0 ? [...fields, [words.join('\n'), KEYWORD_WEIGHT]] : fields;
}

function factsOf(content: ListingContent, standing: Standing, translator: Pivot): Facts {
  const shared = {
    published: standing.published,
    openForRequests: standing.openForRequests,
    sectors: content.sectors,
    terms: content.terms,
    keywords: new Map(
      Object.values(content.keywords)
        .flat()
        .map((word) => [normalise(word).trim(), word] as const),
    ),
    sdgs: content.sdgs,
    cooperation: content.cooperation,
  };
  return content.kind === 'demand'
    ? { ...shared, ...needFacts(content, standing) }
    : { ...shared, ...offerFacts(content, standing, translator) };
}

type Own<F extends Facts> = Omit<
  F,
  'published' | 'openForRequests' | 'sectors' | 'terms' | 'keywords' | 'sdgs' | 'cooperation'
>;

function needFacts(content: DemandContent, { organisationCountry }: Standing): Own<NeedFacts> {
  const texts = Object.values(content.texts);
  return {
    kind: 'demand',
    trlMin: content.trlMin,
    trlMax: content.trlMax,
    country: content.siteCountry,
    ownerCountry: organisationCountry,
    region: content.siteRegion,
    budget: budgetOf(content),
    deadline: content.deadline,
    languages: content.languages,
    quantities: quantitiesIn(texts.map(({ scale }) => scale).join('\n')),
  };
}

function offerFacts(content: TechnologyContent, standing: Standing, translator: Pivot): Own<OfferFacts> {
  const { minimumInvestment, priceBand, localConditions } = content;
  const price = minimumInvestment ?? (priceBand === 'negotiable' ? null : priceBand);
  const texts = Object.values(content.texts);
  return {
    kind: 'technology',
    trl: content.trl,
    exportClass: standing.exportClass,
    excludedCountries: content.excludedCountries,
    deployedIn: [...new Set(content.deployments.map(({ country }) => country))],
    protectedIn: [
      ...new Set(content.patents.flatMap(({ status, inForceIn }) => (status === 'lapsed' ? [] : inForceIn))),
    ],
    price: price && bandOf(price),
    frequencies: [...new Set([...localConditions.voltage.matchAll(/\b([56]0)\s*Hz\b/giu)].map(([, hz]) => Number(hz)))],
    feedstock: localConditions.feedstock ? translator.pivot([{ text: localConditions.feedstock }]) : new Map(),
    languages: [...new Set([...localesOf(content), ...(standing.organisationCountry === 'CN' ? ['zh'] : [])])],
    quantities: quantitiesIn(
      texts.map(({ title, summary, description }) => [title, summary, description].join('\n')).join('\n'),
    ),
  };
}

/** The band that was chosen, or the one the amount falls into. */
function budgetOf({ budgetBand, budgetMin, budgetMax, currency }: DemandContent): NeedFacts['budget'] {
  const amount = budgetMax ?? budgetMin;
  const band = budgetBand ?? (amount === null ? null : moneyBandOf(comparableAmount(amount, currency)));
  return band && bandOf(band);
}

function bandOf(code: Parameters<typeof boundsOf>[0]): { code: string; from: number; to: number | null } {
  const { from, to } = boundsOf(code);
  return { code, from: from ?? 0, to: to ?? null };
}
