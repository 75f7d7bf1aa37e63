import { LOCALES, type ListingKind, type Locale } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { translator } from '@techbridge/i18n/server';
import { label } from '@techbridge/taxonomy';
import { fieldsOf, isPerLanguage, pathOf, type FieldDefinition } from './fields';

// The headings the product itself writes, in its template and in exported workbooks.

export interface OwnColumn {
  field: FieldDefinition;
  /** Language of a text; null for fields without one. */
  locale: Locale | null;
  /** Second and third column of a field with several values. */
  repeat: number;
}

/** Fields whose values stand side by side, each with a drop-down. */
export const REPEATS: Record<string, number> = { sectors: 3, cooperation: 3 };

/** The columns of these fields, the own reference first; texts once for each of the languages. */
export function ownColumns(fields: readonly FieldDefinition[], locales: readonly Locale[]): OwnColumn[] {
  const reference = fields.filter(({ name }) => name === 'ownReference');
  return [...reference, ...fields.filter((field) => !reference.includes(field))].flatMap((field): OwnColumn[] => {
    if (isPerLanguage(field)) return locales.map((locale) => ({ field, locale, repeat: 1 }));
    return Array.from({ length: REPEATS[field.name] ?? 1 }, (_, index) => ({ field, locale: null, repeat: index + 1 }));
  });
}

/** The reader's language, then the other of English and Chinese. */
export function ownLocales(reader: Locale): Locale[] {
  return [reader, reader === 'en' ? 'zh' : 'en'];
}

/**
 * 标题（英语） / Title (English): the reader's language first, then the other of Chinese and English. Readers of
 * languages without words of ours get English alone.
 */
export function headingOf({ field, locale, repeat }: OwnColumn, reader: Locale): string {
  const first: Locale = LOCALE_INFO[reader].complete ? reader : 'en';
  const second: Locale = reader === 'en' ? 'zh' : 'en';
  const inLanguage = (language: Locale) => {
    const name = translator(language)(`imports:field.${field.name}`);
    const tongue = locale ? label('locale', locale, language) : '';
    const brackets = language === 'zh' ? ['（', '）'] : [' (', ')'];
    return `${name}${tongue ? `${brackets[0]}${tongue}${brackets[1]}` : ''}${repeat > 1 ? ` ${repeat}` : ''}`;
  };
  return [...new Set([inLanguage(first), inLanguage(second)])].join(' / ');
}

const spaced = (heading: string) => heading.replace(/\s+/g, ' ').trim();

const pathsByKind = new Map<ListingKind, Map<string, string>>();

function ownPaths(kind: ListingKind): Map<string, string> {
  const cached = pathsByKind.get(kind);
  if (cached) return cached;
  const paths = new Map<string, string>();
  for (const column of ownColumns(fieldsOf(kind), LOCALES)) {
    for (const reader of LOCALES)
      paths.set(spaced(headingOf(column, reader)), pathOf(column.field, column.locale ?? 'en'));
  }
  pathsByKind.set(kind, paths);
  return paths;
}

/** Which column says what language a row was written in: only workbooks the product has exported have it. */
export function originalLocaleColumn(headings: readonly string[]): number {
  return headings.findIndex((heading) => ownPaths('technology').get(spaced(heading)) === 'originalLocale');
}

/** The paths of the columns of an exported workbook by their headings alone; empty for any other file. */
export function exportedPaths(headings: readonly string[], kind: ListingKind): Map<number, string> {
  const found = new Map<number, string>();
  if (originalLocaleColumn(headings) < 0) return found;
  headings.forEach((heading, column) => {
    const path = ownPaths(kind).get(spaced(heading));
    if (path) found.set(column, path);
  });
  return found;
}
