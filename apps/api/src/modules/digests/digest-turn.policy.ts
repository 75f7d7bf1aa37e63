import type { Country } from '@techbridge/contracts';
import { countries } from '@techbridge/taxonomy';

const MONDAY = 1;
const HOUR = 8;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Where the alliance is, for organisations of other countries. */
const DEFAULT_ZONE = 'Asia/Shanghai';

/** The time zone of a reader: that of the capital of their organisation's country. */
export function zoneOf(country: string): string {
  return countries[country as Country]?.timeZone ?? DEFAULT_ZONE;
}

/** The last Monday at eight in the morning, there. */
export function lastTurn(now: Date, zone: string): Date {
  const local = new Date(now.getTime() + offsetAt(now, zone));
  const daysSince = (local.getUTCDay() + 7 - MONDAY) % 7;
  const monday = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()) - daysSince * DAY_MS;
  const turn = monday + HOUR * HOUR_MS;
  const there = turn > local.getTime() ? turn - 7 * DAY_MS : turn;
  // The clocks may have been put back or forward since.
  const near = new Date(there - offsetAt(now, zone));
  return new Date(there - offsetAt(near, zone));
}

/** Milliseconds by which clocks there are ahead of universal time. */
function offsetAt(time: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(time);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes) * 60_000);
}
