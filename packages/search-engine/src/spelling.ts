/**
 * Edit distance in which an insertion, a deletion, a substitution and a swap of neighbours cost one each (optimal string
 * alignment, Damerau 1964 without edits inside a swap). Returns `limit + 1` as soon as it must exceed `limit`.
 * With `prefix`, the distance of `typed` to the nearest beginning of `word`.
 */
export function editDistance(typed: string, word: string, limit: number, prefix = false): number {
  const rows = typed.length;
  const columns = prefix ? Math.min(word.length, rows + limit) : word.length;
  if (Math.abs(rows - columns) > limit && !(prefix && columns > rows)) return limit + 1;
  if (columns + 1 > previousRow.length) growRows(columns + 1);
  let before = rowBefore;
  let previous = previousRow;
  let current = currentRow;
  for (let j = 0; j <= columns; j++) previous[j] = j;
  for (let i = 1; i <= rows; i++) {
    const letter = typed.charCodeAt(i - 1);
    const from = Math.max(1, i - limit);
    const to = Math.min(columns, i + limit);
    current[from - 1] = from === 1 ? i : limit + 1;
    let least = current[from - 1]!;
    for (let j = from; j <= to; j++) {
      const other = word.charCodeAt(j - 1);
      let distance = previous[j - 1]! + (letter === other ? 0 : 1);
      if (j < i + limit) distance = Math.min(distance, previous[j]! + 1);
      distance = Math.min(distance, current[j - 1]! + 1);
      if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other) {
        distance = Math.min(distance, before[j - 2]! + 1);
      }
      current[j] = distance;
      if (distance < least) least = distance;
    }
    if (least > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(limit + 1, prefix ? leastOf(previous, Math.max(0, rows - limit), columns) : previous[columns]!);
}

let rowBefore = new Uint8Array(80);
let previousRow = new Uint8Array(80);
let currentRow = new Uint8Array(80);

function growRows(length: number): void {
  rowBefore = new Uint8Array(length * 2);
  previousRow = new Uint8Array(length * 2);
  currentRow = new Uint8Array(length * 2);
}

function leastOf(row: Uint8Array, from: number, to: number): number {
  let least = row[from]!;
  for (let j = from + 1; j <= to; j++) if (row[j]! < least) least = row[j]!;
  return least;
}

/** Which characters a word has, folded into 32 bits. One edit changes at most two of them. */
export function signatureOf(word: string): number {
  let signature = 0;
  for (let i = 0; i < word.length; i++) signature |= 1 << (word.charCodeAt(i) & 31);
  return signature >>> 0;
}

/** In how many characters two signatures differ. */
export function signatureDistance(a: number, b: number): number {
  let bits = a ^ b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 0xff;
}

/** How many edits a word of this length is forgiven. */
export function editsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
