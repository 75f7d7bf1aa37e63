import { datesIn, type DateSpan } from './dates';
import type { NumberSpan } from './numbers';
import type { Passage, Span } from './passage';
import { DEADLINE_WORDS, NEEDS_AFTER, PERIODS, WITHIN, WITHIN_AFTER } from './period-table';
import type { Reading } from './reading';
import { isNear, lengthAt, startBefore } from './word-patterns';

const NEAR = [36, 24] as const;
/** A day further away is no deadline of a need. */
const MOST_YEARS = 10;
/** "Within two weeks" is how long a process takes. */
const LEAST_DAYS = 45;

/** The day by which it is wanted: the likeliest of the future days a text names, and the places of all of them. */
export function readDeadline(
  passage: Passage,
  numbers: readonly NumberSpan[],
  today: string,
): { deadline: Reading[]; dates: Span[] } {
  const dates = datesIn(passage, today);
  const relative = numbers.flatMap((number) => fromToday(passage, number, today) ?? []);
  const readings = [...dates.flatMap((date) => readingOf(passage, date, today) ?? []), ...relative];
  readings.sort((a, b) => b.confidence - a.confidence || a.span.start - b.span.start);
  return { deadline: readings.slice(0, 1), dates: [...dates, ...relative.map(({ span }) => span)] };
}

function readingOf({ text, language }: Passage, date: DateSpan, today: string): Reading | null {
  if (!isAhead(date.date, today)) return null;
  const meant = isNear(DEADLINE_WORDS, language, text, date, NEAR);
  return {
    field: 'deadline',
    value: date.date,
    confidence: meant ? (date.how === 'date_of_period' ? 0.85 : 0.92) : 0.5,
    span: { start: date.start, end: date.end },
    why: { code: date.how, params: {} },
  };
}

function isAhead(date: string, today: string): boolean {
  return date > today && Number(date.slice(0, 4)) - Number(today.slice(0, 4)) <= MOST_YEARS;
}

/** "Within six months": counted from today. */
function fromToday(passage: Passage, number: NumberSpan, today: string): Reading | null {
  const { text, language } = passage;
  const from = number.end + /^[\s-]*/.exec(text.slice(number.end))![0].length;
  for (const [period, words] of PERIODS) {
    const length = lengthAt(words, language, text, from);
    if (length === 0) continue;
    const end = from + length;
    const within = withinAround(passage, number.start, end);
    if (!within) continue;
    const date = added(today, number.max, period);
    if (!date || !isAhead(date, today) || Date.parse(date) - Date.parse(today) < LEAST_DAYS * 86_400_000) return null;
    const meant = isNear(DEADLINE_WORDS, language, text, within, [0, NEAR[1]]) ? 0.8 : 0.6;
    return {
      field: 'deadline',
      value: date,
      confidence: meant,
      span: within,
      why: { code: 'time_from_today', params: {} },
    };
  }
  return null;
}

function withinAround({ text, language }: Passage, start: number, end: number): Span | null {
  const spaces = /^\s*/.exec(text.slice(end))![0].length;
  const behind = lengthAt(WITHIN_AFTER, language, text, end + spaces);
  const front = startBefore(WITHIN, language, text, start, 24);
  if (behind > 0) return { start: front >= 0 ? front : start, end: end + spaces + behind };
  return front >= 0 && !NEEDS_AFTER.has(language) ? { start: front, end } : null;
}

function added(today: string, count: number, period: 'day' | 'week' | 'month' | 'year'): string | null {
  const date = new Date(`${today}T00:00:00Z`);
  const whole = Math.round(period === 'year' ? count * 12 : count);
  if (period === 'day' || period === 'week') date.setUTCDate(date.getUTCDate() + whole * (period === 'week' ? 7 : 1));
  else {
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + whole);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
  }
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : date.toISOString().slice(0, 10);
}
