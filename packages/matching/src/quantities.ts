/** How much of something: throughput or power, brought to one unit so that two of a kind compare. */
export interface Quantity {
  dimension: 'volume-rate' | 'mass-rate' | 'power';
  /** In m³ a day, kg a day, or kW. */
  value: number;
  /** As it was written. */
  text: string;
}

type Scale = readonly [pattern: string, dimension: Quantity['dimension'], factor: number];

const DAY = '(?:days?|d(?![a-z])|hari|ngày|วัน|ថ្ងៃ|ມື້|日|天|araw)';
const HOUR = '(?:hours?|hr|h(?![a-z])|jam|giờ|ชั่วโมง|小时|时|oras)';
const PER = '\\s*(?:/|per |an |a |one |sehari|se|mỗi |ต่อ|每|bawat )\\s*';
const CUBIC = '(?:m³|m3|cubic metres?|meter kubik|mét khối|ลูกบาศก์เมตร|ลบ\\.ม\\.|立方米)';
const TONNES = '(?:t|tonnes?|tons?|ton|tan|tấn|ตัน|吨|tonelada)';

const SCALES: readonly Scale[] = [
  [`${CUBIC}${PER}${DAY}`, 'volume-rate', 1],
  [`${CUBIC}${PER}${HOUR}`, 'volume-rate', 24],
  [`${TONNES}${PER}${DAY}`, 'mass-rate', 1000],
  [`${TONNES}${PER}${HOUR}`, 'mass-rate', 24_000],
  [`kg${PER}${DAY}`, 'mass-rate', 1],
  [`kg${PER}${HOUR}`, 'mass-rate', 24],
  ['MW(?:p|e|th)?(?![a-z])', 'power', 1000],
  ['kW(?:p|e|th)?(?![a-zA-Z])', 'power', 1],
];
const NUMBER = '(\\d{1,3}(?:[,.  ]\\d{3})+|\\d+(?:[.,]\\d+)?)';
const PATTERNS = SCALES.map(
  ([unit, dimension, factor]) =>
    [
      new RegExp(`${NUMBER}(?:\\s*(?:–|-|—|to|至|đến|sampai|hingga|ถึง)\\s*${NUMBER})?\\s*${unit}`, 'giu'),
      dimension,
      factor,
    ] as const,
);
const MOST_READ = 12_000;

/** The throughputs and powers a text names, a range as its two ends. Numbers without such a unit are left out. */
export function quantitiesIn(text: string): Quantity[] {
  const read = text.slice(0, MOST_READ);
  if (!/\d/.test(read)) return [];
  return PATTERNS.flatMap(([pattern, dimension, factor]) =>
    [...read.matchAll(pattern)].flatMap(([whole, from = '', to]) =>
      [from, to].flatMap((number) => {
        const value = number === undefined ? NaN : numberIn(number) * factor;
        return value > 0 ? [{ dimension, value, text: whole.trim() }] : [];
      }),
    ),
  );
}

/** Groups of three digits are thousands, whichever sign parts them; anything else is a fraction. */
function numberIn(written: string): number {
  const grouped = /^\d{1,3}(?:[,.  ]\d{3})+$/u.test(written);
  return Number(grouped ? written.replace(/[,.  ]/g, '') : written.replace(',', '.'));
}
