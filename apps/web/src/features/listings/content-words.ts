import type { Benefit, Deployment, ListingContent, Locale, Patent } from '@techbridge/contracts';
import { LOCALE_INFO, pick } from '@techbridge/i18n';
import { countryName, subdivisionName, termLabel, type VocabularyName } from '@techbridge/taxonomy';
import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormat, type Format } from '../../shared/format';
import { useLocale } from '../../shared/i18n';
import { useVocabulary, type VocabularyWords } from '../../shared/vocabulary';
import { sectionFor, type SectionKey } from './sections';

/** One answer of a listing in words, for checking it and for comparing revisions. */
export interface ContentLine {
  path: string;
  section: SectionKey;
  label: string;
  text: string;
  /** The language the text itself is in, where it is somebody's own words. */
  locale?: Locale;
}

const VOCABULARY_OF: Record<string, VocabularyName> = {
  sectors: 'sector',
  form: 'technology-form',
  sdgs: 'sdg',
  trl: 'trl',
  trlMin: 'trl',
  trlMax: 'trl',
  ipStatus: 'ip-status',
  cooperation: 'cooperation-type',
  priceBand: 'price-band',
  exclusivity: 'exclusivity',
  minimumInvestment: 'money-band',
  siteCountry: 'country',
  excludedCountries: 'country',
  budgetBand: 'money-band',
  currency: 'currency',
  fundingSource: 'funding-source',
  languages: 'locale',
  originalLocale: 'locale',
};
const DATES = ['deadline'];
const LISTS = ['patents', 'benefits', 'deployments'];
const NOT_SHOWN = ['kind'];

interface Tools {
  t: TFunction<['listings', 'common']>;
  locale: Locale;
  format: Format;
  word: VocabularyWords['word'];
}

function codeText({ t, locale, format, word }: Tools, name: string, code: unknown): string {
  const vocabulary = VOCABULARY_OF[name];
  if (name === 'terms') return termLabel(String(code), locale);
  if (name === 'siteRegion') return code ? subdivisionName(String(code), locale) : '';
  if (DATES.includes(name)) return format.date(String(code));
  if (!vocabulary) return typeof code === 'number' ? format.number(code) : String(code);
  const text = word(vocabulary, code as string);
  if (vocabulary === 'trl') return t('listings:editor.trl', { level: String(code), label: text });
  return vocabulary === 'sdg' ? t('common:sdg.named', { number: String(code), name: text }) : text;
}

function patentText({ t, locale, format }: Tools, { number, office, status, expiresOn, inForceIn }: Patent): string {
  const where = format.list(inForceIn.map((code) => countryName(code, locale)));
  return [
    [office, number].filter(Boolean).join(' '),
    t(`listings:patent_status.${status}`),
    expiresOn && `${t('listings:field.patents.expiresOn')} ${format.date(expiresOn)}`,
    where && `${t('listings:field.patents.inForceIn')} ${where}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function benefitText({ t, locale, format }: Tools, benefit: Benefit): string {
  const { measure, value, unit, baselineValue, baseline } = benefit;
  const number = (amount: number | null) => (amount === null ? '' : format.number(amount));
  const against = [number(baselineValue), pick(baseline, locale)].filter(Boolean).join(' ');
  const amount = [number(value), unit].filter(Boolean).join(' ');
  const line = against ? t('listings:content.against', { amount, against }) : amount;
  const what = pick(measure, locale);
  return what ? t('listings:content.measured', { what, amount: line }) : line;
}

function itemText(tools: Tools, name: string, item: unknown): string {
  if (name === 'patents') return patentText(tools, item as Patent);
  if (name === 'benefits') return benefitText(tools, item as Benefit);
  const { country, site, year } = item as Deployment;
  return [country && countryName(country, tools.locale), site, year].filter(Boolean).join(' · ');
}

function valueText(tools: Tools, name: string, value: unknown): string {
  const { t, word } = tools;
  if (value === null || value === undefined || value === '') return '';
  if (name === 'status') return word('text-status', String(value));
  if (typeof value === 'boolean') return t(value ? 'common:answer.yes' : 'common:answer.no');
  if (name === 'attachments') return fileCount(tools, value as unknown[]);
  if (LISTS.includes(name)) return (value as unknown[]).map((item) => itemText(tools, name, item)).join('\n');
  if (Array.isArray(value)) return value.map((each) => codeText(tools, name, each)).join('; ');
  if (typeof value === 'object')
    return Object.values(value)
      .filter((each) => typeof each === 'string')
      .join(' · ');
  return codeText(tools, name, value);
}

function fileCount({ t }: Tools, files: unknown[]): string {
  return files.length > 0 ? t('listings:content.files', { count: files.length }) : '';
}

/** The message key of a field's name, and the language where there is one text for each. */
function nameOf(path: string): { key: string; language?: Locale } {
  const [first = '', second = '', third = ''] = path.replace(/^content\./, '').split('.');
  if (first === 'texts') return { key: third || 'texts', ...(second ? { language: second as Locale } : {}) };
  if (first === 'keywords') return { key: first, ...(second ? { language: second as Locale } : {}) };
  return { key: first === 'localConditions' && second ? `${first}.${second}` : first };
}

function labelText({ t, format }: Tools, path: string): string {
  const { key, language } = nameOf(path);
  const label = t(`listings:field.${key}` as 'listings:field.title');
  if (!language) return label;
  return t('listings:editor.inLanguage', { field: label, language: format.language(LOCALE_INFO[language].tag) });
}

/** Words for parts of a listing's content by their paths; `content.` in front of a path is ignored. */
export function usePathWords() {
  const { t } = useTranslation(['listings', 'common']);
  const locale = useLocale();
  const format = useFormat();
  const { word } = useVocabulary();
  return useMemo(() => {
    const tools: Tools = { t, locale, format, word };
    return {
      label: (path: string) => labelText(tools, path),
      value: (path: string, value: unknown) => valueText(tools, nameOf(path).key, value),
    };
  }, [t, locale, format, word]);
}

/** The content as a flat list of paths with a value each: texts by language, lists whole. */
export function partsOf(content: ListingContent): { path: string; value: unknown }[] {
  return Object.entries(content).flatMap(([name, value]) => {
    if (NOT_SHOWN.includes(name)) return [];
    if (name === 'texts')
      return Object.entries(value as Record<string, Record<string, unknown>>).flatMap(([locale, texts]) =>
        Object.entries(texts)
          .filter(([key]) => key !== 'status' || locale !== content.originalLocale)
          .map(([key, text]) => ({ path: `texts.${locale}.${key}`, value: text })),
      );
    if (name === 'keywords' || name === 'localConditions')
      return Object.entries(value as Record<string, unknown>).map(([key, each]) => ({
        path: `${name}.${key}`,
        value: each,
      }));
    return [{ path: name, value }];
  });
}

/** Every answer of a listing in words, section by section; what is not answered has an empty text. */
export function useContentLines(): (content: ListingContent) => ContentLine[] {
  const words = usePathWords();
  return (content) =>
    partsOf(content).flatMap(({ path, value }) => {
      const section = sectionFor(content.kind, path);
      // That a goal is relevant is said by naming it.
      if (!section || (path === 'sdgNotRelevant' && !value)) return [];
      const locale = /^(?:texts|keywords)\.(\w+)/.exec(path)?.[1] as Locale | undefined;
      return [
        { path, section, label: words.label(path), text: words.value(path, value), ...(locale ? { locale } : {}) },
      ];
    });
}
