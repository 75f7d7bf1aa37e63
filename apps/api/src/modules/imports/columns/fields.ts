import { LOCALES, TEXT_LIMITS, DEMAND_TEXT_LIMITS, type ListingKind, type Locale } from '@techbridge/contracts';
import type { VocabularyName } from '@techbridge/taxonomy';

/**
 * A field a column can fill, without its language: `title`, `sectors`, `patents.number`. The path of a column is the
 * same word, except for texts and keywords, which carry their language: `texts.zh.title`, `keywords.en`.
 */
export interface FieldDefinition {
  name: string;
  kinds: readonly ListingKind[];
  /** `text`, `words` and `status` exist once per language. */
  type:
    'text' | 'words' | 'status' | 'codes' | 'code' | 'line' | 'number' | 'date' | 'money' | 'link' | 'parts' | 'flag';
  vocabulary?: VocabularyName | 'term';
  /** Several columns may fill it together. */
  repeatable?: boolean;
}

const TECHNOLOGY = ['technology'] as const;
const DEMAND = ['demand'] as const;
const BOTH = ['technology', 'demand'] as const;

const text = (name: string, kinds: readonly ListingKind[]): FieldDefinition => ({ name, kinds, type: 'text' });

export const FIELDS: readonly FieldDefinition[] = [
  text('title', BOTH),
  text('summary', BOTH),
  text('description', TECHNOLOGY),
  text('advantages', TECHNOLOGY),
  text('partnerBrings', TECHNOLOGY),
  text('problem', DEMAND),
  text('presentSolution', DEMAND),
  text('mustHaves', DEMAND),
  text('niceToHaves', DEMAND),
  text('notWanted', DEMAND),
  text('scale', DEMAND),
  { name: 'keywords', kinds: BOTH, type: 'words', repeatable: true },
  { name: 'ownReference', kinds: BOTH, type: 'line' },
  { name: 'sectors', kinds: BOTH, type: 'codes', vocabulary: 'sector', repeatable: true },
  { name: 'terms', kinds: BOTH, type: 'codes', vocabulary: 'term', repeatable: true },
  { name: 'form', kinds: TECHNOLOGY, type: 'code', vocabulary: 'technology-form' },
  { name: 'sdgs', kinds: BOTH, type: 'codes', vocabulary: 'sdg', repeatable: true },
  { name: 'trl', kinds: BOTH, type: 'code', vocabulary: 'trl' },
  { name: 'trlMin', kinds: DEMAND, type: 'code', vocabulary: 'trl' },
  { name: 'trlMax', kinds: DEMAND, type: 'code', vocabulary: 'trl' },
  { name: 'trlEvidence', kinds: TECHNOLOGY, type: 'line' },
  { name: 'ipStatus', kinds: TECHNOLOGY, type: 'code', vocabulary: 'ip-status' },
  { name: 'ipcCodes', kinds: TECHNOLOGY, type: 'parts', repeatable: true },
  { name: 'patents', kinds: TECHNOLOGY, type: 'parts', repeatable: true },
  { name: 'patents.number', kinds: TECHNOLOGY, type: 'parts' },
  { name: 'patents.office', kinds: TECHNOLOGY, type: 'line' },
  { name: 'patents.status', kinds: TECHNOLOGY, type: 'code' },
  { name: 'patents.expiresOn', kinds: TECHNOLOGY, type: 'date' },
  { name: 'patents.inForceIn', kinds: TECHNOLOGY, type: 'codes', vocabulary: 'country' },
  { name: 'cooperation', kinds: BOTH, type: 'codes', vocabulary: 'cooperation-type', repeatable: true },
  { name: 'priceBand', kinds: TECHNOLOGY, type: 'money', vocabulary: 'price-band' },
  { name: 'exclusivity', kinds: TECHNOLOGY, type: 'code', vocabulary: 'exclusivity' },
  { name: 'excludedCountries', kinds: TECHNOLOGY, type: 'codes', vocabulary: 'country', repeatable: true },
  { name: 'benefits', kinds: TECHNOLOGY, type: 'parts', repeatable: true },
  { name: 'paybackMonths', kinds: TECHNOLOGY, type: 'number' },
  { name: 'deployments', kinds: TECHNOLOGY, type: 'parts', repeatable: true },
  { name: 'localConditions.climate', kinds: TECHNOLOGY, type: 'line' },
  { name: 'localConditions.feedstock', kinds: TECHNOLOGY, type: 'line' },
  { name: 'localConditions.voltage', kinds: TECHNOLOGY, type: 'line' },
  { name: 'localConditions.waterQuality', kinds: TECHNOLOGY, type: 'line' },
  { name: 'minimumInvestment', kinds: TECHNOLOGY, type: 'money', vocabulary: 'money-band' },
  { name: 'siteCountry', kinds: DEMAND, type: 'code', vocabulary: 'country' },
  { name: 'siteRegion', kinds: DEMAND, type: 'line' },
  { name: 'budget', kinds: DEMAND, type: 'money', vocabulary: 'money-band' },
  { name: 'budgetMin', kinds: DEMAND, type: 'number' },
  { name: 'budgetMax', kinds: DEMAND, type: 'number' },
  { name: 'currency', kinds: DEMAND, type: 'code', vocabulary: 'currency' },
  { name: 'fundingSource', kinds: DEMAND, type: 'code', vocabulary: 'funding-source' },
  { name: 'deadline', kinds: DEMAND, type: 'date' },
  { name: 'languages', kinds: DEMAND, type: 'codes', vocabulary: 'locale', repeatable: true },
  { name: 'anonymous', kinds: DEMAND, type: 'flag' },
  { name: 'link', kinds: BOTH, type: 'link' },
  { name: 'originalLocale', kinds: BOTH, type: 'code', vocabulary: 'locale' },
  { name: 'status', kinds: BOTH, type: 'status', vocabulary: 'text-status' },
  { name: 'reference', kinds: BOTH, type: 'line' },
];

/** Adds "heading: value" to the description; drops the column. */
export const APPEND = 'append';
export const IGNORE = 'ignore';

const byName = new Map(FIELDS.map((field) => [field.name, field]));

export interface FieldPath {
  field: FieldDefinition;
  locale: Locale | null;
}

/** Whether there is a column of it for each language. */
export function isPerLanguage({ type }: FieldDefinition): boolean {
  return type === 'text' || type === 'words' || type === 'status';
}

/** The path of a field in one language, or of a field that has none. */
export function pathOf(field: FieldDefinition, locale: Locale): string {
  if (field.type === 'text' || field.type === 'status') return `texts.${locale}.${field.name}`;
  if (field.type === 'words') return `keywords.${locale}`;
  return field.name;
}

/** Reads a path back; null for `append`, `ignore` and anything no listing of this kind has. */
export function parsePath(path: string, kind: ListingKind): FieldPath | null {
  const [head = '', locale = '', name = ''] = path.split('.');
  const inLanguage = head === 'texts' || head === 'keywords';
  const field = byName.get(head === 'texts' ? name : inLanguage ? head : path);
  if (!field || !field.kinds.includes(kind)) return null;
  if (!inLanguage) return isPerLanguage(field) ? null : { field, locale: null };
  if (!(LOCALES as readonly string[]).includes(locale)) return null;
  return { field, locale: locale as Locale };
}

export function fieldsOf(kind: ListingKind): FieldDefinition[] {
  return FIELDS.filter((field) => field.kinds.includes(kind));
}

/** Every path a column of such a listing can be given, texts in all languages. Only a title is required of a draft. */
export function pathsOf(kind: ListingKind): { field: string; required: boolean }[] {
  return fieldsOf(kind).flatMap((field) => {
    if (!isPerLanguage(field)) return [{ field: field.name, required: false }];
    return LOCALES.map((locale) => ({ field: pathOf(field, locale), required: field.name === 'title' }));
  });
}

/** Most characters a text field of this kind of listing holds. */
export function textLimit(name: string, kind: ListingKind): number {
  const limits: Record<string, number> = kind === 'technology' ? TEXT_LIMITS : DEMAND_TEXT_LIMITS;
  return limits[name] ?? 4000;
}

/** The text that unmapped columns can be appended to. */
export function bodyField(kind: ListingKind): 'description' | 'problem' {
  return kind === 'technology' ? 'description' : 'problem';
}
