import { LOCALES, type CellProblem, type ImportRowStatus, type ImportStatus, type Locale } from '@techbridge/contracts';
import type { VocabularyName } from '@techbridge/taxonomy';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../shared/ui/badge';
import { useVocabulary } from '../../shared/vocabulary';

export const APPEND = 'append';
export const IGNORE = 'ignore';

/** For keys made of codes; the typed `t` takes the ending of too_many for a plural. */
type Words = (key: string, params?: Record<string, string | number>) => string;

interface Place {
  name: string;
  locale: Locale | null;
}

/** `texts.zh.title` is the title in Chinese; other paths are fields without a language. */
export function placeOf(path: string): Place {
  const [head = '', second = '', third = ''] = path.split('.');
  const locale = LOCALES.find((code) => code === second) ?? null;
  if (head === 'texts' && locale) return { name: third, locale };
  if (head === 'keywords' && locale) return { name: head, locale };
  return { name: path, locale: null };
}

export function inLocale(path: string, locale: Locale): string {
  const { name, locale: present } = placeOf(path);
  if (present === null) return path;
  return name === 'keywords' ? `keywords.${locale}` : `texts.${locale}.${name}`;
}

/** "Title (Chinese)", "Sector", "Leave out". */
export function useFieldWords(): (path: string) => string {
  const { t } = useTranslation('imports');
  const { word } = useVocabulary();
  return (path) => {
    const { name, locale } = placeOf(path);
    const label = (t as Words)(`field.${name}`);
    return locale ? `${label} (${word('locale', locale)})` : label;
  };
}

/** What is wrong with a cell, in one sentence, and what to do about it. */
export function useProblemWords(): (problem: CellProblem) => { wrong: string; fix: string } {
  const { t } = useTranslation('imports');
  return ({ code, params, value }) => {
    const given = { ...params, value: value.length > 80 ? `${value.slice(0, 80)}…` : value };
    return { wrong: (t as Words)(`problem.${code}`, given), fix: (t as Words)(`fix.${code}`, given) };
  };
}

/** The kind of a problem in two or three words. */
export function useGroupWords(): (code: CellProblem['code']) => string {
  const { t } = useTranslation('imports');
  return (code) => (t as Words)(`group.${code}`);
}

export const STATUS_TONES: Record<ImportStatus, Tone> = {
  uploaded: 'accent',
  checking: 'neutral',
  checked: 'accent',
  writing: 'neutral',
  done: 'success',
  cancelled: 'attention',
  failed: 'danger',
};

export const ROW_TONES: Record<ImportRowStatus, Tone> = {
  ok: 'neutral',
  warning: 'attention',
  error: 'danger',
  skipped: 'neutral',
  created: 'success',
  updated: 'success',
  unchanged: 'neutral',
};

/** Fields whose cells hold words of a vocabulary, and whether several. */
const CHOICES: Record<string, { vocabulary: VocabularyName; several: boolean }> = {
  sectors: { vocabulary: 'sector', several: true },
  sdgs: { vocabulary: 'sdg', several: true },
  cooperation: { vocabulary: 'cooperation-type', several: true },
  languages: { vocabulary: 'locale', several: true },
  excludedCountries: { vocabulary: 'country', several: true },
  'patents.inForceIn': { vocabulary: 'country', several: true },
  originalLocale: { vocabulary: 'locale', several: false },
  form: { vocabulary: 'technology-form', several: false },
  trl: { vocabulary: 'trl', several: false },
  trlMin: { vocabulary: 'trl', several: false },
  trlMax: { vocabulary: 'trl', several: false },
  ipStatus: { vocabulary: 'ip-status', several: false },
  priceBand: { vocabulary: 'price-band', several: false },
  exclusivity: { vocabulary: 'exclusivity', several: false },
  minimumInvestment: { vocabulary: 'money-band', several: false },
  budget: { vocabulary: 'money-band', several: false },
  siteCountry: { vocabulary: 'country', several: false },
  currency: { vocabulary: 'currency', several: false },
  fundingSource: { vocabulary: 'funding-source', several: false },
};

export function choiceOf(path: string) {
  return CHOICES[path] ?? null;
}

/** What review asks for; where neither a column nor a fixed value fills it, the page says so before it is too late. */
const ASKED_FOR = {
  technology: ['sectors', 'trl', 'ipStatus', 'cooperation'],
  demand: ['sectors'],
} as const;

export function unfilled(kind: keyof typeof ASKED_FOR, filled: readonly string[]): string[] {
  const has = (name: string) =>
    filled.includes(name) ||
    (name === 'ipStatus' && filled.some((path) => path === 'patents' || path === 'patents.status'));
  return ASKED_FOR[kind].filter((name) => !has(name));
}
