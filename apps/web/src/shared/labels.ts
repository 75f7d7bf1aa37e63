import type { Locale } from '@techbridge/contracts';
import type { Labels, LabelVocabulary } from './labels/labels-of';
import { useLocale } from './i18n';

type LabelFile = { default: Labels };

const files: Record<Locale, () => Promise<LabelFile>> = {
  en: () => import('./labels/en'),
  zh: () => import('./labels/zh'),
  id: () => import('./labels/id'),
  ms: () => import('./labels/ms'),
  vi: () => import('./labels/vi'),
  th: () => import('./labels/th'),
  km: () => import('./labels/km'),
  lo: () => import('./labels/lo'),
  my: () => import('./labels/my'),
  fil: () => import('./labels/fil'),
};

const loaded = new Map<Locale, Labels>();

/** Has the labels of a language at hand; done once before the first page is drawn. */
export async function loadLabels(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, (await files[locale]()).default);
}

export interface LabelWords {
  /** The wording of a code: `label('sector', 'water')`; an unknown code stands for itself. */
  label: (vocabulary: LabelVocabulary, code: string | number) => string;
  /** A province or state by its ISO 3166-2 code. */
  region: (code: string) => string;
  /** "Guangxi, China", or the country alone. */
  place: (country: string | null, region: string) => string;
}

/** For titles, which are made outside of components. */
export function labelsIn(locale: Locale): LabelWords {
  const words = loaded.get(locale);
  const label: LabelWords['label'] = (vocabulary, code) => words?.[vocabulary][code] ?? String(code);
  const region: LabelWords['region'] = (code) => words?.region[code] ?? code;
  return {
    label,
    region,
    place: (country, code) => {
      const names = [code && region(code), country && label('country', country)].filter(Boolean) as string[];
      return locale === 'zh' ? names.reverse().join('') : names.join(', ');
    },
  };
}

/** Vocabularies in the reader's language: one small file instead of the whole taxonomy in ten languages. */
export function useLabels(): LabelWords {
  return labelsIn(useLocale());
}
