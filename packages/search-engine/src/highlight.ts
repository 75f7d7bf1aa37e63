import type { Plan } from './planning';
import { textsOf } from './schema';
import type { IndexState } from './state';
import type { Document, HighlightedText, Query, Token, Tokenise } from './types';
import { termId } from './vocabulary';

/** The terms a plan looks for. */
export function soughtTerms(plan: Plan): Set<number> {
  const sought = new Set<number>();
  for (const group of plan.groups) if (!group.support) for (const term of group.terms.keys()) sought.add(term);
  return sought;
}

/** Marks the sought terms in the asked fields of a document. */
export function highlightDocument(
  state: IndexState,
  tokenise: Tokenise,
  document: Document,
  sought: ReadonlySet<number>,
  asked: NonNullable<Query['highlight']>,
): Record<string, HighlightedText[]> {
  const highlights: Record<string, HighlightedText[]> = {};
  for (const name of asked.fields) {
    const values = textsOf(document, name).map(({ text, language }) => {
      const ranges = sought.size === 0 ? [] : matchedRanges(state, tokenise(text, language), sought);
      return { ...excerpt(text, ranges, asked.crop ?? 0), language };
    });
    const matched = values.filter((value) => value.ranges.length > 0);
    highlights[name] = matched.length > 0 ? matched : values.slice(0, 1);
  }
  return highlights;
}

/** Places of the sought terms, overlapping and touching ones joined. */
function matchedRanges(state: IndexState, tokens: Token[], sought: ReadonlySet<number>): [number, number][] {
  const ranges: [number, number][] = [];
  for (const token of tokens) {
    const term = termId(state.vocabulary, token.term);
    if (term === undefined || !sought.has(term)) continue;
    const last = ranges.at(-1);
    if (last && token.start <= last[1]) last[1] = Math.max(last[1], token.end);
    else ranges.push([token.start, token.end]);
  }
  return ranges;
}

/** The stretch of `crop` characters with the most matches, begun and ended between words where there are spaces. */
function excerpt(text: string, ranges: [number, number][], crop: number): Omit<HighlightedText, 'language'> {
  if (crop <= 0 || text.length <= crop) return { text, ranges, cutBefore: false, cutAfter: false };
  let best = 0;
  let most = 0;
  for (let first = 0, past = 0; first < ranges.length; first++) {
    while (past < ranges.length && ranges[past]![1] - ranges[first]![0] <= crop) past++;
    if (past - first > most) [best, most] = [first, past - first];
  }
  const from = ranges[best]?.[0] ?? 0;
  const to = ranges[best + Math.max(most, 1) - 1]?.[1] ?? 0;
  const spare = Math.max(0, crop - (to - from));
  const start = wordStart(text, Math.max(0, Math.min(from - Math.floor(spare / 2), text.length - crop)), from);
  const end = wordEnd(text, Math.min(text.length, Math.max(start + crop, to)), Math.max(to, start));
  const kept = ranges.filter((range) => range[0] >= start && range[1] <= end);
  return {
    text: text.slice(start, end),
    ranges: kept.map(([a, b]) => [a - start, b - start]),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

const REACH = 24;

/** The first word beginning at or after `at`, if it is near and not beyond `most`. */
function wordStart(text: string, at: number, most: number): number {
  if (at === 0) return 0;
  for (let i = at; i <= Math.min(most, at + REACH); i++) if (/\s/.test(text[i - 1]!)) return i;
  return between(text, at);
}

/** The last word ending at or before `at`, if it is near and not before `least`. */
function wordEnd(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length;
  for (let i = at; i >= Math.max(least, at - REACH) && i > 0; i--) if (/\s/.test(text[i]!)) return i;
  return Math.max(between(text, at), least);
}

/** Not inside a surrogate pair, nor before a combining mark. */
function between(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^[\udc00-\udfff\p{M}]/u.test(text.slice(place, place + 1))) place--;
  return place;
}
