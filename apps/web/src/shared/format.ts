import type { Currency, Locale } from '@techbridge/contracts';
import { useMemo } from 'react';
import { useLocale } from './i18n';

/** Buddhist years in Thai, as people there write them; Chinese dates with their own signs; ASEAN English day first. */
const FORMAT_TAGS: Record<Locale, string> = {
  en: 'en-SG',
  zh: 'zh-Hans-CN',
  id: 'id-ID',
  ms: 'ms-MY',
  vi: 'vi-VN',
  th: 'th-TH-u-ca-buddhist-nu-latn',
  km: 'km-KH-u-nu-latn',
  lo: 'lo-LA-u-nu-latn',
  my: 'my-MM-u-nu-latn',
  fil: 'fil-PH',
};

/** Dates are shown in one zone for everyone, so that the page of the server and the page of the browser agree. */
const ZONE = 'Asia/Shanghai';

const STEPS = [
  { unit: 'year', seconds: 365 * 86_400 },
  { unit: 'month', seconds: 30 * 86_400 },
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

type When = string | Date;

/** A calendar date without a time is the same day everywhere; it must not slip to the day before in any zone. */
function moment(when: When): Date {
  return typeof when === 'string' && CALENDAR_DATE.test(when) ? new Date(`${when}T12:00:00+08:00`) : new Date(when);
}

export interface Format {
  /** 22 Nov 2026 */
  date: (when: When) => string;
  /** 22 November 2026, Sunday */
  longDate: (when: When) => string;
  /** 22 Nov 2026, 14:05 */
  dateTime: (when: When) => string;
  /** Nov 2026 */
  month: (when: When) => string;
  /** "3 days ago", "in 2 hours", seen from `now` */
  relative: (when: When, now: Date) => string;
  /** 12,345.6 */
  number: (value: number, maximumFractionDigits?: number) => string;
  /** 1.2 million */
  compact: (value: number) => string;
  /** From a share between 0 and 1: 42 % */
  percent: (share: number) => string;
  /** With its code, never a bare sign: USD 200,000 */
  money: (amount: number, currency: Currency) => string;
  /** 1.4 MB */
  bytes: (size: number) => string;
  /** "a, b and c" */
  list: (items: string[]) => string;
  /** Names of countries and languages in the reader's words */
  country: (code: string) => string;
  language: (tag: string) => string;
}

/** Whole days from now until a moment; negative when it has passed. */
export function daysUntil(when: When, now: Date): number {
  return Math.ceil((moment(when).getTime() - now.getTime()) / DAY_MS);
}

function relative(format: Intl.RelativeTimeFormat, when: Date, now: Date): string {
  const seconds = Math.round((when.getTime() - now.getTime()) / 1000);
  const step = STEPS.find(({ seconds: size }) => Math.abs(seconds) >= size);
  return step ? format.format(Math.trunc(seconds / step.seconds), step.unit) : format.format(0, 'minute');
}

function bytes(tag: string, size: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, size > 0 ? Math.floor(Math.log10(size) / 3) : 0);
  const style = {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(tag, style).format(size / 1000 ** power);
}

/** Everything that is written differently from one language to the next. */
export function formatFor(locale: Locale): Format {
  const tag = FORMAT_TAGS[locale];
  const zone = { timeZone: ZONE };
  const dates = new Intl.DateTimeFormat(tag, { ...zone, dateStyle: 'medium' });
  const longDates = new Intl.DateTimeFormat(tag, { ...zone, dateStyle: 'full' });
  const times = new Intl.DateTimeFormat(tag, { ...zone, dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
  const months = new Intl.DateTimeFormat(tag, { ...zone, year: 'numeric', month: 'short' });
  const relatives = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const regions = new Intl.DisplayNames(tag, { type: 'region' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  return {
    date: (when) => dates.format(moment(when)),
    longDate: (when) => longDates.format(moment(when)),
    dateTime: (when) => times.format(moment(when)),
    month: (when) => months.format(moment(when)),
    relative: (when, now) => relative(relatives, moment(when), now),
    number: (value, maximumFractionDigits = 2) => new Intl.NumberFormat(tag, { maximumFractionDigits }).format(value),
    compact: (value) => new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 }).format(value),
    percent: (share) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    money: (amount, currency) =>
      new Intl.NumberFormat(tag, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        maximumFractionDigits: 0,
      }).format(amount),
    bytes: (size) => bytes(tag, size),
    list: (items) => lists.format(items),
    country: (code) => regions.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
  };
}

const formats = new Map<Locale, Format>();

function knownFormat(locale: Locale): Format {
  const format = formats.get(locale) ?? formatFor(locale);
  formats.set(locale, format);
  return format;
}

/** `const format = useFormat(); format.date(listing.publishedAt)` */
export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => knownFormat(locale), [locale]);
}
