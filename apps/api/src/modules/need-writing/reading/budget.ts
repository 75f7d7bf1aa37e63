import type { Currency, Locale, ReadBudget } from '@techbridge/contracts';
import { comparableAmount, placedAmount } from '@techbridge/taxonomy';
import { BUDGET_WORDS, CURRENCY_OF_LANGUAGE, CURRENCY_WORDS, EACH, PER_PIECE } from './currency-table';
import { boundOf, isRough, type NumberSpan } from './numbers';
import type { Passage, Span } from './passage';
import { unitAfter } from './quantities';
import type { Reading } from './reading';
import { isNear, lengthAt, startBefore } from './word-patterns';

interface Amount extends Span {
  min: number;
  max: number;
  currency: Currency | null;
}

/** Behind an amount of money: 50k, 2m, 5 tr. */
const SHORT_SCALES: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:k)(?!\p{L})/u, 1e3],
  [/^\s?(?:m|mn|mil|tr)(?!\p{L})/u, 1e6],
  [/^\s?(?:b)(?!\p{L})/u, 1e9],
];
const NEAR = [48, 30] as const;
const LEAST_ALONE_IN_DOLLARS = 5000;
const MOST = 1e15;

/** The amount to be spent, and the places of all amounts of money, which are no quantities. */
export function readBudget(passage: Passage, numbers: readonly NumberSpan[]): { budget: Reading[]; money: Span[] } {
  const money: Span[] = [];
  const found: Reading[] = [];
  for (const number of numbers) {
    const amount = amountAt(passage, number);
    if (amount.currency) money.push(amount);
    const reading = budgetFrom(passage, amount);
    if (!reading) continue;
    if (!amount.currency) money.push(amount);
    found.push(reading);
  }
  found.sort((a, b) => b.confidence - a.confidence || a.span.start - b.span.start);
  return { budget: found.slice(0, 1), money };
}

function amountAt({ text, language }: Passage, { start, end, min, max }: NumberSpan): Amount {
  const amount: Amount = { start, end, min, max, currency: null };
  const scale = SHORT_SCALES.find(([mark]) => mark.test(text.slice(end)));
  const scaledEnd = scale ? end + scale[0].exec(text.slice(end))![0].length : end;
  const behind = currencyAt(text, language, scaledEnd) ?? (scale ? currencyAt(text, language, end) : null);
  const front = currencyBefore(text, language, start);
  if (behind) Object.assign(amount, { currency: behind.currency, end: behind.end });
  if (front && !behind) Object.assign(amount, { currency: front.currency, start: front.start });
  if (front && behind && front.currency === behind.currency) amount.start = front.start;
  if (scale && amount.currency && amount.end !== end) scaleBy(amount, scale[1]);
  else if (scale && front) {
    scaleBy(amount, scale[1]);
    amount.end = scaledEnd;
  }
  return amount;
}

function scaleBy(amount: Amount, factor: number): void {
  amount.min *= factor;
  amount.max *= factor;
}

function currencyAt(text: string, language: Locale, place: number): { currency: Currency; end: number } | null {
  const from = place + /^\s*/.exec(text.slice(place))![0].length;
  for (const [currency, words] of CURRENCY_WORDS) {
    const length = lengthAt(words, language, text, from);
    if (length > 0) return { currency, end: from + length };
  }
  return null;
}

function currencyBefore(text: string, language: Locale, place: number): { currency: Currency; start: number } | null {
  for (const [currency, words] of CURRENCY_WORDS) {
    const start = startBefore(words, language, text, place, 20);
    if (start >= 0) return { currency, start };
  }
  return null;
}

function budgetFrom(passage: Passage, amount: Amount): Reading | null {
  const { language } = passage;
  if (amount.max <= 0 || amount.max > MOST || isRate(passage, amount)) return null;
  const meant = isToBeSpent(passage, amount);
  const guessed = amount.currency === null;
  const currency = amount.currency ?? (meant ? CURRENCY_OF_LANGUAGE[language] : undefined);
  if (!currency) return null;
  const inDollars = comparableAmount(amount.max, currency);
  if (!meant && inDollars < LEAST_ALONE_IN_DOLLARS) return null;
  // "The budget of 2027 …", "with our budget 500 m³ …": a bare number that is no amount.
  if (guessed && (inDollars < LEAST_ALONE_IN_DOLLARS / 5 || unitAfter(passage, amount))) return null;
  const limited = boundOf(passage, amount);
  const confidence = guessed ? 0.5 : meant ? 0.92 : 0.45;
  return {
    field: 'budget',
    value: budgetOf(amount, currency, limited.bound, isRough(passage, amount)),
    confidence,
    span: { start: limited.start, end: limited.end },
    why: { code: guessed ? 'currency_guessed' : meant ? 'budget_words' : 'amount_alone', params: {} },
  };
}

function budgetOf({ min, max }: Amount, currency: Currency, bound: 'min' | 'max' | null, rough: boolean): ReadBudget {
  const typical = bound === 'max' ? max * 0.99 : (min + max) / 2;
  const { band, converted } = placedAmount(typical, currency);
  return {
    min: bound === 'min' || min < max ? whole(min) : null,
    max: bound === 'min' ? null : whole(max),
    currency,
    band,
    converted,
    approximate: rough || converted !== null,
  };
}

/** 4.1 times a billion is no 4,099,999,999.9999995. */
const whole = (amount: number) => Number(amount.toPrecision(12));

const EACH_APART = 22;
const CLAUSE_END = /[,;:.!?()，。；：！？（）\n]/;

/** What a month, a tonne or a piece costs. */
function isRate({ text, language }: Passage, { start, end }: Amount): boolean {
  const behind = end + /^\s*/.exec(text.slice(end))![0].length;
  if (lengthAt(PER_PIECE, language, text, behind) > 0) return true;
  const before = text
    .slice(Math.max(0, start - EACH_APART), start)
    .split(CLAUSE_END)
    .at(-1)!.length;
  return isNear(EACH, language, text, { start, end: start }, [before, 0]);
}

const SENTENCE_END = /[。！？!?;；။។\n]|[.](?=\s)/;

/** A budget word stands near; one in the sentence before is about something else. */
function isToBeSpent({ text, language }: Passage, { start, end }: Span): boolean {
  const before = text
    .slice(Math.max(0, start - NEAR[0]), start)
    .split(SENTENCE_END)
    .at(-1)!;
  const behind = text.slice(end, end + NEAR[1]).split(SENTENCE_END)[0]!;
  return isNear(BUDGET_WORDS, language, text, { start, end }, [before.length, behind.length]);
}
