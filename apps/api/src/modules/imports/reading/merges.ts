import type { Readable } from 'node:stream';
import { isBlank, type Cell } from './cell';
import type { Merge, SheetRow } from './sheet';
import { columnOf } from './worksheet';

const MAX_MERGES = 100_000;

/** Merged blocks stand after the rows in a sheet, so they are looked for beforehand: plain text search, no parsing. */
export async function readMerges(stream: Readable): Promise<Merge[]> {
  const merges: Merge[] = [];
  let rest = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest += chunk.toString('latin1');
    for (const match of rest.matchAll(/mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
      const [, left = '', top = '', right = '', bottom = ''] = match;
      merges.push({ left: columnOf(left), top: Number(top), right: columnOf(right), bottom: Number(bottom) });
    }
    if (merges.length > MAX_MERGES) break;
    const last = rest.lastIndexOf('<');
    rest = last < 0 || rest.includes('>', last) ? '' : rest.slice(last);
  }
  stream.destroy();
  return merges;
}

/**
 * Repeats the value of a block that spans several rows in each of them: a sector written once beside five offers
 * belongs to all five. Blocks within one row keep their value in the first cell only.
 */
export async function* fillMerged(rows: AsyncIterable<SheetRow>, merges: Merge[]): AsyncGenerator<SheetRow> {
  const tall = merges.filter((merge) => merge.bottom > merge.top).sort((a, b) => a.top - b.top);
  const open: { merge: Merge; value: Cell }[] = [];
  let next = 0;
  for await (const row of rows) {
    for (let block = tall[next]; block && block.top <= row.rowNumber; block = tall[++next]) {
      if (block.bottom >= row.rowNumber) open.push({ merge: block, value: null });
    }
    for (let index = open.length - 1; index >= 0; index--) {
      const { merge, value } = open[index]!;
      if (merge.bottom < row.rowNumber) open.splice(index, 1);
      else if (merge.top === row.rowNumber) open[index]!.value = row.cells[merge.left] ?? null;
      else if (isBlank(row.cells[merge.left]) && !isBlank(value) && row.cells.some((cell) => !isBlank(cell))) {
        while (row.cells.length <= merge.left) row.cells.push(null);
        row.cells[merge.left] = value;
      }
    }
    yield row;
  }
}
