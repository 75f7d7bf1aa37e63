/** What one cell holds once styles, formulas and rich text are resolved. Dates carry midnight (or a time) in UTC. */
export type Cell = string | number | Date | null;

/** The text a person sees in the cell: dates as `2026-03-01`, numbers without binary noise, line breaks as `\n`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberText(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const iso = cell.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

/** Fifteen significant digits is what spreadsheets keep; more only shows that 0.1 has no exact binary form. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  return String(Number.parseFloat(value.toPrecision(15)));
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Tidies text as it comes out of files: letters composed, one kind of line break, no invisible characters, no trailing blanks. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/_x000D_/g, '\n')
    .replace(/\r\n?|\u2028|\u2029|\u000b/g, '\n')
    .replace(/[\u0000-\u0008\u000c\u000e-\u001f\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[ \t\u3000]+(?=\n|$)/g, '')
    .replace(/^[\s\u3000]+/, '');
}
