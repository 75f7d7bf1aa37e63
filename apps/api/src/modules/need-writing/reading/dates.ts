import {
  ORDINALS,
  DAY_WORDS,
  END_OF,
  END_OF_AFTER,
  MONTH_WORDS,
  MONTHS,
  QUARTER_AFTER,
  QUARTER_WORDS,
  RELATIVE_YEARS,
  YEAR_WORDS,
} from './date-table';
import type { Passage, Span } from './passage';
import { anyOf, lengthAt, occurrencesOf, startBefore, wordsFor, type WordTable } from './word-patterns';
import type { Locale } from '@techbridge/contracts';

export interface DateSpan extends Span {
  /** `2027-09-30` */
  date: string;
  how: 'date_written' | 'date_of_period' | 'date_buddhist';
}

interface Parts {
  year: number;
  month?: number;
  day?: number;
  quarter?: number;
}

/** Every one holds a year of four digits. */
type Rule = RegExp;

const rules = new Map<Locale, Rule[]>();

const optional = (table: WordTable, language: Locale) => `(?:${anyOf(wordsFor(table, language))}\\s*)?`;
const YEAR = '(?<year>(?:19|20|24|25|26)\\d{2})(?!\\d)';
const START = '(?<![\\d.,/-])';

function rulesOf(language: Locale): Rule[] {
  let known = rules.get(language);
  if (!known) rules.set(language, (known = patternsOf(language).map((pattern) => new RegExp(pattern, 'gu'))));
  return known;
}

/** Pieces of patterns in the words of a language. */
function piecesOf(language: Locale) {
  const names = anyOf(MONTHS.flatMap((table) => wordsFor(table, language)));
  const year = `${optional(YEAR_WORDS, language)}${YEAR}(?:\\s*(?:年|ခုနှစ်))?`;
  const day = `${optional(DAY_WORDS, language)}(?<day>\\d{1,2})(?:st|nd|rd|th)?`;
  const month = `${optional(MONTH_WORDS, language)}(?<name>${names})`;
  const numbered = `${anyOf(wordsFor(MONTH_WORDS, language))}\\s*(?<month>\\d{1,2})`;
  const end = `(?:${anyOf(wordsFor(END_OF, language))}\\s*)`;
  const of = `[\\s,./-]*(?:of\\s+|de\\s+|ng\\s+)?`;
  const quarterNumber = `(?<quarter>${anyOf(ORDINALS.flatMap((table) => wordsFor(table, language)))})`;
  const quarterWord = anyOf(wordsFor(QUARTER_WORDS, language));
  const quarterBehind = anyOf(wordsFor(QUARTER_AFTER, language));
  return { names, year, day, month, numbered, end, of, quarterNumber, quarterWord, quarterBehind };
}

function patternsOf(language: Locale): string[] {
  const { names, year, day, month, numbered, end, of, quarterNumber, quarterWord, quarterBehind } = piecesOf(language);
  return [
    `${START}(?<year>(?:19|20|24|25|26)\\d{2})\\s?[-/.年]\\s?(?<month>\\d{1,2})\\s?[-/.月]\\s?(?<day>\\d{1,2})(?!\\d)\\s?[日号]?`,
    `${START}(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>(?:20|25)\\d{2})(?!\\d)`,
    `${START}${day}${of}${numbered}${of}${year}`,
    `${START}${day}${of}${month}${of}${year}`,
    `${month}${of}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:ရက်|日))?[\\s,]+${year}`,
    `${START}${YEAR}\\s*(?:ခုနှစ်)?[၊,\\s]*(?<name>${names})\\s*(?:လ)?\\s*(?<day>\\d{1,2})(?!\\d)(?:\\s*ရက်)?`,
    `${START}${YEAR}\\s*(?:ခုနှစ်)?[၊,\\s]*(?<name>${names})\\s*(?:လ)?(?:ကုန်)?`,
    `${START}${YEAR}\\s*年?\\s*(?:${quarterWord}\\s*)${quarterNumber}(?:\\s*${quarterBehind})?`,
    `${START}${YEAR}\\s*(?:年|ခုနှစ်)?[၊,\\s]*${quarterNumber}\\s*${quarterBehind}`,
    `${quarterWord}\\s*${quarterNumber}${of}${optional(END_OF, language)}${year}`,
    `${quarterNumber}\\s*${quarterBehind}${of}${year}`,
    `(?:${end})?${month}${of}${year}`,
    `(?:${end})?${numbered}${of}${year}`,
    `${START}(?<year>20\\d{2})\\s?年\\s?(?<month>\\d{1,2})\\s?月(?:底|末)?`,
    `${START}(?<month>\\d{1,2})/(?<year>(?:20|25)\\d{2})(?!\\d)`,
    `${end}${of}${year}`,
    `${START}${YEAR}\\s*(?:年|ခုနှစ်)?\\s*${anyOf(wordsFor(END_OF_AFTER, language))}`,
    `${anyOf(wordsFor(YEAR_WORDS, language))}\\s*${YEAR}`,
  ];
}

const squeezed = (text: string) => text.replace(/\s+/g, '');
const isWordOf = (table: WordTable, language: Locale, written: string) =>
  wordsFor(table, language).some((word) => squeezed(word) === squeezed(written));

function partsOf(language: Locale, groups: Record<string, string | undefined>): Parts {
  const { year, month, name, day, quarter } = groups;
  const parts: Parts = { year: Number(year) };
  if (month !== undefined) parts.month = Number(month);
  if (name !== undefined) parts.month = MONTHS.findIndex((table) => isWordOf(table, language, name)) + 1;
  if (day !== undefined) parts.day = Number(day);
  if (quarter !== undefined) parts.quarter = ORDINALS.findIndex((table) => isWordOf(table, language, quarter)) + 1;
  return parts;
}

/** All days and periods a passage names, a period by its last day. Buddhist years are turned into common ones. */
export function datesIn(passage: Passage, today: string): DateSpan[] {
  const { text, language } = passage;
  const found: DateSpan[] = [];
  const add = (span: Span, parts: Parts) => {
    const when = found.some(({ start, end }) => span.start < end && start < span.end) ? null : dayOf(parts);
    if (when) found.push({ ...span, ...when });
  };
  for (const { start, end } of aroundYears(text)) {
    const around = text.slice(start, end);
    for (const rule of rulesOf(language)) {
      for (const match of around.matchAll(rule)) {
        const from = start + match.index;
        add({ start: from, end: from + match[0].length }, partsOf(language, match.groups ?? {}));
      }
    }
  }
  for (const { years, ...span } of yearsFromNow(passage)) add(span, { year: Number(today.slice(0, 4)) + years });
  return found.sort((a, b) => a.start - b.start);
}

const ANY_YEAR = /(?<!\d)(?:19|20|24|25|26)\d{2}(?!\d)/g;
const AROUND = 48;

/** The parts of a text that can hold a date: what lies around each year. */
function aroundYears(text: string): Span[] {
  const parts: Span[] = [];
  for (const { index } of text.matchAll(ANY_YEAR)) {
    const part = { start: Math.max(0, index - AROUND), end: Math.min(text.length, index + AROUND) };
    const last = parts.at(-1);
    if (last && part.start <= last.end) last.end = part.end;
    else parts.push(part);
  }
  return parts;
}

/** "By the end of next year". */
function* yearsFromNow({ text, language }: Passage): Iterable<Span & { years: number }> {
  for (const [years, table] of RELATIVE_YEARS) {
    for (const { start, end } of occurrencesOf(table, language, text)) {
      const from = startBefore(END_OF, language, text, start);
      const behind = lengthAt(END_OF_AFTER, language, text, end);
      yield { start: from >= 0 ? from : start, end: end + behind, years };
    }
  }
}

function dayOf({ year, month, day, quarter }: Parts): Pick<DateSpan, 'date' | 'how'> | null {
  const buddhist = year >= 2400;
  const common = buddhist ? year - 543 : year;
  const last = quarter ? quarter * 3 : (month ?? 12);
  const date = new Date(Date.UTC(common, last - (day === undefined ? 0 : 1), day ?? 0));
  if (last < 1 || last > 12 || date.getUTCMonth() !== last - 1 || date.getUTCFullYear() !== common) return null;
  const how = buddhist ? 'date_buddhist' : day === undefined ? 'date_of_period' : 'date_written';
  return { date: date.toISOString().slice(0, 10), how };
}
