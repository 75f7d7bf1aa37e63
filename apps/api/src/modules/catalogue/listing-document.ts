/** A published listing as the search index knows it. */
import { FACETS, LOCALES, TRL_BANDS, type Facet, type ListingContent, type Locale } from '@techbridge/contracts';
import { bandOf, findTerm } from '@techbridge/taxonomy';
import { pivotTerms, type TranslatedUnit, type Translator } from '@techbridge/lexicon';
import type {
  PivotWords,
  Said,
  SearchDocument,
  SearchTextField,
  StoredHit,
  Texts,
} from '../../platform/search/search.port';
import type { PublishedListing } from '../listings';
import { publicOrganisation, publicPlace } from './published-listing';
import { writtenDown } from './said';

/** To be raised whenever this file makes other documents of the same listings: the index is then brought up to date. */
export const DOCUMENT_FORMAT = 4;

const LEAST_PIVOT = 0.1;
const MOST_PIVOT = 600;

/** `mark` is the listing's mark in the database, read before the listing itself. */
export function listingDocument(listing: PublishedListing, mark: string, translator: Translator): SearchDocument {
  const texts = textsOf(listing);
  const units = readOnce(translator);
  return {
    id: listing.id,
    kind: listing.kind,
    mark,
    texts,
    pivot: {
      head: pivotOf([texts.title, texts.keywords, texts.terms], units),
      body: pivotOf([texts.summary, texts.body], units),
    },
    facets: facetsOf(listing),
    numbers: {
      publishedAt: listing.publishedAt.getTime(),
      confirmedAt: listing.lastConfirmedAt.getTime(),
      trl: listing.content.kind === 'technology' ? listing.content.trl : listing.content.trlMin,
      deadline:
        listing.content.kind === 'demand' && listing.content.deadline ? Date.parse(listing.content.deadline) : null,
    },
    said: saidOf(texts, units),
    hit: hitOf(listing),
  };
}

type Units = (text: string | undefined, language: Locale) => TranslatedUnit[];

/** The units of texts, each text translated once. */
function readOnce(translator: Translator): Units {
  const known = new Map<string, TranslatedUnit[]>();
  return (text, language) => {
    if (!text) return [];
    const key = `${language} ${text}`;
    let units = known.get(key);
    if (!units) known.set(key, (units = translator.translate(text, { language })));
    return units;
  };
}

/** So that an answer can say why a listing in another language is found without reading its texts again. */
function saidOf({ title, summary }: Record<SearchTextField, Texts>, units: Units): Said {
  const languages = LOCALES.filter((language) => title[language] || summary[language]);
  return Object.fromEntries(
    languages.map((language) => [
      language,
      {
        title: writtenDown(units(title[language], language)),
        summary: writtenDown(units(summary[language], language)),
      },
    ]),
  );
}

function textsOf(listing: PublishedListing): Record<SearchTextField, Texts> {
  const { content } = listing;
  return {
    title: eachText(content, ({ title }) => title),
    summary: eachText(content, ({ summary }) => summary),
    keywords: Object.fromEntries(Object.entries(content.keywords).map(([locale, words]) => [locale, words.join(', ')])),
    organisation: publicOrganisation(listing)?.name ?? {},
    terms: termTexts(content.terms),
    body: bodyTexts(content),
  };
}

/**
 * Said in several languages, a thing is not said several times: each counts as in the language that says it most. Words that
 * hardly matter are left out, so that long texts stay within bounds.
 */
function pivotOf(fields: readonly Texts[], units: Units): PivotWords {
  const most = new Map<string, number>();
  for (const language of LOCALES) {
    const said = fields.flatMap((field) => units(field[language], language));
    for (const [term, { weight }] of pivotTerms(said)) most.set(term, Math.max(weight, most.get(term) ?? 0));
  }
  const least = leastOfTheMost([...most.values()], MOST_PIVOT);
  return [...most]
    .filter(([, weight]) => weight >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_PIVOT)
    .map(([term, weight]) => [term, Math.round(weight * 100) / 100] as const);
}

/** The least weight among the `count` greatest: numbers alone sort many times faster than terms with theirs. */
function leastOfTheMost(weights: readonly number[], count: number): number {
  const sorted = Float64Array.from(weights).sort();
  return Math.max(LEAST_PIVOT, sorted[sorted.length - count] ?? 0);
}

type AnyText = NonNullable<ListingContent['texts'][Locale]>;

function eachText(content: ListingContent, read: (text: AnyText) => string): Texts {
  const texts = LOCALES.flatMap((locale) => {
    const text = content.texts[locale];
    const found = text ? read(text) : '';
    return found === '' ? [] : [[locale, found] as const];
  });
  return Object.fromEntries(texts);
}

function bodyTexts(content: ListingContent): Texts {
  const body = eachText(content, (text) => paragraphs('problem' in text ? demandBody(text) : technologyBody(text)));
  if (content.kind === 'demand') return body;
  const own = content.originalLocale;
  const facts = [content.trlEvidence, ...Object.values(content.localConditions), ...content.ipcCodes];
  for (const { measure, baseline } of content.benefits) {
    for (const locale of LOCALES) body[locale] = paragraphs([body[locale], measure[locale], baseline[locale]]);
  }
  body[own] = paragraphs([body[own], ...facts]);
  return Object.fromEntries(Object.entries(body).filter(([, text]) => text !== ''));
}

type TechnologyText = Extract<AnyText, { advantages: string }>;
type DemandText = Extract<AnyText, { problem: string }>;

const technologyBody = (text: TechnologyText) => [text.description, text.advantages, text.partnerBrings];
/** What is not wanted stays out: it would be found by exactly those it is meant to keep away. */
const demandBody = (text: DemandText) => [
  text.problem,
  text.presentSolution,
  text.mustHaves,
  text.niceToHaves,
  text.scale,
];

function paragraphs(texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n');
}

/** Labels and other words of the terms in both languages: a Chinese listing is found by an English term and the reverse. */
function termTexts(codes: readonly string[]): Texts {
  const found = codes.map(findTerm).filter((term) => term !== undefined);
  if (found.length === 0) return {};
  return {
    en: found.flatMap(({ label, also }) => [label.en, ...also.en]).join(', '),
    zh: found.flatMap(({ label, also }) => [label.zh, ...also.zh]).join('，'),
  };
}

function facetsOf(listing: PublishedListing): Record<Facet, readonly string[]> {
  const { content } = listing;
  const organisation = publicOrganisation(listing);
  const { country } = publicPlace(listing);
  const none = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<Facet, string[]>;
  return {
    ...none,
    sector: content.sectors,
    sdg: content.sdgs.map(String),
    trl: trlBands(content),
    country: country ? [country] : [],
    cooperation: content.cooperation,
    collection: listing.collections.map(({ slug }) => slug),
    organisation: organisation ? [organisation.slug] : [],
    language: LOCALES.filter((locale) => content.texts[locale]?.title),
    ...(content.kind === 'technology'
      ? { ip: present(content.ipStatus), form: present(content.form), price: present(content.priceBand) }
      : { budget: present(content.budgetBand) }),
  };
}

const present = (value: string | null) => (value === null ? [] : [value]);

/** A need lies in every band between the least and the most it accepts. */
function trlBands(content: ListingContent): string[] {
  if (content.kind === 'technology') return content.trl === null ? [] : [bandOf(content.trl as 1)];
  if (content.trlMin === null && content.trlMax === null) return [];
  const from = TRL_BANDS.indexOf(bandOf((content.trlMin ?? 1) as 1));
  const to = TRL_BANDS.indexOf(bandOf((content.trlMax ?? 9) as 1));
  return TRL_BANDS.slice(Math.min(from, to), Math.max(from, to) + 1);
}

function hitOf(listing: PublishedListing): StoredHit {
  const { content } = listing;
  const technology = content.kind === 'technology' ? content : null;
  const demand = content.kind === 'demand' ? content : null;
  return {
    id: listing.id,
    reference: listing.reference,
    kind: listing.kind,
    originalLocale: content.originalLocale,
    organisation: publicOrganisation(listing),
    ...publicPlace(listing),
    sectors: content.sectors,
    sdgs: content.sdgs,
    trl: technology?.trl ?? null,
    cooperation: content.cooperation,
    ipStatus: technology?.ipStatus ?? null,
    benefit: technology?.benefits.find(({ value }) => value !== null) ?? technology?.benefits[0] ?? null,
    priceBand: technology?.priceBand ?? null,
    budgetBand: demand?.budgetBand ?? null,
    deadline: demand?.deadline ?? null,
    openForRequests: listing.openForRequests,
    publishedAt: listing.publishedAt.toISOString(),
    lastConfirmedAt: listing.lastConfirmedAt.toISOString(),
    sample: listing.sample,
  };
}
