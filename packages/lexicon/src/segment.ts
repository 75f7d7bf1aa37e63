/** `Intl.Segmenter`'s cost grows faster than the text, so it is handed pieces no longer than this. */
const LONGEST_PIECE = 2000;

let segmenter: Intl.Segmenter | undefined;

const CACHED_RUNS = 20_000;
const CACHED_LENGTH = 40;
const cache = new Map<string, readonly number[]>();

function boundaries(piece: string): readonly number[] {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(piece)) ends.push(index + segment.length);
  return ends;
}

/**
 * Cuts a run of Thai, Lao, Khmer or Burmese (no spaces, no punctuation) into words: the end offset of each, ascending.
 * Long runs are cut at fixed places, which can split one word in a few thousand characters.
 */
export function wordEnds(run: string): readonly number[] {
  if (run.length <= CACHED_LENGTH) {
    const known = cache.get(run);
    if (known) return known;
    if (cache.size >= CACHED_RUNS) cache.clear();
    const ends = boundaries(run);
    cache.set(run, ends);
    return ends;
  }
  if (run.length <= LONGEST_PIECE) return boundaries(run);
  const ends: number[] = [];
  for (let start = 0; start < run.length; start += LONGEST_PIECE) {
    for (const end of boundaries(run.slice(start, start + LONGEST_PIECE))) ends.push(start + end);
  }
  return ends;
}
