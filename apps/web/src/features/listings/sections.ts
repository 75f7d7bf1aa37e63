import type { ListingKind } from '@techbridge/contracts';
import { liesIn } from './editor/content-paths';

export const SECTION_KEYS = [
  'texts',
  'topic',
  'readiness',
  'rights',
  'offer',
  'benefits',
  'conditions',
  'site',
  'wanted',
  'budget',
  'files',
  'own',
] as const;
export type SectionKey = (typeof SECTION_KEYS)[number];

interface Section {
  key: SectionKey;
  /** Where its fields lie in the content. */
  paths: readonly string[];
}

const TECHNOLOGY: readonly Section[] = [
  { key: 'texts', paths: ['texts', 'originalLocale'] },
  {
    key: 'topic',
    paths: ['sectors', 'terms', 'form', 'sdgs', 'sdgNotRelevant', 'keywords', 'ipcCodes', 'link'],
  },
  { key: 'readiness', paths: ['trl', 'trlEvidence', 'deployments'] },
  { key: 'rights', paths: ['ipStatus', 'patents'] },
  { key: 'offer', paths: ['cooperation', 'exclusivity', 'priceBand', 'minimumInvestment', 'excludedCountries'] },
  { key: 'benefits', paths: ['benefits', 'paybackMonths'] },
  { key: 'conditions', paths: ['localConditions'] },
  { key: 'files', paths: ['attachments'] },
  { key: 'own', paths: ['ownReference'] },
];

const NEED: readonly Section[] = [
  { key: 'texts', paths: ['texts', 'originalLocale'] },
  { key: 'topic', paths: ['sectors', 'terms', 'sdgs', 'sdgNotRelevant', 'keywords', 'link'] },
  { key: 'site', paths: ['siteCountry', 'siteRegion'] },
  { key: 'wanted', paths: ['trlMin', 'trlMax', 'cooperation', 'languages'] },
  {
    key: 'budget',
    paths: ['budgetBand', 'currency', 'budgetMin', 'budgetMax', 'fundingSource', 'deadline'],
  },
  { key: 'files', paths: ['attachments'] },
  { key: 'own', paths: ['anonymous', 'ownReference'] },
];

export function sectionsOf(kind: ListingKind): readonly Section[] {
  return kind === 'technology' ? TECHNOLOGY : NEED;
}

/** The section a field belongs to; undefined for what is said of the whole listing. */
export function sectionFor(kind: ListingKind, path: string): SectionKey | undefined {
  return sectionsOf(kind).find(({ paths }) => paths.some((whole) => liesIn(path, whole)))?.key;
}

/** The id of a field's control, so that gaps, findings and errors can lead to it. */
export function fieldId(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}
