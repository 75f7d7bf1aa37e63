import type { Locale } from '@techbridge/contracts';
import { detectLanguage } from '@techbridge/lexicon';
import { cellText, isBlank, type Cell } from '../reading/cell';
import { orderOf, readDate, type DateOrder } from '../values/dates';

const SAMPLES = 5;
const DISTINCT = 400;
const LANGUAGE_CELLS = 200;

/** What the cells of one column look like, gathered in one pass and in bounded memory. */
export interface ColumnProfile {
  column: number;
  filled: number;
  characters: number;
  longest: number;
  samples: string[];
  /** Different short values, up to a limit, with how often each occurs. */
  distinct: Map<string, number>;
  numbers: number;
  dates: number;
  dayFirst: number;
  monthFirst: number;
  /** Dates written with a month's name, and those of them whose day could be a month. */
  namedDates: number;
  namedWithSmallDay: number;
  links: number;
  languages: Map<Locale, number>;
}

export function newProfile(column: number): ColumnProfile {
  return {
    column,
    filled: 0,
    characters: 0,
    longest: 0,
    samples: [],
    distinct: new Map(),
    numbers: 0,
    dates: 0,
    dayFirst: 0,
    monthFirst: 0,
    namedDates: 0,
    namedWithSmallDay: 0,
    links: 0,
    languages: new Map(),
  };
}

export function observe(profile: ColumnProfile, cell: Cell | undefined): void {
  if (isBlank(cell)) return;
  const text = cellText(cell).trim();
  profile.filled++;
  profile.characters += text.length;
  profile.longest = Math.max(profile.longest, text.length);
  if (profile.samples.length < SAMPLES && !profile.samples.includes(text)) profile.samples.push(text);
  if (text.length <= 120) count(profile.distinct, text, DISTINCT);
  if (typeof cell === 'number' || /^[\d.,]+$/.test(text)) profile.numbers++;
  if (/^https?:\/\//i.test(text)) profile.links++;
  observeDate(profile, cell ?? null, text);
  if (profile.filled <= LANGUAGE_CELLS) {
    // Words that tell nothing (a product name, a title of nouns) count as English where they are written in Latin letters.
    const language = detectLanguage(text) ?? (/\p{Script=Latin}{3}/u.test(text) ? 'en' : null);
    if (language) count(profile.languages, language, 20);
  }
}

function observeDate(profile: ColumnProfile, cell: Cell, text: string): void {
  if (text.length > 40 || typeof cell === 'number') return;
  const reading = readDate(cell ?? '', null);
  if (!reading?.date) return;
  profile.dates++;
  const order = orderOf(text);
  if (order === 'dmy') profile.dayFirst++;
  if (order === 'mdy') profile.monthFirst++;
  if (reading.style === 'named') {
    profile.namedDates++;
    if (Number(reading.date.slice(8)) <= 12) profile.namedWithSmallDay++;
  }
}

function count<K>(counts: Map<K, number>, key: K, limit: number): void {
  const seen = counts.get(key);
  if (seen !== undefined) counts.set(key, seen + 1);
  else if (counts.size < limit) counts.set(key, 1);
}

/** Which part of the dates in this column is the day, where some of them leave no doubt and none contradicts. */
export function dateOrder(profile: ColumnProfile): DateOrder | null {
  if (profile.dayFirst > 0 && profile.monthFirst === 0) return 'dmy';
  return profile.monthFirst > 0 && profile.dayFirst === 0 ? 'mdy' : null;
}

/**
 * A spreadsheet set to day-month-year that opens a month-day-year file turns every date it can into a wrong one, with a
 * month's name, and leaves the rest as digits. The trace: digits that are all month first, names whose days never pass 12.
 */
export function datesWereExchanged(profile: ColumnProfile): boolean {
  return (
    profile.namedDates >= 8 &&
    profile.namedWithSmallDay === profile.namedDates &&
    profile.monthFirst >= 8 &&
    profile.dayFirst === 0
  );
}

export function mainLanguage(profile: ColumnProfile): Locale | null {
  let best: { locale: Locale | null; cells: number } = { locale: null, cells: 0 };
  for (const [locale, cells] of profile.languages) if (cells > best.cells) best = { locale, cells };
  return best.locale;
}

export function meanLength(profile: ColumnProfile): number {
  return profile.filled === 0 ? 0 : profile.characters / profile.filled;
}

/** Share of different values among the filled cells; 1 for references and titles. Counted up to the limit of values kept. */
export function uniqueness(profile: ColumnProfile): number {
  let cells = 0;
  for (const times of profile.distinct.values()) cells += times;
  return cells === 0 ? 0 : profile.distinct.size / cells;
}
