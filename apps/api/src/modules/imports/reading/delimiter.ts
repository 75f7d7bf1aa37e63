export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Excel writes and reads a first line such as `sep=;`. */
export function declaredDelimiter(sample: string): string | null {
  return /^\ufeff?"?sep=(.)"?\r?\n/i.exec(sample)?.[1] ?? null;
}

/**
 * Chooses the delimiter that cuts the sample into the most regular table, looking only outside quotes.
 * A delimiter that is also an ordinary mark in the texts gives rows of all lengths and loses.
 */
export function detectDelimiter(sample: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = regularity(rowWidths(sample, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Cells in each row of the sample; the last row may be cut off and is left out when there are others. */
export function rowWidths(sample: string, delimiter: string): number[] {
  const widths: number[] = [];
  let width = 1;
  let quoted = false;
  let atStart = true;
  let empty = true;
  for (let index = 0; index < sample.length; index++) {
    const character = sample[index]!;
    if (quoted) {
      if (character !== '"') continue;
      if (sample[index + 1] === '"') index++;
      else quoted = false;
    } else if (character === '"' && atStart) {
      quoted = true;
      atStart = empty = false;
    } else if (character === delimiter) {
      width++;
      atStart = true;
      empty = false;
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && sample[index + 1] === '\n') index++;
      if (!empty) widths.push(width);
      width = 1;
      atStart = empty = true;
    } else if (character !== ' ') {
      atStart = empty = false;
    }
  }
  if (!empty && widths.length === 0) widths.push(width);
  return widths;
}

/** Share of rows that have the most frequent width, weighted a little by that width; one column is no table. */
function regularity(widths: number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of counts) score = Math.max(score, (count / widths.length) * (1 + Math.log2(width) / 10));
  return score;
}
