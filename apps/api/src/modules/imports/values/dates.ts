import { serialToDate } from '../reading/number-format';
import { plainDigits, withPlainNumerals } from './digits';

export type DateOrder = 'dmy' | 'mdy';

export interface DateReading {
  /** `2026-03-01`; null for a cell that says there is no date. */
  date: string | null;
  /** Day and month could be exchanged and nothing in the cell or its column says which is which. */
  other: string | null;
  /** How it was written: digits in an order to decide, with a month's name, year first, or as a day count. */
  style: 'digits' | 'named' | 'iso' | 'serial' | 'none';
}

const NO_DATE =
  /^(长期|长期有效|永久|不限|无|无期限|暂无|未定|open|none|n\/?a|no deadline|ongoing|permanent|tbd|-+|—+|ไม่มี|không|tidak ada)$/i;

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januari', 'มกราคม', 'ม.ค.', 'enero', 'janeiro'],
  ['february', 'feb', 'februari', 'pebruari', 'กุมภาพันธ์', 'ก.พ.', 'pebrero'],
  ['march', 'mar', 'maret', 'mac', 'มีนาคม', 'มี.ค.', 'marso', 'março'],
  ['april', 'apr', 'เมษายน', 'เม.ย.', 'abril'],
  ['may', 'mei', 'พฤษภาคม', 'พ.ค.', 'mayo', 'maio'],
  ['june', 'jun', 'juni', 'มิถุนายน', 'มิ.ย.', 'hunyo', 'junho'],
  ['july', 'jul', 'juli', 'julai', 'กรกฎาคม', 'ก.ค.', 'hulyo', 'julho'],
  ['august', 'aug', 'agustus', 'ogos', 'agu', 'สิงหาคม', 'ส.ค.', 'agosto'],
  ['september', 'sep', 'sept', 'กันยายน', 'ก.ย.', 'setyembre', 'setembro'],
  ['october', 'oct', 'oktober', 'okt', 'ตุลาคม', 'ต.ค.', 'oktubre', 'outubro'],
  ['november', 'nov', 'nopember', 'พฤศจิกายน', 'พ.ย.', 'nobyembre', 'novembro'],
  ['december', 'dec', 'desember', 'disember', 'des', 'ธันวาคม', 'ธ.ค.', 'disyembre', 'dezembro'],
];
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/**
 * Reads a date as people between China and ASEAN write it; null where it is none. Thai years of the Buddhist era are
 * converted. A month without a day is its first; `order` decides 03/04/2026, and where it is null both readings are given.
 */
export function readDate(value: string | number | Date, order: DateOrder | null): DateReading | null {
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10), other: null, style: 'serial' };
  if (typeof value === 'number') return fromSerial(value);
  const text = withPlainNumerals(value).trim().replace(/\s+/g, ' ');
  if (NO_DATE.test(text)) return { date: null, other: null, style: 'none' };
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text));
  return yearFirst(text) ?? named(text) ?? digits(text, order);
}

/** Day counts of the years 1927 to 2119: other numbers are something else. */
function fromSerial(value: number): DateReading | null {
  if (value >= 19_000_101 && value <= 21_001_231 && Number.isInteger(value)) return yearFirst(String(value));
  if (value < 10_000 || value > 80_000) return null;
  return { date: serialToDate(value, false).toISOString().slice(0, 10), other: null, style: 'serial' };
}

function yearFirst(text: string): DateReading | null {
  const match =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})(?:\s?[-/.月]\s?(\d{1,2})\s?[日号號]?|\s?月)?(?:[T ,].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match) return reading(Number(match[1]), Number(match[2]), Number(match[3] ?? 1), 'iso');
  const yearEnd = /^(\d{4})\s?年?\s?(年底|底|末)$/.exec(text);
  if (yearEnd) return reading(Number(yearEnd[1]), 12, 31, 'iso');
  const year = /^(\d{4})年$/.exec(text);
  return year ? reading(Number(year[1]), 12, 31, 'iso') : null;
}

function named(text: string): DateReading | null {
  const words = text.toLowerCase().replace(/(\d)(st|nd|rd|th)\b/g, '$1');
  const vietnamese = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2})[ ,]+(?:năm )?(\d{4})$/.exec(words);
  if (vietnamese) return reading(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]), 'named');
  const dayFirst = /^(\d{1,2})[ \-/.]*(?:de )?([^\d\s\-/,]+)[ \-/,.]*(?:de |พ\.ศ\. ?)?(\d{4}|\d{2})$/.exec(words);
  if (dayFirst) return withMonth(dayFirst[2]!, dayFirst[1]!, dayFirst[3]!);
  const monthFirst = /^([^\d\s\-/,]+)[ \-.]*(\d{1,2})[ ,]+(\d{4})$/.exec(words);
  if (monthFirst) return withMonth(monthFirst[1]!, monthFirst[2]!, monthFirst[3]!);
  const monthOnly = /^([^\d\s\-/,]+)[ \-/,.]*(\d{4})$/.exec(words);
  return monthOnly ? withMonth(monthOnly[1]!, '1', monthOnly[2]!) : null;
}

function withMonth(name: string, day: string, year: string): DateReading | null {
  const month = MONTH_NUMBER.get(name) ?? MONTH_NUMBER.get(name.replace(/\.$/, ''));
  return month ? reading(fullYear(year), month, Number(day), 'named') : null;
}

const DIGITS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[ ,].*)?$/;

function digits(text: string, order: DateOrder | null): DateReading | null {
  const match = DIGITS.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(match[3]!)];
  const dmy = reading(year, second, first, 'digits');
  const mdy = reading(year, first, second, 'digits');
  if (!dmy || !mdy) return dmy ?? mdy;
  const chosen = order === 'mdy' ? mdy : dmy;
  const other = order === null && dmy.date !== mdy.date ? (chosen === dmy ? mdy.date : dmy.date) : null;
  return { ...chosen, other };
}

/** Which part of `06/16/2024` can only be the day; null where both or neither can. */
export function orderOf(text: string): DateOrder | null {
  const match = DIGITS.exec(plainDigits(text).trim());
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 && second <= 12) return 'dmy';
  return second > 12 && first <= 12 ? 'mdy' : null;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
}

function reading(year: number, month: number, day: number, style: DateReading['style']): DateReading | null {
  const common = year >= 2400 && year < 2700 ? year - 543 : year;
  const date = new Date(Date.UTC(common, month - 1, day));
  const real = date.getUTCFullYear() === common && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || common < 1900 || common > 2200) return null;
  return { date: date.toISOString().slice(0, 10), other: null, style };
}

/** 2015-03-10 → 2015-10-03, where that is a date too. */
export function exchangeDayAndMonth(date: string): string | null {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return reading(year, day, month, 'digits')?.date ?? null;
}
