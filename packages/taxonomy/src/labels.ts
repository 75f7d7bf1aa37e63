import * as codes from '@techbridge/contracts';
import type { Locale } from '@techbridge/contracts';
import { agreementTypes } from './agreement-types';
import { moneyBands, priceBands } from './bands';
import { cooperationTypes } from './cooperation';
import { countryLabels } from './countries';
import { currencies } from './currencies';
import type { Entry, Translated } from './entry';
import { ipStatuses } from './ip-status';
import {
  demandOrigins,
  exchangeTypes,
  exclusivities,
  fundingSources,
  listingKinds,
  provenances,
  textStatuses,
} from './listing-words';
import { languages } from './locales';
import { organisationKinds } from './organisation-kinds';
import { reasons } from './reasons';
import { sdgs } from './sdgs';
import { sectors } from './sectors';
import { technologyForms } from './technology-forms';
import { trlBands, trlLevels } from './trl';
import { exportClasses, verificationLevels } from './trust-words';

/** Every vocabulary: its codes in display order, and their wording. */
export const vocabularies = {
  'listing-kind': { codes: codes.LISTING_KINDS, entries: listingKinds },
  sector: { codes: codes.SECTORS, entries: sectors },
  'technology-form': { codes: codes.TECHNOLOGY_FORMS, entries: technologyForms },
  'cooperation-type': { codes: codes.COOPERATION_TYPES, entries: cooperationTypes },
  'ip-status': { codes: codes.IP_STATUSES, entries: ipStatuses },
  trl: { codes: codes.TRL_LEVELS, entries: trlLevels },
  'trl-band': { codes: codes.TRL_BANDS, entries: trlBands },
  sdg: { codes: codes.SDGS, entries: sdgs },
  country: { codes: codes.COUNTRIES, entries: countryLabels },
  'organisation-kind': { codes: codes.ORGANISATION_KINDS, entries: organisationKinds },
  'price-band': { codes: codes.PRICE_BANDS, entries: priceBands },
  'money-band': { codes: codes.MONEY_BANDS, entries: moneyBands },
  currency: { codes: codes.CURRENCIES, entries: currencies },
  exclusivity: { codes: codes.EXCLUSIVITIES, entries: exclusivities },
  'funding-source': { codes: codes.FUNDING_SOURCES, entries: fundingSources },
  'demand-origin': { codes: codes.DEMAND_ORIGINS, entries: demandOrigins },
  'export-class': { codes: codes.EXPORT_CLASSES, entries: exportClasses },
  provenance: { codes: codes.PROVENANCES, entries: provenances },
  'text-status': { codes: codes.TEXT_STATUSES, entries: textStatuses },
  'verification-level': { codes: codes.VERIFICATION_LEVELS, entries: verificationLevels },
  'exchange-type': { codes: codes.EXCHANGE_TYPES, entries: exchangeTypes },
  reason: { codes: codes.REASON_CODES, entries: reasons },
  'agreement-type': { codes: codes.AGREEMENT_TYPES, entries: agreementTypes },
  locale: { codes: codes.LOCALES, entries: languages },
} as const;

export type VocabularyName = keyof typeof vocabularies;
export type CodeOf<Name extends VocabularyName> = (typeof vocabularies)[Name]['codes'][number];

export const VOCABULARY_NAMES = Object.keys(vocabularies) as VocabularyName[];

export interface Option<Code> {
  code: Code;
  label: string;
  description?: string;
}

export type LabelsOfLocale = Record<VocabularyName, Record<string, { label: string; description?: string }>>;

/** The whole entry of a code, with its synonyms; undefined for an unknown code. */
export function entryOf(vocabulary: VocabularyName, code: string | number): Entry | undefined {
  const entries = vocabularies[vocabulary].entries as Readonly<Record<string, Entry>>;
  return Object.hasOwn(entries, code) ? entries[code] : undefined;
}

/** A code's wording and the language it is really in, so that a fallback can be marked; null for an unknown code. */
export function findLabel(
  vocabulary: VocabularyName,
  code: string | number,
  locale: Locale,
): { text: string; locale: Locale } | null {
  const entry = entryOf(vocabulary, code);
  if (!entry) return null;
  const own = entry.label[locale] ?? nameFromIntl(vocabulary, code, locale);
  return own ? { text: own, locale } : { text: entry.label.en, locale: 'en' };
}

/** A code's wording in a language, else in English, else the code itself. Never throws. */
export function label(vocabulary: VocabularyName, code: string | number, locale: Locale): string {
  return findLabel(vocabulary, code, locale)?.text ?? String(code);
}

/** One sentence for people who have not met the word; undefined where the word says enough. */
export function description(vocabulary: VocabularyName, code: string | number, locale: Locale): string | undefined {
  const help: Translated | undefined = entryOf(vocabulary, code)?.help;
  return help && (help[locale] ?? help.en);
}

/** The codes of a vocabulary in the order to show them. */
export function codesOf<Name extends VocabularyName>(vocabulary: Name): readonly CodeOf<Name>[] {
  return vocabularies[vocabulary].codes as readonly CodeOf<Name>[];
}

/** Whether a value is a code of the vocabulary. */
export function isCode<Name extends VocabularyName>(vocabulary: Name, value: unknown): value is CodeOf<Name> {
  return (vocabularies[vocabulary].codes as readonly unknown[]).includes(value);
}

/** The codes of a vocabulary with their wording, for lists to choose from. */
export function optionsOf<Name extends VocabularyName>(vocabulary: Name, locale: Locale): Option<CodeOf<Name>>[] {
  return codesOf(vocabulary).map((code) => ({ code, ...wordingOf(vocabulary, code, locale) }));
}

/** All vocabularies in one language, as plain JSON: a page loads one language instead of ten. */
export function labelsFor(locale: Locale): LabelsOfLocale {
  const all = VOCABULARY_NAMES.map((name) => [
    name,
    Object.fromEntries(codesOf(name).map((code) => [code, wordingOf(name, code, locale)])),
  ]);
  return Object.fromEntries(all) as LabelsOfLocale;
}

function wordingOf(vocabulary: VocabularyName, code: string | number, locale: Locale) {
  const help = description(vocabulary, code, locale);
  return { label: label(vocabulary, code, locale), ...(help ? { description: help } : {}) };
}

/** Intl has the currencies' names in all ten languages. */
function nameFromIntl(vocabulary: VocabularyName, code: string | number, locale: Locale): string | undefined {
  if (vocabulary !== 'currency') return undefined;
  return new Intl.DisplayNames([locale], { type: 'currency', fallback: 'none' }).of(String(code));
}
