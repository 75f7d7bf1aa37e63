import { simplifiedCharacter } from './simplified';

/** What normalisation does with a UTF-16 unit. */
export const enum Treatment {
  unknown,
  /** One unit becomes one unit. */
  plain,
  /** Zero-width: removed. */
  drop,
  /** One unit becomes another number of units. */
  expand,
  /** Combines with the letter before it. */
  combine,
  /** A mark of Thai, Lao, Khmer or Burmese whose order against its neighbours is fixed by Unicode. */
  reorder,
  surrogate,
}

const treatments = new Uint8Array(65_536);
const plain = new Uint16Array(65_536);
const expansions = new Map<number, string>();

const ZERO_WIDTH =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const FIXED_ORDER = /[\u0e38-\u0e3a\u0e48-\u0e4b\u0eb8-\u0eba\u0ec8-\u0ecb\u1037\u1039\u103a\u17d2\u17dd]/;
const SOUTH_EAST_ASIAN = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
/** Sara am is one vowel to a reader; NFKC would take it apart. */
const KEPT = /[\u0e33\u0eb3]/;
const TRADE_MARKS = /[\u2122\u2120]/;
const NATIVE_ZEROS = [0x0e50, 0x0ed0, 0x1040, 0x17e0];

function searchForm(unit: number): string {
  const character = String.fromCharCode(unit);
  if (KEPT.test(character)) return character;
  if (TRADE_MARKS.test(character)) return ' ';
  const zero = NATIVE_ZEROS.find((start) => unit >= start && unit < start + 10);
  if (zero !== undefined) return String(unit - zero);
  return compatibleForm(character);
}

const HAN = /\p{Script=Han}/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;
const UNSEEN = new RegExp(ZERO_WIDTH, 'g');

/** NFKC, lower case, one apostrophe, simplified. */
export function compatibleForm(text: string): string {
  const compatible = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return compatible.replace(UNSEEN, '').replace(APOSTROPHES, "'").replace(HAN, simplifiedCharacter);
}

function classify(unit: number): Treatment {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit < 0xe000) return Treatment.surrogate;
  if (ZERO_WIDTH.test(character)) return Treatment.drop;
  if (FIXED_ORDER.test(character)) {
    plain[unit] = unit;
    return Treatment.reorder;
  }
  if (/\p{M}/u.test(character) && !SOUTH_EAST_ASIAN.test(character)) return Treatment.combine;
  const form = searchForm(unit);
  // The voicing marks of half-width kana become combining ones.
  if (/^\p{M}/u.test(form) && !SOUTH_EAST_ASIAN.test(form)) return Treatment.combine;
  if (form.length === 1) {
    plain[unit] = form.charCodeAt(0);
    return Treatment.plain;
  }
  expansions.set(unit, form);
  return Treatment.expand;
}

/** The treatment of a UTF-16 unit, worked out when first met. */
export function treatmentOf(unit: number): Treatment {
  const known = treatments[unit] as Treatment;
  if (known !== Treatment.unknown) return known;
  const found = classify(unit);
  treatments[unit] = found;
  return found;
}

/** The normal form of a unit whose treatment is `plain` or `reorder`. */
export function plainForm(unit: number): number {
  return plain[unit]!;
}

/** The normal form of a unit whose treatment is `expand`; may be empty. */
export function expandedForm(unit: number): string {
  return expansions.get(unit) ?? '';
}
