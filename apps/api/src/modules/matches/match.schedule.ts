import type { MatchStatus, Settings } from '@techbridge/contracts';
import { FOLLOW_UP_MONTHS } from '@techbridge/contracts';
import { addDays } from '../../platform/clock';
import { MATCH_TURNS } from './match.workflow';

/** When whoever's turn it is should have acted. After an agreement: the first follow-up. */
export function dueDate(status: MatchStatus, from: Date, settings: Settings): Date | null {
  if (status === 'agreed') return addMonths(from, FOLLOW_UP_MONTHS[0]);
  const { days } = MATCH_TURNS[status];
  return days ? addDays(from, settings[days]) : null;
}

/** The follow-up after those done, counted from the agreement; null when all are done. */
export function nextFollowUp(agreedAt: Date, done: readonly number[]): Date | null {
  const next = FOLLOW_UP_MONTHS.find((months) => !done.includes(months));
  return next ? addMonths(agreedAt, next) : null;
}

/** The same day of a later month; its last day where it has fewer. */
export function addMonths(date: Date, months: number): Date {
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const daysInMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), daysInMonth));
  first.setUTCHours(date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), date.getUTCMilliseconds());
  return first;
}
