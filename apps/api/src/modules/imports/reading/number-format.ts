/** What a cell's number format makes of its number. `zeros` keeps the leading zeros of numbers such as 000123. */
export type NumberFormat =
  { kind: 'plain' } | { kind: 'date' } | { kind: 'percent' } | { kind: 'zeros'; width: number };

const PLAIN: NumberFormat = { kind: 'plain' };
const DATE: NumberFormat = { kind: 'date' };

/** Built-in formats that show a date: 14–17 and 22 everywhere, 27–36 and 50–58 in East Asian editions. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

export function formatKinds(ids: number[], codes: Map<number, string>): NumberFormat[] {
  return ids.map((id) => {
    const code = codes.get(id);
    if (code !== undefined) return formatKind(code);
    if (isBuiltInDate(id)) return DATE;
    return id === 9 || id === 10 ? { kind: 'percent' } : PLAIN;
  });
}

/** Judges a custom format code. Times of day without a date stay numbers: no field of a listing is a time of day. */
export function formatKind(code: string): NumberFormat {
  const first = code.split(';')[0] ?? '';
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (bare === 'general') return PLAIN;
  if (/^0{2,}$/.test(bare)) return { kind: 'zeros', width: bare.length };
  if (bare.includes('%')) return { kind: 'percent' };
  if (/[#0?]/.test(bare.replace(/\.0+$/, ''))) return PLAIN;
  if (/[yd]/.test(bare) || /^[^hs]*m[^hs]*$/.test(bare)) return DATE;
  return PLAIN;
}

const DAY = 86_400_000;

/** A day count as a date in UTC, to the second. Days before 1 March 1900 are shifted for the 29 February that never was. */
export function serialToDate(serial: number, date1904: boolean): Date {
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + Math.round((serial * DAY) / 1000) * 1000);
}
