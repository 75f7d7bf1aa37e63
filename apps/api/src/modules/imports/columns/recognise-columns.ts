import { recognise, recogniseAll, type VocabularyName } from '@techbridge/taxonomy';
import type { ListingKind, Locale } from '@techbridge/contracts';
import { readAmount } from '../values/amounts';
import { splitList } from '../values/lists';
import { APPEND, bodyField, fieldsOf, IGNORE, pathOf, type FieldDefinition } from './fields';
import { headingLocale, readHeading } from './heading';
import { exportedPaths } from './own-headings';
import { mainLanguage, meanLength, uniqueness, type ColumnProfile } from './profile';

/** What a column seems to fill. `path` as in fields.ts, or `append` or `ignore`. */
export interface ColumnSuggestion {
  column: number;
  path: string;
  confidence: number;
}

interface Candidate {
  column: number;
  field: string;
  confidence: number;
}

const SURE_ENOUGH = 0.45;

/**
 * Suggests a field for each column by its heading and by what its cells hold; each field once, the surest column first.
 * Columns nothing is known about are appended to the description, so that nothing a supplier wrote is lost unseen.
 */
export function recogniseColumns(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
  kind: ListingKind,
  locale: Locale,
): ColumnSuggestion[] {
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]));
  const candidates = profiles
    .flatMap((profile) => candidatesFor(headings[profile.column] ?? '', profile, kind, fields))
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  const chosen = new Map<number, ColumnSuggestion>();
  const taken = new Set<string>();
  for (const [column, path] of exportedPaths(headings, kind)) {
    taken.add(path);
    chosen.set(column, { column, path, confidence: 1 });
  }
  for (const { column, field, confidence } of candidates) {
    if (chosen.has(column) || confidence < SURE_ENOUGH) continue;
    const definition = fields.get(field);
    const path = definition
      ? pathOf(definition, columnLocale(headings[column] ?? '', profiles[column], locale))
      : field;
    if (definition && !definition.repeatable && taken.has(path)) continue;
    taken.add(path);
    chosen.set(column, { column, path, confidence: round(confidence) });
  }
  return addMissing(profiles, headings, chosen, taken, kind, locale);
}

/** The language most of the longer texts are written in; what a title without another sign of its language is taken for. */
export function mainTextLanguage(profiles: readonly ColumnProfile[]): Locale {
  const weights = new Map<Locale, number>();
  for (const profile of profiles) {
    if (meanLength(profile) < 6) continue;
    for (const [locale, cells] of profile.languages)
      weights.set(locale, (weights.get(locale) ?? 0) + cells * Math.min(40, meanLength(profile)));
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

function columnLocale(heading: string, profile: ColumnProfile | undefined, fallback: Locale): Locale {
  return headingLocale(heading) ?? (profile ? mainLanguage(profile) : null) ?? fallback;
}

function candidatesFor(
  heading: string,
  profile: ColumnProfile,
  kind: ListingKind,
  fields: Map<string, FieldDefinition>,
): Candidate[] {
  const byHeading = readHeading(heading, kind).map(({ field, confidence }) => {
    const definition = fields.get(field);
    return {
      column: profile.column,
      field,
      confidence: definition ? confidence * fit(definition, profile) : confidence,
    };
  });
  const known = new Set(byHeading.map((candidate) => candidate.field));
  const byValues =
    profile.filled === 0 ? [] : fromValues(profile, fields).filter((candidate) => !known.has(candidate.field));
  const strongest = Math.max(0, ...byHeading.map((candidate) => candidate.confidence));
  // Values alone decide only where the heading says little: 其他 over a column of cooperation types.
  return [
    ...byHeading,
    ...byValues.map((candidate) => ({ ...candidate, confidence: candidate.confidence * (strongest > 0.6 ? 0.6 : 1) })),
  ];
}

/** How well the cells suit the field a heading names: 1 where they do or the column is empty, less where they do not. */
function fit(field: FieldDefinition, profile: ColumnProfile): number {
  if (profile.filled === 0) return 0.9;
  const mean = meanLength(profile);
  switch (field.type) {
    case 'date':
      return (profile.dates + profile.numbers) / profile.filled > 0.5 ? 1 : 0.4;
    case 'link':
      return profile.links / profile.filled > 0.3 ? 1 : 0.5;
    case 'number':
      return shareOf(profile, (text) => /\d/.test(text)) > 0.5 ? 1 : 0.4;
    case 'code':
    case 'codes':
      return codeFit(field, profile);
    case 'words':
      return mean > 250 ? 0.5 : 0.97;
    case 'parts':
      return field.name === 'ipcCodes' && shareOf(profile, (text) => /^[A-H]\d{2}[A-Z]/.test(text)) < 0.3 ? 0.3 : 0.97;
    case 'text':
      return textFit(field.name, profile, mean);
    default:
      return field.name === 'ownReference' ? referenceFit(profile) : 1;
  }
}

function codeFit(field: FieldDefinition, profile: ColumnProfile): number {
  const share = recognisedShare(field, profile);
  if (field.name === 'patents.status') return share > 0.3 ? 1 : 0.3;
  return share >= 0.5 ? 1 : 0.35 + share;
}

function textFit(name: string, profile: ColumnProfile, mean: number): number {
  if (profile.numbers > profile.filled / 2) return 0.2;
  if (name === 'title') return mean > 200 ? 0.4 : mean < 2 || uniqueness(profile) < 0.3 ? 0.5 : 1;
  if (name === 'summary') return mean > 900 ? 0.7 : 1;
  const long = name === 'description' || name === 'problem';
  return long && mean < 12 ? 0.5 : 1;
}

/** A reference may stand twice by mistake, which is said row by row; a column of repeated words is none. */
function referenceFit(profile: ColumnProfile): number {
  if (profile.longest > 80) return 0.2;
  const share = uniqueness(profile);
  return share > 0.95 ? 1 : profile.filled < 10 ? 0.8 : 0.2 + share * 0.7;
}

const STATUS_WORDS =
  /^(issued|granted|application|applied|pending|filed|expired|lapsed|abandoned|allowed|授权|已授权|申请中|实质审查|公开|失效|有效|在审|实审|申请)$/i;

function recognisedShare(field: FieldDefinition, profile: ColumnProfile): number {
  if (field.name === 'patents.status') return shareOf(profile, (text) => STATUS_WORDS.test(text.trim()));
  const vocabulary = field.vocabulary;
  if (!vocabulary) return 0;
  return shareOf(profile, (text) => text.length < 100 && isRecognised(vocabulary, text, field.type === 'codes'));
}

function isRecognised(vocabulary: VocabularyName | 'term', text: string, several: boolean): boolean {
  const found = recognise(vocabulary, text);
  // A word of a vocabulary somewhere within a text proves little: "NASA Open Source" is a licence.
  if (!several) return found !== null && found.by !== 'part';
  const { codes, unrecognised } = recogniseAll(vocabulary, text);
  return codes.length > unrecognised.length;
}

/** Weighted by how often each value occurs; a column of thousands is judged by its first fifty values. */
function shareOf(profile: ColumnProfile, test: (text: string) => boolean): number {
  let yes = 0;
  let all = 0;
  for (const [text, times] of [...profile.distinct].slice(0, 50)) {
    all += times;
    if (test(text)) yes += times;
  }
  return all === 0 ? 0 : yes / all;
}

const BY_VALUES: readonly string[] = [
  'trl',
  'cooperation',
  'ipStatus',
  'sdgs',
  'sectors',
  'form',
  'siteCountry',
  'currency',
  'link',
];

function fromValues(profile: ColumnProfile, fields: Map<string, FieldDefinition>): Candidate[] {
  const column = profile.column;
  const found: Candidate[] = [];
  for (const name of BY_VALUES) {
    const field = fields.get(name);
    if (!field) continue;
    // Bare small numbers are readiness levels to a vocabulary and anything at all in a table.
    if (profile.numbers > profile.filled * 0.5) continue;
    const share = field.type === 'link' ? profile.links / profile.filled : recognisedShare(field, profile);
    if (share >= 0.7) found.push({ column, field: name, confidence: 0.4 + share * 0.3 });
  }
  if (fields.has('deadline') && profile.dates > profile.filled * 0.8)
    found.push({ column, field: 'deadline', confidence: 0.46 });
  if (
    fields.has('budget') &&
    shareOf(profile, (text) => /[万亿]元|usd|rmb|cny/i.test(text) && readAmount(text) !== null) > 0.6
  ) {
    found.push({ column, field: 'budget', confidence: 0.5 });
  }
  const lists = shareOf(profile, (text) => splitList(text).length >= 3 && text.length < 160);
  if (lists > 0.6 && meanLength(profile) < 120) found.push({ column, field: 'keywords', confidence: 0.46 });
  return found;
}

/** A list without a recognised title or description still has one: the most title-like and the longest text. */
function addMissing(
  profiles: readonly ColumnProfile[],
  headings: readonly string[],
  chosen: Map<number, ColumnSuggestion>,
  taken: Set<string>,
  kind: ListingKind,
  locale: Locale,
): ColumnSuggestion[] {
  const free = () => profiles.filter((profile) => !chosen.has(profile.column) && profile.filled > 0);
  const has = (name: string) => [...taken].some((path) => path.endsWith(`.${name}`));
  const give = (profile: ColumnProfile | undefined, name: string) => {
    if (!profile) return;
    const path = `texts.${columnLocale(headings[profile.column] ?? '', profile, locale)}.${name}`;
    taken.add(path);
    chosen.set(profile.column, { column: profile.column, path, confidence: 0.4 });
  };
  if (!has('title')) {
    const titles = free().filter(
      (profile) =>
        meanLength(profile) >= 6 && meanLength(profile) <= 120 && uniqueness(profile) > 0.8 && profile.numbers === 0,
    );
    give(
      titles.find((profile) => profile.links === 0 && profile.dates === 0),
      'title',
    );
  }
  if (!has(bodyField(kind))) {
    const longest = free().sort((a, b) => meanLength(b) - meanLength(a))[0];
    if (longest && meanLength(longest) > 150) give(longest, bodyField(kind));
  }
  return profiles.map(
    (profile) =>
      chosen.get(profile.column) ?? {
        column: profile.column,
        path: profile.filled > 0 && (headings[profile.column] ?? '') !== '' ? APPEND : IGNORE,
        confidence: 0,
      },
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
