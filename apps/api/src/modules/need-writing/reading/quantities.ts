import type { QuantityKind, ReadQuantity } from '@techbridge/contracts';
import { beforeAbout, boundOf, type NumberSpan } from './numbers';
import { excerptOf, type Passage, type Span } from './passage';
import type { Reading } from './reading';
import { MEASURED, UNITS_BEFORE } from './measured-table';
import { PER_TIME } from './time-table';
import { CANONICAL_UNITS, UNITS } from './unit-table';
import { lengthAt, startBefore, type WordTable } from './word-patterns';

const IN_TIME: Partial<Record<QuantityKind, QuantityKind>> = {
  mass: 'mass-flow',
  volume: 'flow',
  energy: 'energy-use',
};
/** How surely a number with such a unit is worth a line. */
const CONFIDENCE: Partial<Record<QuantityKind, number>> = {
  percent: 0.6,
  length: 0.5,
  people: 0.6,
  animals: 0.6,
  hours: 0.7,
  volume: 0.75,
  temperature: 0.75,
};
const MOST = 14;
const LONGEST_LINE = 200;

interface Measured extends Span {
  kind: QuantityKind;
  factor: number;
}

/** Every number with a unit: what it is in the unit of its kind, and whether it is a size or a limit. */
export function readQuantities(
  passage: Passage,
  numbers: readonly NumberSpan[],
  taken: readonly Span[],
): { quantities: Reading[]; units: Span[] } {
  const found: Reading[] = [];
  const units: Span[] = [];
  const lines = new Set<string>();
  for (const number of numbers) {
    if (taken.some(({ start, end }) => number.start < end && start < number.end)) continue;
    const unit = unitAfter(passage, number) ?? unitBefore(passage, number);
    const reading = unit && quantityAt(passage, number, unit);
    if (unit) units.push({ start: unit.start, end: unit.end });
    if (!reading || lines.has(reading.value.line) || found.length >= MOST) continue;
    lines.add(reading.value.line);
    found.push(reading);
  }
  return { quantities: found, units };
}

function quantityAt(passage: Passage, number: NumberSpan, unit: Measured) {
  const inTime = withTime(passage, unit);
  if (!inTime) return null;
  const limited = boundOf(passage, inTime);
  const described = { ...inTime, start: labelStart(passage, limited.start), end: limited.end };
  const { text: line } = excerptOf(passage, described);
  if (line.length > LONGEST_LINE) return null;
  const [min, max] = [rounded(number.min * inTime.factor), rounded(number.max * inTime.factor)];
  const value: ReadQuantity = {
    line,
    kind: inTime.kind,
    min: limited.bound === 'max' ? null : min,
    max: limited.bound === 'min' ? null : max,
    unit: CANONICAL_UNITS[inTime.kind],
  };
  const sure = CONFIDENCE[inTime.kind] ?? 0.9;
  return {
    field: limited.bound ? ('mustHaves' as const) : ('scale' as const),
    value,
    confidence: number.sure ? sure : sure * 0.7,
    span: { start: described.start, end: described.end },
    why: { code: limited.bound ? ('limit_with_unit' as const) : ('number_with_unit' as const), params: {} },
  };
}

/** The unit right behind a number, the longest wording first. */
export function unitAfter({ text, language }: Passage, number: Pick<NumberSpan, 'start' | 'end'>): Measured | null {
  const from = number.end + /^[\s-]?\s*/.exec(text.slice(number.end, number.end + 4))![0].length;
  let best: Measured | null = null;
  for (const { kind, factor, words } of UNITS) {
    const length = lengthAt(words, language, text, from);
    if (length > 0 && from + length > (best?.end ?? from))
      best = { kind, factor, start: number.start, end: from + length };
  }
  return best;
}

function unitBefore({ text, language }: Passage, number: NumberSpan): Measured | null {
  for (const { kind, factor, words } of UNITS_BEFORE) {
    const before = text
      .slice(0, number.start)
      .replace(/[\s:=：]*(?:of|value|值|为|约|about|between|ประมาณ|khoảng|sekitar|antara)?[\s:=：]*$/u, '');
    const start = startBefore(words, language, text, before.length);
    const fits = kind !== 'ph' || number.max <= 14;
    if (start >= 0 && fits && before.length - start < 40) return { kind, factor, start, end: number.end };
  }
  return null;
}

/** "… a day" behind, or in front where the language puts it there; what is counted may stand between. */
function withTime(passage: Passage, unit: Measured): Measured | null {
  for (const { perDay, after, before } of PER_TIME) {
    const end = behindApart(passage, after, unit.end);
    if (end >= 0) return timed(unit, perDay, { start: unit.start, end });
    const start = inFrontApart(passage, before, unit.start);
    if (start >= 0) return timed(unit, perDay, { start, end: unit.end });
  }
  return unit.kind === 'hours' ? null : unit;
}

/** So much may stand between: "900 m³ of effluent a day", but no other number and no end of a clause. */
const APART_BEHIND = 26;
const APART_IN_FRONT = 18;
const CLAUSE_OR_NUMBER = /[\d.,;:!?()。，、；：！？（）၊။।។\n]/;

function behindApart({ text, language }: Passage, words: WordTable, from: number): number {
  for (let at = from; at < Math.min(text.length, from + APART_BEHIND); at += 1) {
    const length = lengthAt(words, language, text, at);
    if (length > 0) return at + length;
    if (CLAUSE_OR_NUMBER.test(text[at]!)) return -1;
  }
  return -1;
}

function inFrontApart(passage: Passage, words: WordTable, unitStart: number): number {
  const { text, language } = passage;
  const reached = beforeAbout(passage, unitStart);
  const close = startBefore(words, language, text, reached, 24);
  if (close >= 0) return close;
  for (let at = reached; at > Math.max(0, reached - APART_IN_FRONT); at -= 1) {
    if (CLAUSE_OR_NUMBER.test(text[at - 1]!)) return -1;
    const start = startBefore(words, language, text, at, 24);
    // A short word further off is part of something else: 今日, the day before.
    if (start >= 0 && /[^\s]{2}/.test(text.slice(start, at)) && !SHORT_TIMES.has(text.slice(start, at).trim()))
      return start;
  }
  return -1;
}
const SHORT_TIMES = new Set(['日', '年', 'ngày', 'a day']);

function timed(unit: Measured, perDay: number, span: Span): Measured | null {
  if (unit.kind === 'hours') return perDay === 1 ? { ...unit, ...span } : null;
  const kind = IN_TIME[unit.kind];
  // "900 people a year" stays what it is.
  return kind ? { kind, factor: unit.factor * perDay, ...span } : { ...unit, ...span };
}

function labelStart(passage: Passage, start: number): number {
  const { text, language } = passage;
  const bare = text.slice(0, start).replace(/[\s:=：,]+$/u, '').length;
  const label = startBefore(MEASURED, language, text, bare, 30);
  return label >= 0 && start - bare < 4 ? label : start;
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
