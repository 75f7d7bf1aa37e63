import type { Currency, MoneyBand } from '@techbridge/contracts';
import { moneyBandOf } from './bands';

/** The day of the rates below. */
export const RATES_AS_OF = '2026-01-01';

/**
 * Units of a currency for one US dollar, rounded. Bands carry no currency: dollars, yuan and the currencies of their
 * order of magnitude are placed as written, the ones that count in tens, thousands or millions are turned into dollars
 * first. A band is several times as wide as any error here.
 */
const PER_DOLLAR: Partial<Record<Currency, number>> = {
  KHR: 4_000,
  IDR: 16_500,
  LAK: 21_600,
  MMK: 2_100,
  PHP: 58,
  THB: 32,
  VND: 26_000,
};

/** Units for one US dollar where an amount is turned into dollars before its band is looked up; null where it is not. */
export function dollarRate(currency: Currency | null): number | null {
  return (currency && PER_DOLLAR[currency]) || null;
}

/** An amount of the order of magnitude the bands are made for. */
export function comparableAmount(amount: number, currency: Currency | null): number {
  return amount / (dollarRate(currency) ?? 1);
}

/** The band of an amount, and the dollars it was turned into for that; null where it was placed as it is. */
export function placedAmount(
  amount: number,
  currency: Currency,
): { band: MoneyBand | null; converted: { amount: number; currency: 'USD'; rate: number; asOf: string } | null } {
  const rate = dollarRate(currency);
  const comparable = comparableAmount(amount, currency);
  return {
    band: moneyBandOf(comparable),
    converted: rate ? { amount: Number(comparable.toPrecision(3)), currency: 'USD', rate, asOf: RATES_AS_OF } : null,
  };
}
