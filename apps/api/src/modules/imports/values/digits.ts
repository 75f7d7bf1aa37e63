/** Full-width letters, digits and marks become ordinary ones; Thai, Lao, Khmer and Burmese digits become 0–9. */
export function plainDigits(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/[\u0ed0-\u0ed9]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0))
    .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0))
    .replace(/[\u1040-\u1049]/g, (digit) => String(digit.charCodeAt(0) - 0x1040));
}

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE: Record<string, number> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 };

/** 三十六 → 36, 二〇二六 → 2026, 一百二十万 → 1200000; null for anything else. */
export function chineseNumber(text: string): number | null {
  if (text === '' || ![...text].every((character) => character in DIGITS || character in UNITS || character in LARGE))
    return null;
  if ([...text].every((character) => character in DIGITS))
    return Number([...text].map((character) => DIGITS[character]).join(''));
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const character of text) {
    if (character in DIGITS) digit = DIGITS[character]!;
    else if (character in UNITS) {
      section += (digit || 1) * UNITS[character]!;
      digit = 0;
    } else {
      const unit = LARGE[character]!;
      total = unit > 10_000 ? (total + section + digit) * unit : total + (section + digit) * unit;
      section = digit = 0;
    }
  }
  return total + section + digit;
}

const CHINESE_RUN = /[零〇○一壹二贰两兩三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟]+/g;

/** Writes Chinese numerals within a text as digits: 二〇二六年三月一日 → 2026年3月1日. */
export function withPlainNumerals(text: string): string {
  return plainDigits(text).replace(CHINESE_RUN, (run) => String(chineseNumber(run) ?? run));
}

/**
 * Reads one written number, whichever marks group its thousands: 1,200.5 · 1.200,5 · 1 200 · 1'200. A single comma
 * before exactly three digits groups them, a single dot only where `dotGroups` says so; null where the text is no number.
 */
export function readNumber(text: string, dotGroups = false): number | null {
  const bare = plainDigits(text)
    .trim()
    .replace(/[\s'’](?=\d{3}(\D|$))/g, '');
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return null;
  const lastComma = bare.lastIndexOf(',');
  const lastDot = bare.lastIndexOf('.');
  const decimal = decimalMark(bare, lastComma, lastDot, dotGroups);
  const grouped = decimal === ',' ? bare.replace(/\./g, '').replace(',', '.') : bare.replace(/,/g, '');
  const plain = decimal === '' ? grouped.replace(/[.,]/g, '') : grouped;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

function decimalMark(text: string, lastComma: number, lastDot: number, dotGroups: boolean): '.' | ',' | '' {
  if (lastComma < 0 && lastDot < 0) return '.';
  if (lastComma >= 0 && lastDot >= 0) return lastComma > lastDot ? ',' : '.';
  const mark = lastComma >= 0 ? ',' : '.';
  const groups = text.replace(/^[+-]/, '').split(mark);
  const grouping =
    groups.slice(1).every((group) => group.length === 3) && (groups[0]?.length ?? 0) <= 3 && groups[0] !== '0';
  if (groups.length > 2) return grouping ? '' : mark;
  return grouping && (mark === ',' || dotGroups) ? '' : mark;
}
