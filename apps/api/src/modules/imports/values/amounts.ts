import { CURRENCIES, type Currency } from '@techbridge/contracts';
import { readNumber, withPlainNumerals } from './digits';

export interface AmountReading {
  /** One of the two may be null: "up to 50", "from 200 on". Equal where the cell names one number. */
  min: number | null;
  max: number | null;
  currency: Currency | null;
  negotiable: boolean;
}

const CURRENCY_MARKS: readonly [RegExp, Currency][] = [
  [/\b(usd|us\$|u\.s\. dollars?|us dollars?)|美元|美金|ดอลลาร์/i, 'USD'],
  [/\b(sgd|s\$)|新加坡元|新元|新币/i, 'SGD'],
  [/\b(cny|rmb|yuan|renminbi)\b|人民币|[¥￥]/i, 'CNY'],
  [/\b(eur|euros?)\b|€|欧元/i, 'EUR'],
  [/\b(thb|baht)\b|฿|บาท|泰铢/i, 'THB'],
  [/\b(vnd|vnđ)\b|₫|đồng|越南盾|\bđ$/i, 'VND'],
  [/\b(idr|rupiah|rp\.?)(?=\W|\d|$)|印尼盾|印尼卢比/i, 'IDR'],
  [/\b(myr|ringgit|rm)(?=\W|\d|$)|马币|林吉特|令吉/i, 'MYR'],
  [/\b(php|pesos?)\b|₱|菲律宾比索/i, 'PHP'],
  [/\b(khr|riels?)\b|៛|瑞尔/i, 'KHR'],
  [/\b(lak|kip)\b|₭|基普/i, 'LAK'],
  [/\b(mmk|kyats?)\b|缅币|缅元/i, 'MMK'],
  [/\b(bnd|b\$)|文莱元/i, 'BND'],
  [/\$/, 'USD'],
  [/[万亿]?元/, 'CNY'],
];

/** The currency a text names; a bare dollar sign is the US dollar, a bare 元 the Chinese yuan. */
export function readCurrency(text: string): Currency | null {
  const code = text.trim().toUpperCase();
  if ((CURRENCIES as readonly string[]).includes(code)) return code as Currency;
  return CURRENCY_MARKS.find(([mark]) => mark.test(text))?.[1] ?? null;
}

const MULTIPLIERS: readonly [RegExp, number][] = [
  [/^(千万)/, 1e7],
  [/^(百万|million|millions|mio|mn|juta|triệu|tr|jt|milyon|m)(?![a-z²³])/i, 1e6],
  [/^(亿|億)/, 1e8],
  [/^(万|萬|w)(?![a-z])/i, 1e4],
  [/^(billion|bn|tỷ|tỉ|miliar|milyar|bilion|b)(?![a-z])/i, 1e9],
  [/^(trillion|triliun)(?![a-z])/i, 1e12],
  [/^(千|thousand|thousands|ribu|rb|nghìn|ngàn|k|libo)(?![a-z])/i, 1e3],
  [/^ล้าน/, 1e6],
  [/^แสน/, 1e5],
  [/^หมื่น/, 1e4],
  [/^พัน/, 1e3],
];

/** Where these are counted, 500.000 is half a million. */
const DOT_GROUPS: ReadonlySet<Currency> = new Set(['VND', 'IDR', 'EUR']);

const NEGOTIABLE =
  /面议|面談|协商|商议|待定|洽谈|negotiable|to be (agreed|negotiated|discussed)|on request|by agreement|thỏa thuận|thương lượng|ต่อรอง|ตามตกลง|negosiasi|dapat dinegosiasikan|boleh runding|nego\b/i;
const UP_TO =
  /不超过|以下|以内|少于|低于|小于|不高于|[<≤]|up to|under|below|less than|at most|max|không quá|dưới|tối đa|ไม่เกิน|maksimal|di bawah|kurang dari|sehingga/i;
const FROM_ON =
  /以上|不低于|不少于|大于|超过|起|[>≥]|from|over|above|more than|at least|min|trên|tối thiểu|từ|ตั้งแต่|มากกว่า|minimal|di atas|lebih dari/i;

/** "50–100万元" → 500,000 to 1,000,000 CNY; null where the text holds no amount and does not say it is open to talks. */
export function readAmount(value: string | number): AmountReading | null {
  if (typeof value === 'number') return { min: value, max: value, currency: null, negotiable: false };
  const text = withPlainNumerals(value).trim();
  const currency = readCurrency(text);
  const numbers = numbersIn(text, currency !== null && DOT_GROUPS.has(currency));
  if (numbers.length === 0) {
    return NEGOTIABLE.test(text) ? { min: null, max: null, currency, negotiable: true } : null;
  }
  const [first, second] = numbers as [ScaledNumber, ScaledNumber?];
  const negotiable = NEGOTIABLE.test(text);
  if (second) {
    // "50–100万": the unit stands once, after the second number, and counts for both.
    const scale = first.scale === 1 && second.scale > 1 ? second.scale : first.scale;
    return { min: first.value * scale, max: second.value * second.scale, currency, negotiable };
  }
  const amount = first.value * first.scale;
  if (UP_TO.test(text)) return { min: null, max: amount, currency, negotiable };
  if (FROM_ON.test(text)) return { min: amount, max: null, currency, negotiable };
  return { min: amount, max: amount, currency, negotiable };
}

interface ScaledNumber {
  value: number;
  scale: number;
}

function numbersIn(text: string, dotGroups = false): ScaledNumber[] {
  const numbers: ScaledNumber[] = [];
  for (const match of text.matchAll(/\d[\d.,]*(?:[\s'](?=\d{3}\b)\d{3})*/g)) {
    const value = readNumber(match[0].replace(/[.,]$/, ''), dotGroups);
    if (value === null) continue;
    const after = text.slice(match.index + match[0].length).trimStart();
    const scale = MULTIPLIERS.find(([unit]) => unit.test(after))?.[1] ?? 1;
    numbers.push({ value, scale });
    if (numbers.length === 2) break;
  }
  return numbers;
}

const MONTHS_UNIT = /个?月|months?|\bmos?\b|tháng|เดือน|bulan|buwan/i;
const YEARS_UNIT = /年|years?|\byrs?\b|năm|ปี|tahun|taon/i;

/**
 * A span of time in months. A bare number counts in the unit its heading names, else in months. Of a range the longer
 * end is taken: a payback promised too short disappoints.
 */
export function readMonths(value: string | number, heading: string): { months: number; range: boolean } | null {
  const text =
    typeof value === 'number'
      ? String(value)
      : withPlainNumerals(value)
          .replace(/半年/g, '6个月')
          .replace(/(\d)年半/g, '$1.5年');
  const numbers = numbersIn(text);
  if (numbers.length === 0) return null;
  const unit = MONTHS_UNIT.test(text)
    ? 1
    : YEARS_UNIT.test(text)
      ? 12
      : MONTHS_UNIT.test(heading)
        ? 1
        : YEARS_UNIT.test(heading)
          ? 12
          : 1;
  const largest = Math.max(...numbers.map((number) => number.value));
  return { months: Math.round(largest * unit), range: numbers.length > 1 };
}
