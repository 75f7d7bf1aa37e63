import { type Group, type Plan, isWide } from './planning';
import { textsOf } from './schema';
import { type IndexState, listsOf } from './state';
import type { Document, HighlightedText, Query, Token, Tokenise } from './types';
import { termId } from './vocabulary';
import { TEXT_BREAK, UNPLACED, fieldEnd, fieldStart, wordOfToken } from './word-lists';

/** Whether a term is looked for. */
export type Sought = (term: number) => boolean;

/** The terms a plan looks for. */
export function soughtTerms(plan: Plan): Sought {
  const sought = new Set<number>();
  const wide: Group['terms'][] = [];
  for (const { terms, support } of plan.groups) {
    if (support) continue;
    if (isWide(terms)) wide.push(terms);
    else for (const term of terms.keys()) sought.add(term);
  }
  return (term) => sought.has(term) || wide.some((terms) => terms.has(term));
}

/** Marks the sought terms in the asked fields of a document. */
export function highlightDocument(
  state: IndexState,
  tokenise: Tokenise,
  ordinal: number,
  document: Document,
  sought: Sought,
  asked: NonNullable<Query['highlight']>,
): Record<string, HighlightedText[]> {
  const highlights: Record<string, HighlightedText[]> = {};
  for (const name of asked.fields) {
    const texts = textsOf(document, name);
    const ranges = storedRanges(state, ordinal, name, texts.length, sought);
    const values = texts.map(({ text, language }, at) => {
      const marked = ranges[at] ?? tokenisedRanges(state, tokenise(text, language), sought);
      return excerpt({ text, language }, marked, asked.crop ?? 0);
    });
    const matched = values.filter((value) => value.ranges.length > 0);
    highlights[name] = matched.length > 0 ? matched : values.slice(0, 1);
  }
  return highlights;
}

type Text = ReturnType<typeof textsOf>[number];
type Ranges = [number, number][];

/** Adds a place; overlapping and touching ones are joined. */
function mark(ranges: Ranges, start: number, end: number): void {
  const last = ranges.at(-1);
  if (last && start <= last[1]) last[1] = Math.max(last[1], end);
  else ranges.push([start, end]);
}

/** Places of the sought terms in each text of a field, from the index; null for a text with places it could not keep. */
function storedRanges(
  state: IndexState,
  ordinal: number,
  name: string,
  texts: number,
  sought: Sought,
): (Ranges | null)[] {
  const field = state.schema.texts.findIndex((text) => text.name === name);
  if (field < 0) return Array.from({ length: texts }, () => []);
  const lists = listsOf(state, ordinal);
  const tokens = lists.tokens.values;
  const spans = lists.spans.values;
  const { termOfWord } = state.vocabulary;
  const found: (Ranges | null)[] = [[]];
  let place = 0;
  const end = fieldEnd(lists, ordinal, field);
  for (let at = fieldStart(lists, ordinal, field); at < end; at++) {
    if (tokens[at] === TEXT_BREAK) {
      found.push([]);
      place = 0;
      continue;
    }
    const span = spans[at]!;
    if (span === UNPLACED) found[found.length - 1] = null;
    place += span >>> 8;
    const ranges = found.at(-1);
    if (ranges && sought(termOfWord.values[wordOfToken(tokens[at]!)]!)) mark(ranges, place, place + (span & 255));
  }
  return found;
}

function tokenisedRanges(state: IndexState, tokens: Token[], sought: Sought): Ranges {
  const ranges: Ranges = [];
  for (const { term, start, end } of tokens) if (sought(termId(state.vocabulary, term) ?? -1)) mark(ranges, start, end);
  return ranges;
}

/** The stretch of `crop` characters with the most matches, begun and ended between words where there are spaces. */
function excerpt({ text, language }: Text, ranges: Ranges, crop: number): HighlightedText {
  if (crop <= 0 || text.length <= crop) return { text, language, ranges, cutBefore: false, cutAfter: false };
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
    language,
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
