import type { Locale } from '@techbridge/contracts';
import {
  ABOUT,
  FROM_ON,
  FROM_ON_AFTER,
  MULTIPLIERS,
  MULTIPLIERS_BEFORE,
  NUMBER_WORDS,
  TO,
  UP_TO,
  UP_TO_AFTER,
} from './number-words';
import type { Passage } from './passage';
import { anyOf, lengthAt, startBefore, wordsFor, type WordTable } from './word-patterns';

/** A number or a span of numbers in a passage, in units of its plain text. */
export interface NumberSpan {
  start: number;
  end: number;
  /** Equal where it is one number. */
  min: number;
  max: number;
  /** False where the marks could be read in two ways: 1,250 in Indonesian. */
  sure: boolean;
}

/** 1.500 is one and a half thousand where these are spoken. */
const DOT_GROUPS: ReadonlySet<Locale> = new Set(['id', 'vi', 'lo']);
const COMMA_DECIMAL: ReadonlySet<Locale> = new Set(['id', 'vi']);

/** Reads digits with their marks; null where they are no number. */
export function valueOf(written: string, language: Locale): { value: number; sure: boolean } | null {
  const bare = written.replace(/[ '’](?=\d{3}(?!\d))/g, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const marks = bare.replace(/\d/g, '');
  if (marks === '') return { value: Number(bare), sure: true };
  if (marks.includes('.') && marks.includes(',')) {
    const decimal = bare.lastIndexOf(',') > bare.lastIndexOf('.') ? ',' : '.';
    return finite(decimal === ',' ? bare.replace(/\./g, '').replace(',', '.') : bare.replace(/,/g, ''), true);
  }
  const mark = marks[0]!;
  const [first = '', ...rest] = bare.split(mark);
  const grouped = first.length <= 3 && first !== '0' && rest.every((group) => group.length === 3);
  if (marks.length > 1) return grouped ? finite(bare.replaceAll(mark, ''), true) : null;
  if (!grouped) return finite(bare.replace(',', '.'), true);
  if (mark === ',') return finite(bare.replace(',', ''), !COMMA_DECIMAL.has(language));
  return DOT_GROUPS.has(language) ? finite(bare.replace('.', ''), true) : finite(bare, language !== 'km');
}

function finite(text: string, sure: boolean) {
  const value = Number(text);
  return Number.isFinite(value) ? { value, sure } : null;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
const CHINESE_TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 三十六 → 36, 一百二十 → 120, 两 → 2; null for anything else. */
export function chineseNumber(text: string): number | null {
  let total = 0;
  let digit = 0;
  for (const character of text.replace(/〇/g, '零').replace(/[两兩]/g, '二')) {
    const value = CHINESE_DIGITS.indexOf(character);
    if (value >= 0) digit = value;
    else if (CHINESE_TENS[character]) {
      total += (digit || 1) * CHINESE_TENS[character];
      digit = 0;
    } else return character === '半' && text === '半' ? 0.5 : null;
  }
  return total + digit;
}

const DIGITS = /\d{1,3}(?:[ '’]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*/;

/** Digits, Chinese numerals, and number words of the language in front of what they count. */
function numberPattern(language: Locale): RegExp {
  const words = NUMBER_WORDS.flatMap(([, table]) => wordsFor(table, language));
  const chinese = language === 'zh' ? '|[零〇一二两三四五六七八九十百千半]+' : '';
  return new RegExp(`(?<![\\d.,])(?:${DIGITS.source})|${anyOf(words)}${chinese}`, 'gu');
}

const numberPatterns = new Map<Locale, RegExp>();

interface Single {
  start: number;
  end: number;
  value: number;
  scale: number;
  sure: boolean;
}

/** All numbers of a passage in reading order, spans as one. */
export function numbersIn(passage: Passage): NumberSpan[] {
  const singles = singlesIn(passage);
  const spans: NumberSpan[] = [];
  for (let at = 0; at < singles.length; at += 1) {
    const first = singles[at]!;
    const second = singles[at + 1];
    if (second && joins(passage, first, second)) {
      const scale = first.scale === 1 && first.value < second.value * 1000 ? second.scale : first.scale;
      const [min, max] = [first.value * scale, second.value * second.scale];
      if (min <= max) {
        spans.push({ start: first.start, end: second.end, min, max, sure: first.sure && second.sure });
        at += 1;
        continue;
      }
    }
    const value = first.value * first.scale;
    spans.push({ start: first.start, end: first.end, min: value, max: value, sure: first.sure });
  }
  return spans;
}

/** A currency may be said again in front of the second amount. */
const MARK = '(?:us\\$|usd|s\\$|b\\$|\\$|rp\\.?|rm|₱|php|฿|thb|vnd|idr|myr|¥|cny|rmb)';
const MARK_BETWEEN = new RegExp(`^${MARK}\\s*`);
const MARK_BEFORE = new RegExp(`${MARK}\\s*$`);

function joins({ text, language }: Passage, first: Single, second: Single): boolean {
  const between = text.slice(first.end, second.start);
  if (between.length > 24) return false;
  const trimmed = between.trimStart();
  const length = lengthAt(TO, language, trimmed, 0);
  if (length === 0) return isBetween(text, language, first.start, trimmed);
  return trimmed.slice(length).trimStart().replace(MARK_BETWEEN, '') === '';
}

const BETWEEN: WordTable = {
  en: ['between'],
  zh: ['在'],
  id: ['antara'],
  ms: ['antara'],
  vi: ['giữa'],
  th: ['ระหว่าง'],
  km: ['ចន្លោះ'],
  lo: ['ລະຫວ່າງ'],
  fil: ['sa pagitan ng'],
};
const AND: WordTable = {
  en: ['and'],
  zh: ['和', '与'],
  id: ['dan'],
  ms: ['dan'],
  vi: ['và'],
  th: ['และ', 'กับ'],
  km: ['និង'],
  lo: ['ແລະ', 'ກັບ'],
  fil: ['at'],
};

function isBetween(text: string, language: Locale, start: number, between: string): boolean {
  const length = lengthAt(AND, language, between, 0);
  const rest = between.slice(length).trimStart().replace(MARK_BETWEEN, '');
  const before = text.slice(0, start).replace(MARK_BEFORE, '');
  return length > 0 && rest === '' && startBefore(BETWEEN, language, text, before.length) >= 0;
}

function singlesIn(passage: Passage): Single[] {
  const { text, language } = passage;
  let pattern = numberPatterns.get(language);
  if (!pattern) numberPatterns.set(language, (pattern = numberPattern(language)));
  const singles: Single[] = [];
  for (const match of text.matchAll(pattern)) {
    const read = readOne(match[0], language);
    if (!read || (isAttached(text, match) && !followsMark(text, match.index))) continue;
    if (singles.length > 0 && match.index < singles.at(-1)!.end) continue;
    singles.push(scaled(passage, { start: match.index, end: match.index + match[0].length, ...read, scale: 1 }));
  }
  return singles;
}

/** Letters right in front make digits part of a name: CO2, E5, PM2.5. */
function isAttached(text: string, match: RegExpExecArray): boolean {
  return /^\d/.test(match[0]) && /\p{Script=Latin}$/u.test(text.slice(0, match.index));
}

/** Rp500, RM20, pH7, TRL6: letters in front that a number follows. */
function followsMark(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 6), place);
  return /(?<![a-z])(?:rp\.?|rm|usd|sgd|bnd|thb|vnd|idr|myr|khr|lak|mmk|cny|rmb|eur|php|ph|q|trl)$/.test(before);
}

function readOne(written: string, language: Locale): { value: number; sure: boolean } | null {
  if (/^\d/.test(written)) return valueOf(written, language);
  const word = NUMBER_WORDS.find(([, table]) =>
    wordsFor(table, language).some((each) => each.replace(/ /g, '') === written.replace(/\s/g, '')),
  );
  if (word) return { value: word[0], sure: true };
  const value = chineseNumber(written);
  return value === null ? null : { value, sure: true };
}

function scaled({ text, language }: Passage, number: Single): Single {
  const spaces = /^\s*/.exec(text.slice(number.end))![0].length;
  for (const [factor, table] of MULTIPLIERS) {
    const length = lengthAt(table, language, text, number.end + spaces);
    if (length > 0) return { ...number, end: number.end + spaces + length, scale: factor };
  }
  for (const [factor, table] of MULTIPLIERS_BEFORE) {
    const start = startBefore(table, language, text, number.start, 12);
    if (start >= 0) return { ...number, start, scale: factor };
  }
  return number;
}

export type Bound = 'min' | 'max' | null;

/** Whether a number is an upper or a lower limit, and how far the words that say so reach. */
export function boundOf(
  { text, language }: Passage,
  { start, end }: { start: number; end: number },
): { bound: Bound; start: number; end: number } {
  const upper = startBefore(UP_TO, language, text, start);
  const lower = startBefore(FROM_ON, language, text, start);
  // "not below" begins before the "below" in it.
  if (lower >= 0 && (upper < 0 || lower < upper)) return { bound: 'min', start: lower, end };
  if (upper >= 0) return { bound: 'max', start: upper, end };
  const spaces = /^\s*/.exec(text.slice(end))![0].length;
  const less = lengthAt(UP_TO_AFTER, language, text, end + spaces);
  if (less > 0) return { bound: 'max', start, end: end + spaces + less };
  const more = lengthAt(FROM_ON_AFTER, language, text, end + spaces);
  return more > 0 ? { bound: 'min', start, end: end + spaces + more } : { bound: null, start, end };
}

/** Where the words that make a number less exact begin in front of it; `start` itself where there are none. */
export function beforeAbout({ text, language }: Passage, start: number): number {
  const found = startBefore(ABOUT, language, text, start, 20);
  return found >= 0 ? found : start;
}

/** Whether the text says that the amount is rough. */
export function isRough(passage: Passage, { start, end }: { start: number; end: number }): boolean {
  if (beforeAbout(passage, start) < start) return true;
  const behind = end + /^\s*/.exec(passage.text.slice(end, end + 12))![0].length;
  return lengthAt(ABOUT, passage.language, passage.text, behind) > 0;
}
