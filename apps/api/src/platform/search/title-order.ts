/**
 * A title as one number, because engines sort by numbers: titles in Latin letters come first, by their first eleven
 * letters and digits; then all others by their first three characters, Chinese ones by their reading (pinyin).
 */

const LATIN = ' 0123456789abcdefghijklmnopqrstuvwxyz';
const LATIN_BASE = BigInt(LATIN.length + 1);
const LATIN_LENGTH = 11;
const OTHER_BASE = 65_536n;
const OTHER_LENGTH = 3;
const FIRST_OTHER = LATIN_BASE ** BigInt(LATIN_LENGTH);
const LAST = FIRST_OTHER + OTHER_BASE ** BigInt(OTHER_LENGTH);

/** Ascending with the title; titles without letters come last. */
export function titleOrder(title: string): number {
  const letters = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (letters === '') return asNumber(LAST);
  return asNumber(LATIN.includes(letters[0]!) ? latinKey(letters) : FIRST_OTHER + otherKey(letters.normalize('NFC')));
}

/** Positive doubles are ordered as the whole numbers of their bits are, which leaves 62 bits where plain numbers have 53. */
const view = new DataView(new ArrayBuffer(8));
const FIRST_NORMAL = 1n << 52n;

function asNumber(key: bigint): number {
  view.setBigUint64(0, FIRST_NORMAL + key);
  return view.getFloat64(0);
}

function latinKey(text: string): bigint {
  return keyOf(LATIN_LENGTH, LATIN_BASE, (at) => {
    const place = at < text.length ? LATIN.indexOf(text[at]!) : 0;
    return place < 0 ? LATIN.length : place;
  });
}

function otherKey(text: string): bigint {
  return keyOf(OTHER_LENGTH, OTHER_BASE, (at) => (at < text.length ? rankOf(text.charCodeAt(at)) : 0));
}

function keyOf(length: number, base: bigint, digit: (at: number) => number): bigint {
  let key = 0n;
  for (let at = 0; at < length; at += 1) key = key * base + BigInt(digit(at));
  return key;
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Chinese characters trade places among themselves; every other unit keeps its own. */
function rankOf(unit: number): number {
  if (unit < FIRST_HAN || unit > LAST_HAN) return unit;
  return FIRST_HAN + (hanRanks ??= rankHan())[unit - FIRST_HAN]!;
}

let hanRanks: Uint16Array | undefined;

function rankHan(): Uint16Array {
  const { compare } = new Intl.Collator('zh-Hans-CN');
  const characters = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) =>
    String.fromCharCode(FIRST_HAN + index),
  );
  const ranks = new Uint16Array(characters.length);
  characters.sort(compare).forEach((character, rank) => (ranks[character.charCodeAt(0) - FIRST_HAN] = rank));
  return ranks;
}
