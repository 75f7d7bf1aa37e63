import { comparableAmount, moneyBandOf, priceBandOf, recognise } from '@techbridge/taxonomy';
import { readAmount, readCurrency, readMonths, type AmountReading } from '../values/amounts';
import { exchangeDayAndMonth, readDate } from '../values/dates';
import { complain, type Input } from './draft';

/** A date as `2026-03-01`; null, with a problem noted, where the cell holds none. */
export function readDay(input: Input): string | null {
  const reading = readDate(input.cell ?? '', input.column.dateOrder);
  if (!reading) {
    complain(input, { code: 'not_a_date' });
    return null;
  }
  if (reading.other) {
    complain(input, {
      code: 'ambiguous_date',
      severity: 'warning',
      params: { read: reading.date!, other: reading.other },
    });
  } else if (input.column.datesExchanged && reading.style === 'named' && reading.date) {
    const other = exchangeDayAndMonth(reading.date);
    if (other && other !== reading.date) {
      complain(input, {
        code: 'dates_exchanged',
        severity: 'warning',
        params: { read: reading.date, other },
        suggestion: other,
      });
    }
  }
  return reading.date;
}

export function readPayback(input: Input): number | null {
  const value = typeof input.cell === 'number' ? input.cell : input.text;
  const reading = readMonths(value, input.column.heading);
  if (!reading) {
    complain(input, { code: 'not_a_number' });
    return null;
  }
  if (reading.months > 600) {
    complain(input, { code: 'out_of_range', params: { min: 0, max: 600 } });
    return null;
  }
  if (reading.range) complain(input, { code: 'number_read', severity: 'warning', params: { read: reading.months } });
  return reading.months;
}

/** An amount of money with its currency, from the cell or its heading: 预算（万元） over 50 is 500,000 yuan. */
export function readMoney(input: Input): AmountReading | null {
  const plain = typeof input.cell === 'number' ? String(input.cell) : input.text;
  const onlyDigits = /^[\d\s.,'–—~～至-]+$/.test(plain);
  const unit = onlyDigits ? unitOf(input.column.heading) : '';
  const reading = readAmount(unit === '' && typeof input.cell === 'number' ? input.cell : `${plain}${unit}`);
  if (!reading) {
    complain(input, { code: 'not_a_number' });
    return null;
  }
  return { ...reading, currency: reading.currency ?? readCurrency(input.column.heading) };
}

function unitOf(heading: string): string {
  return /亿元|万元|千元|million|thousand|juta|triệu|ล้าน(?:บาท)?|tỷ/i.exec(heading)?.[0] ?? '';
}

type Band<V extends 'price-band' | 'money-band'> = V extends 'price-band'
  ? ReturnType<typeof priceBandOf>
  : ReturnType<typeof moneyBandOf>;

/** A band, named or computed from an amount. */
export function readBand<V extends 'price-band' | 'money-band'>(input: Input, vocabulary: V): Band<V> | null {
  const amount = readAmount(input.text);
  const named = recognise(vocabulary, input.text);
  if (named && (named.by === 'code' || named.by === 'label' || !amount || amount.negotiable))
    return named.code as Band<V>;
  const reading = readMoney(input);
  if (!reading) return null;
  const typical = typicalAmount(reading);
  if (typical !== null) {
    const comparable = comparableAmount(typical, reading.currency);
    return (vocabulary === 'price-band' ? priceBandOf(comparable) : moneyBandOf(comparable)) as Band<V>;
  }
  complain(input, { code: 'not_recognised', params: { vocabulary } });
  return null;
}

/** The middle of a range; just below an upper end, so that "up to 50,000" is of the band that ends there. */
export function typicalAmount({ min, max }: AmountReading): number | null {
  if (min !== null && max !== null) return (min + max) / 2;
  return max !== null ? max * 0.99 : min;
}
