import type { Locale } from '@techbridge/contracts';
import { normalise } from '@techbridge/lexicon';

/** A text made easy to read by rules, with the way back to what was written. */
export interface Passage {
  written: string;
  /** Small letters, ordinary digits and marks, simplified characters, accents joined to their letters. */
  text: string;
  /** For each unit of `text`, and for its end, the place in `written`. */
  origin: readonly number[];
  language: Locale;
}

/** A part of a passage, in units of its `text`. */
export interface Span {
  start: number;
  end: number;
}

const NATIVE_ZEROS = [0x0e50, 0x0ed0, 0x1040, 0x17e0];
const ACCENT = /[\u0300-\u036f]/;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const HAN = /\p{Script=Han}/u;

export function passageOf(written: string, language: Locale): Passage {
  const units: string[] = [];
  const origin: number[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const character = written[at]!;
    if (UNSEEN.test(character)) continue;
    if (ACCENT.test(character) && units.length > 0) {
      const joined = (units.at(-1)! + character).normalize('NFC');
      if (joined.length === 1) {
        units[units.length - 1] = joined;
        continue;
      }
    }
    units.push(plain(character));
    origin.push(at);
  }
  origin.push(written.length);
  return { written, text: units.join(''), origin, language };
}

/** The ordinary form of one unit: always exactly one unit. */
function plain(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return character.toLowerCase();
  const zero = NATIVE_ZEROS.find((start) => unit >= start && unit < start + 10);
  if (zero !== undefined) return String(unit - zero);
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0).toLowerCase();
  if (unit === 0xa0 || unit === 0x202f || unit === 0x2009 || unit === 0x3000) return ' ';
  const form = HAN.test(character) ? normalise(character) : character.toLowerCase();
  return form.length === 1 ? form : character;
}

/** The part of the written text a span stands for, without spaces around it. */
export function excerptOf({ written, origin }: Passage, { start, end }: Span) {
  let [from, to] = [origin[start] ?? 0, origin[end] ?? written.length];
  while (from < to && /\s/.test(written[from]!)) from += 1;
  while (to > from && /\s/.test(written[to - 1]!)) to -= 1;
  return { start: from, end: to, text: written.slice(from, to) };
}

/** The place in `text` of a place in the written text. */
export function placeOf({ origin }: Passage, written: number): number {
  const at = origin.findIndex((place) => place >= written);
  return at < 0 ? origin.length - 1 : at;
}
