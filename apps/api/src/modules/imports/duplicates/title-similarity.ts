import { normalise } from '@techbridge/lexicon';

/** A title as it is compared: one script, case and width; no marks, no spaces between Chinese characters. */
export function titleKey(title: string): string {
  return normalise(title)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Above this two titles of one organisation or two are shown to a person as likely the same. */
export const LIKELY_DUPLICATE = 0.72;

/**
 * How alike two titles are, 0 to 1: the Dice coefficient of their character bigrams, which serves scripts with and
 * without spaces. Versions and figures decide: "MST 2" and "MST 3" are two things however alike the rest is.
 */
export function titleSimilarity(one: string, other: string): number {
  const [a, b] = [titleKey(one), titleKey(other)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [first, second] = [bigrams(a), bigrams(b)];
  let shared = 0;
  for (const [pair, times] of first) shared += Math.min(times, second.get(pair) ?? 0);
  const dice = (2 * shared) / (total(first) + total(second));
  return figures(a) === figures(b) ? dice : dice * 0.8;
}

function bigrams(text: string): Map<string, number> {
  const padded = [...` ${text} `];
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < padded.length; index++) {
    const pair = padded[index]! + padded[index + 1]!;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function total(pairs: Map<string, number>): number {
  let sum = 0;
  for (const times of pairs.values()) sum += times;
  return sum;
}

function figures(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}
