import type { Locale } from '@techbridge/contracts';
import { codesOf, label, subdivisionName, subdivisions, type VocabularyName } from '@techbridge/taxonomy';

/** The vocabularies that public pages show. */
const SHOWN = [
  'sector',
  'technology-form',
  'cooperation-type',
  'ip-status',
  'trl',
  'trl-band',
  'sdg',
  'country',
  'organisation-kind',
  'price-band',
  'money-band',
  'exclusivity',
  'funding-source',
  'export-class',
  'provenance',
  'text-status',
  'verification-level',
] as const satisfies readonly VocabularyName[];

export type LabelVocabulary = (typeof SHOWN)[number];
export type Labels = Record<LabelVocabulary | 'region', Record<string, string>>;

/** Every label of one language as plain data. In the browser's build it stands as JSON: see vite/label-files.ts. */
export function labelsOf(locale: Locale): Labels {
  const vocabularies = SHOWN.map((name) => [
    name,
    Object.fromEntries(codesOf(name).map((code) => [code, label(name, code, locale)])),
  ]);
  const region = Object.fromEntries(subdivisions.map(({ code }) => [code, subdivisionName(code, locale)]));
  return { ...Object.fromEntries(vocabularies), region } as Labels;
}
