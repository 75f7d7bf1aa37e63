import type { Currency } from '@techbridge/contracts';

/**
 * Units of a currency for one US dollar, rounded, as of January 2026. Price bands carry no currency: yuan and the
 * currencies of its order of magnitude are placed as written, the ones that count in thousands are turned into dollars
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

/** An amount of the order of magnitude the bands are made for. */
export function comparableAmount(amount: number, currency: Currency | null): number {
  return amount / (currency ? (PER_DOLLAR[currency] ?? 1) : 1);
}
