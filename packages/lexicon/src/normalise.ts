import { Treatment, compatibleForm, expandedForm, plainForm, treatmentOf } from './characters';
import { convertZawgyi, isZawgyi } from './zawgyi';

/** A text in its search form, with the way back. */
export interface NormalisedText {
  text: string;
  /** Offset in the original text of each unit and of the end; null when they are the same. */
  origin: Int32Array | null;
}

const ASCII_ONLY = /^[\x00-\x7f]*$/;
const decoder = new TextDecoder('utf-16le');

let units = new Uint16Array(4096);
let origins = new Int32Array(4097);
let length = 0;

function emit(unit: number, origin: number): void {
  if (length === units.length) {
    const moreUnits = new Uint16Array(units.length * 2);
    moreUnits.set(units);
    units = moreUnits;
    const moreOrigins = new Int32Array(units.length + 1);
    moreOrigins.set(origins);
    origins = moreOrigins;
  }
  units[length] = unit;
  origins[length++] = origin;
}

function emitString(text: string, origin: number): void {
  for (let i = 0; i < text.length; i++) emit(text.charCodeAt(i), origin);
}

/**
 * Pairs that people type in more than one way and that Unicode does not make equal: sara am from its parts, its tone
 * mark on the wrong side, sara ae as two sara e, Lao ho lo written out, Khmer subscript da for ta and the two signs of the
 * word for giving, Burmese letters from two parts and vowels out of order.
 */
const PAIRS = new Map([
  ['\u0e4d\u0e32', '\u0e33'],
  ['\u0ecd\u0eb2', '\u0eb3'],
  ['\u0e40\u0e40', '\u0e41'],
  ['\u0ec0\u0ec0', '\u0ec1'],
  ['\u0eab\u0ea5', '\u0eab\u0ebc'],
  ['\u17d2\u178a', '\u17d2\u178f'],
  ['\u17b1\u17d2', '\u17b2\u17d2'],
  ['\u1025\u102e', '\u1026'],
  ['\u1025\u103a', '\u1009\u103a'],
  ['\u1025\u102c', '\u1009\u102c'],
  ['\u101e\u103c', '\u1029'],
  ['\u1005\u103b', '\u1008'],
  ['\u102f\u102d', '\u102d\u102f'],
  ['\u1036\u102f', '\u102f\u1036'],
]);
for (const tone of '\u0e48\u0e49\u0e4a\u0e4b') {
  PAIRS.set('\u0e33' + tone, tone + '\u0e33');
  PAIRS.set('\u0e4d' + tone, tone + '\u0e4d');
}
for (const tone of '\u0ec8\u0ec9\u0eca\u0ecb') {
  PAIRS.set('\u0eb3' + tone, tone + '\u0eb3');
  PAIRS.set('\u0ecd' + tone, tone + '\u0ecd');
}
const PAIR_ENDS = new Set([...PAIRS.keys()].map((pair) => pair.charCodeAt(1)));

/** Rewrites the last emitted unit and the one that follows it, when they are one of the pairs. */
function emitPair(unit: number, origin: number): boolean {
  if (length === 0) return false;
  const rewritten = PAIRS.get(String.fromCharCode(units[length - 1]!, unit));
  if (rewritten === undefined) return false;
  const start = origins[--length]!;
  for (let i = 0; i < rewritten.length; i++) {
    const second = rewritten.charCodeAt(i);
    const at = i === 0 ? start : origin;
    if (!(PAIR_ENDS.has(second) && i === 0 && emitPair(second, at))) emit(second, at);
  }
  return true;
}

/** Takes the marks from `start` on that combine with what was emitted last; returns where they end. */
function combineMarks(text: string, start: number, treatment: Treatment): number {
  let end = start + 1;
  while (end < text.length && treatmentOf(text.charCodeAt(end)) === treatment) end++;
  let marks = text.slice(start, end);
  if (treatment === Treatment.reorder) {
    marks = marks.normalize('NFC');
    for (let i = 0; i < marks.length; i++) emitUnit(marks.charCodeAt(i), start + i);
    return end;
  }
  if (length === 0) {
    emitString(compatibleForm(marks), start);
    return end;
  }
  const origin = origins[--length]!;
  emitString(compatibleForm(String.fromCharCode(units[length]!) + marks), origin);
  return end;
}

function emitUnit(unit: number, origin: number): void {
  if (!(PAIR_ENDS.has(unit) && emitPair(unit, origin))) emit(unit, origin);
}

function normaliseUnits(text: string): boolean {
  let shifted = false;
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const treatment = treatmentOf(unit);
    if (treatment === Treatment.plain) {
      const form = plainForm(unit);
      if (form < 0x0e00) emit(form, i++);
      else emitUnit(form, i++);
    } else if (treatment === Treatment.drop) i++;
    else if (treatment === Treatment.expand) emitString(expandedForm(unit), i++);
    else if (treatment === Treatment.surrogate) {
      const pair = String.fromCodePoint(text.codePointAt(i)!);
      emitString(compatibleForm(pair), i);
      i += pair.length;
      shifted = true;
    } else i = combineMarks(text, i, treatment);
    shifted ||= length !== i || (length > 0 && origins[length - 1] !== i - 1);
  }
  return shifted;
}

/** A Burmese zero inside a word was typed for the letter wa, which it looks like. */
const ZERO_FOR_LETTER = /(?<![\u1040-\u1049])\u1040(?=[\u1000-\u103f])|(?<=[\u1000-\u103f])\u1040(?![\u1040-\u1049])/g;

function normaliseUnicode(written: string): NormalisedText {
  length = 0;
  const text = written.includes('\u1040') ? written.replace(ZERO_FOR_LETTER, '\u101d') : written;
  const shifted = normaliseUnits(text);
  const normal = decoder.decode(units.subarray(0, length));
  if (!shifted) return { text: normal, origin: null };
  origins[length] = text.length;
  return { text: normal, origin: origins.slice(0, length + 1) };
}

function normaliseZawgyi(text: string): NormalisedText {
  let unicode = '';
  const starts: number[] = [];
  convertZawgyi(text, (piece, start, end) => {
    const moved = piece.length !== end - start;
    for (let i = 0; i < piece.length; i++) starts.push(moved ? start : start + i);
    unicode += piece;
  });
  starts.push(text.length);
  const { text: normal, origin } = normaliseUnicode(unicode);
  const through = origin ?? Int32Array.from({ length: normal.length + 1 }, (_, i) => i);
  return { text: normal, origin: through.map((at) => starts[at]!) };
}

/** The search form of a text and where each of its units came from. */
export function normaliseWithOrigin(text: string): NormalisedText {
  if (ASCII_ONLY.test(text)) return { text: text.toLowerCase(), origin: null };
  return isZawgyi(text) ? normaliseZawgyi(text) : normaliseUnicode(text);
}

/**
 * The one form in which texts are compared: NFKC (Thai and Lao sara am kept whole, marks in one order), zero-width
 * characters removed, lower case, traditional Chinese as simplified, Zawgyi as Unicode, native digits as 0 to 9.
 */
export function normalise(text: string): string {
  return normaliseWithOrigin(text).text;
}
