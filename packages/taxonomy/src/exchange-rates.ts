import type { Currency } from '@techbridge/contracts';

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
