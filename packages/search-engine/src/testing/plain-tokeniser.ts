import type { Token } from '../types';

const STOP = new Set(['the', 'of']);

/** A tokeniser to test with: words between spaces, a final s cut off, `the` and `of` stop, "a-b" also as "ab". */
export function plainTokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[a-z0-9]+(?:-[a-z0-9]+)*/gi)) {
    const parts = match[0].toLowerCase().split('-');
    let start = match.index;
    parts.forEach((surface, at) => {
      const term = surface.length > 2 ? surface.replace(/s$/, '') : surface;
      tokens.push({ term, surface, start, end: start + surface.length, weight: 1, stop: STOP.has(surface) });
      if (at === 0 && parts.length > 1) {
        const joined = parts.join('');
        tokens.push({ term: joined, start, end: start + match[0].length, weight: 0.5 });
      }
      start += surface.length + 1;
    });
  }
  return tokens;
}
