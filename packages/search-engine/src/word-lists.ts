import { type GrowingUint16, type GrowingUint32, growing } from './growing';

/** The words of a run of documents, in reading order: for phrases, neighbours, highlights, removal and compaction. */
export interface WordLists {
  /** Ordinal of the first document. */
  first: number;
  /** Text fields of a document. */
  fields: number;
  /** The words, as `encodeToken` packs them. */
  tokens: GrowingUint32;
  /** Where each stands in its text, as `encodeSpan` packs it. */
  spans: GrowingUint16;
  /** End of each field of each document in `tokens`. */
  ends: GrowingUint32;
}

export function emptyLists(first: number, fields: number): WordLists {
  return listsOver(first, fields, new Uint32Array(0), new Uint16Array(0), new Uint32Array(0));
}

export function listsOver(
  first: number,
  fields: number,
  tokens: Uint32Array,
  spans: Uint16Array,
  ends: Uint32Array,
): WordLists {
  return { first, fields, tokens: growing(tokens), spans: growing(spans), ends: growing(ends) };
}

/** Where the words of a field of a document begin. */
export function fieldStart(lists: WordLists, ordinal: number, field: number): number {
  const at = (ordinal - lists.first) * lists.fields + field;
  return at === 0 ? 0 : lists.ends.values[at - 1]!;
}

/** Where they end. */
export function fieldEnd(lists: WordLists, ordinal: number, field: number): number {
  return lists.ends.values[(ordinal - lists.first) * lists.fields + field]!;
}

/** Where the words of all fields of a document end. */
export function documentEnd(lists: WordLists, ordinal: number): number {
  return lists.fields === 0 ? 0 : fieldEnd(lists, ordinal, lists.fields - 1);
}

/** A packed token: 27 bits of word, one bit "at the place of the token before", four bits of weight in sixteenths. */
const SAME_PLACE = 1 << 4;
/** Stands between two texts of a field, so that no phrase reaches across. */
export const TEXT_BREAK = 0xffffffff;

export function wordOfToken(token: number): number {
  return token >>> 5;
}

export function isSamePlace(token: number): boolean {
  return (token & SAME_PLACE) !== 0;
}

export function weightOfToken(token: number): number {
  return ((token & 15) + 1) / 16;
}

export function encodeToken(word: number, samePlace: boolean, weight: number): number {
  const sixteenths = Math.min(15, Math.max(0, Math.round(weight * 16) - 1));
  return ((word << 5) | (samePlace ? SAME_PLACE : 0) | sixteenths) >>> 0;
}

/** A packed place: distance of the token's start from the start of the token before, then its length, 8 bits each. */
export const UNPLACED = 0xffff;

export function encodeSpan(advance: number, length: number): number {
  return advance >= 0 && advance < 255 && length >= 0 && length < 255 ? (advance << 8) | length : UNPLACED;
}
