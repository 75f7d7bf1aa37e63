import type { ListingKind } from '@techbridge/contracts';
import { cellText, isBlank } from '../reading/cell';
import type { Merge, SheetRow } from '../reading/sheet';
import { looksLikeHeading, readHeading } from './heading';
import { originalLocaleColumn } from './own-headings';

export interface Header {
  /** The last row of the headings, counted as the spreadsheet does; the data follows it. */
  rowNumber: number;
  /** One per column; headings in two lines are joined, columns without one are ''. */
  headings: string[];
  /** Sum of how well each heading was recognised: compares sheets and rows. */
  score: number;
}

/** Headings stand within the first rows of a sheet, below titles and notes. */
export const HEADER_SEARCH_ROWS = 40;

/**
 * Finds the row whose cells are best recognised as headings, alone or together with the row below it where groups of
 * columns carry a common heading. Null where no row has at least two cells that read like headings.
 */
export function findHeader(rows: readonly SheetRow[], merges: readonly Merge[], kind: ListingKind): Header | null {
  let best: Header | null = null;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, index) => {
    const single = rate(row.rowNumber, texts(row), kind);
    const below = rows[index + 1];
    const pair = below && below.rowNumber === row.rowNumber + 1 ? twoLines(row, below, merges, kind) : null;
    for (const candidate of [single, pair]) {
      if (candidate && (!best || candidate.score > best.score + 0.25)) best = candidate;
    }
  });
  return best;
}

/** Headings of a row chosen by hand. */
export function headerAt(
  rows: readonly SheetRow[],
  rowNumber: number,
  merges: readonly Merge[],
  kind: ListingKind,
): Header | null {
  const index = rows.findIndex((row) => row.rowNumber === rowNumber);
  const row = rows[index];
  if (!row) return null;
  const above = rows[index - 1];
  const pair = above && above.rowNumber === rowNumber - 1 ? twoLines(above, row, merges, kind) : null;
  return pair ?? { rowNumber, headings: texts(row), score: 0 };
}

function texts(row: SheetRow): string[] {
  return row.cells.map((cell) =>
    cellText(cell)
      .replace(/(\p{Script=Han}[）)*]?)\s*\n\s*(?=\p{Script=Latin})/gu, '$1 / ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function rate(rowNumber: number, headings: string[], kind: ListingKind): Header | null {
  const filled = headings.filter(Boolean);
  const distinct = new Set(filled.map((text) => text.toLowerCase()));
  const plausible = filled.filter(looksLikeHeading).length;
  if (distinct.size < 2 || plausible < filled.length * 0.7) return null;
  const recognised = filled.reduce((sum, text) => sum + (readHeading(text, kind)[0]?.confidence ?? 0), 0);
  // Where nothing is recognised a full row of short words still beats a title: the columns can be mapped by hand.
  const score = recognised + Math.min(0.9, plausible * 0.05) - (filled.length - distinct.size) * 0.5;
  return { rowNumber, headings, score };
}

/** A row of group headings over a row of headings: only where blocks were merged, or the upper row has gaps the lower fills. */
function twoLines(upper: SheetRow, lower: SheetRow, merges: readonly Merge[], kind: ListingKind): Header | null {
  const wide = merges.filter(
    (merge) => merge.top === upper.rowNumber && merge.right > merge.left && merge.bottom === merge.top,
  );
  const tall = merges.some((merge) => merge.top === upper.rowNumber && merge.bottom === lower.rowNumber);
  const below = texts(lower);
  const above = texts(upper);
  const widest = wide.reduce((most, merge) => Math.max(most, merge.right - merge.left + 1), 0);
  const isTitle = widest >= Math.max(below.filter(Boolean).length, 2) || above.filter(Boolean).length < 2;
  const gaps =
    above.some((text, column) => text === '' && below[column]) &&
    above.some((text, column) => text !== '' && !below[column]);
  if (isTitle || !(wide.length > 0 || tall || gaps)) return null;
  if (!below.filter(Boolean).every(looksLikeHeading)) return null;
  const width = Math.max(above.length, below.length);
  const headings = Array.from({ length: width }, (_, column) => {
    const group = wide.find((merge) => merge.left <= column && column <= merge.right);
    return joined(group ? (above[group.left] ?? '') : (above[column] ?? ''), below[column] ?? '', kind);
  });
  const rated = rate(lower.rowNumber, headings, kind);
  const recognisedBelow = below.filter(
    (text) => text !== '' && (readHeading(text, kind)[0]?.confidence ?? 0) >= 0.6,
  ).length;
  const needed = tall || gaps ? 1 : 2;
  return rated && recognisedBelow >= needed ? rated : null;
}

/** The lower line names the column; the group is added only where the lower line alone says nothing. */
function joined(group: string, heading: string, kind: ListingKind): string {
  if (heading === '' || heading === group) return group;
  if (group === '') return heading;
  return (readHeading(heading, kind)[0]?.confidence ?? 0) >= 0.6 ? heading : `${group} ${heading}`;
}

const HINT =
  /^(必填|选填|可选|required|optional|请填写.*|请选择.*|填写.*|选择.*|不超过\s*\d+\s*字.*|.{0,6}\d+\s*字(以内|左右).*|max(imum)? \d+.*|at most \d+.*|choose .*|e\.g\.? .*|例如?[:：].*|（.*）|\(.*\))$/i;
const EXAMPLE = /^[[【(（]?\s*(示例|样例|范例|例子|example|sample row|ตัวอย่าง|ví dụ|contoh)(?![\p{L}]{3})/iu;
const NOTE =
  /^(注|备注|说明|注意|填表说明|填写说明|note|notes|remark|source|来源|合计|总计|小计|total|sum|grand total|制表|填报单位|填报人)\s*[:：]?/i;

export type RowRole = 'data' | 'blank' | 'hint' | 'example' | 'note';

/** Tells offers from what else stands in tables: fill-in hints below the headings, example rows, totals and notes. */
export function roleOf(row: SheetRow, header: Header): RowRole {
  const filled = row.cells.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).trim());
  if (filled.length === 0) return 'blank';
  // Whatever an exported row begins with: only rows of offers name their language.
  const named = !isBlank(row.cells[originalLocaleColumn(header.headings)]);
  if (named && !repeatsHeader(row, header)) return 'data';
  if (EXAMPLE.test(filled[0]!)) return 'example';
  const hints = filled.filter((text) => HINT.test(text)).length;
  if (row.rowNumber <= header.rowNumber + 2 && hints >= Math.max(2, filled.length * 0.6)) return 'hint';
  const headingCount = header.headings.filter(Boolean).length;
  if (filled.length === 1 && headingCount >= 3 && NOTE.test(filled[0]!)) return 'note';
  if (repeatsHeader(row, header)) return 'hint';
  return 'data';
}

/** Printed lists repeat their headings on each page. */
function repeatsHeader(row: SheetRow, header: Header): boolean {
  const cells = texts(row);
  const same = header.headings.filter((heading, column) => heading !== '' && cells[column] === heading).length;
  return same >= 2 && same >= header.headings.filter(Boolean).length * 0.6;
}
