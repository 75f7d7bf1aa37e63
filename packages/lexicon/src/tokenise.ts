import { detectLanguage } from './detect';
import { type Language, languageOfTag } from './languages';
import { normaliseWithOrigin } from './normalise';
import { Script, scriptOf } from './scripts';
import { wordEnds } from './segment';
import { wordEntry } from './words';

export interface Token {
  /** The form under which the word is indexed. */
  term: string;
  /** The normalised word as written, before stemming. */
  surface: string;
  /** Place in the original text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** How much one occurrence counts, up to 1. */
  weight: number;
  /** Carries no subject. */
  stop?: boolean;
  /** Not to be spell-corrected. */
  exact?: boolean;
  /** Adds to the ranking of what is found otherwise, and finds nothing alone. */
  support?: boolean;
}

export interface TokeniseOptions {
  /** BCP 47 tag. Recognised from the text when absent or not one of the ten. */
  language?: string;
}

/** Changes whenever the same text gives other tokens: an index built with another version has to be rebuilt. */
export const TOKENISER_VERSION = '3';

const FOLDED_WEIGHT = 0.3;
const CHARACTER_WEIGHT = 0.5;
const JOINED_WEIGHT = 0.5;
const PART_WEIGHT = 0.5;
const LONGEST_JOINED = 24;

const SCRIPT_LANGUAGES: Partial<Record<Script, Language>> = {
  [Script.thai]: 'th',
  [Script.lao]: 'lo',
  [Script.khmer]: 'km',
  [Script.burmese]: 'my',
};

/** Where the tokens of one text are collected; offsets are of the normalised text until the end. */
interface Cut {
  text: string;
  latin: Language;
  tokens: Token[];
}

const COMMA = 0x2c;
const POINT = 0x2e;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** End of the word that starts here: letters, marks and digits, with what belongs inside (2.5 1,000 o'clock). */
function spacedEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (scriptOf(unit) === Script.spaced) {
      end++;
      continue;
    }
    const next = text.charCodeAt(end + 1);
    const numeric = (unit === POINT || unit === COMMA) && isDigit(text.charCodeAt(end - 1)) && isDigit(next);
    const thousands = unit !== COMMA || /^,\d{3}(?!\d)/.test(text.slice(end, end + 5));
    const joined = unit === APOSTROPHE && end > start && scriptOf(next) === Script.spaced;
    if (!((numeric && thousands) || joined)) break;
    end++;
  }
  return end;
}

function plainWord(written: string): string {
  let word = written;
  if (word.includes("'")) word = word.replace(/'s$/, '').replaceAll("'", '');
  if (word.includes(',')) word = word.replaceAll(',', '');
  return word;
}

function pushWord(cut: Cut, start: number, end: number): string {
  const written = cut.text.slice(start, end);
  const { surface, term, folded, stop, exact } = wordEntry(plainWord(written), cut.latin);
  cut.tokens.push({ term, surface, start, end, weight: 1, stop, exact });
  if (folded !== undefined) {
    cut.tokens.push({ term: folded, surface: folded, start, end, weight: FOLDED_WEIGHT, stop, exact });
  }
  const measure = MEASURE.exec(written);
  if (measure) pushMeasure(cut, start, measure);
  return surface;
}

/** Letters with a number are written with and without a space between them: PM2.5, 5kg, CO2. */
const MEASURE = /^(?:([a-z]+)(\d[\d.,]*)|(\d[\d.,]*)([a-z]+))$/;

function pushMeasure(cut: Cut, start: number, [, letters, after, number, unit]: RegExpExecArray): void {
  const first = letters ?? number!;
  let from = start;
  for (const part of [first, after ?? unit!]) {
    const { surface, term } = wordEntry(plainWord(part), cut.latin);
    const place = { start: from, end: from + part.length };
    cut.tokens.push({ term, surface, ...place, weight: PART_WEIGHT, exact: true, support: true });
    from += part.length;
  }
}

/** Words joined by hyphens are indexed one by one and as one word, since both spellings occur (e-mail, email). */
function cutSpaced(cut: Cut, start: number): number {
  const { text, tokens } = cut;
  let end = spacedEnd(text, start);
  const first = tokens.length;
  let joined = pushWord(cut, start, end);
  let parts = 1;
  while (text.charCodeAt(end) === HYPHEN && scriptOf(text.charCodeAt(end + 1)) === Script.spaced) {
    const next = end + 1;
    end = spacedEnd(text, next);
    joined += pushWord(cut, next, end);
    parts++;
  }
  if (parts > 1 && joined.length <= LONGEST_JOINED) {
    const { surface, term } = wordEntry(joined, cut.latin);
    const whole = { term, surface, start, end, weight: JOINED_WEIGHT };
    let at = first + 1;
    while (at < tokens.length && tokens[at]!.start === start) at++;
    tokens.splice(at, 0, whole);
  }
  return end;
}

function cutHan(cut: Cut, start: number): number {
  const { text } = cut;
  const units: number[] = [];
  let end = start;
  while (end < text.length && scriptOf(text.charCodeAt(end)) === Script.han) {
    units.push(end);
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  }
  units.push(end);
  const support = units.length > 2;
  for (let i = 0; i < units.length - 1; i++) {
    const start = units[i]!;
    pushHan(cut, start, units[i + 1]!, CHARACTER_WEIGHT, support);
    if (i + 2 < units.length) pushHan(cut, start, units[i + 2]!, 1, false);
  }
  return end;
}

function pushHan(cut: Cut, start: number, end: number, weight: number, support: boolean): void {
  const { surface, term, stop, exact } = wordEntry(cut.text.slice(start, end), 'zh');
  cut.tokens.push({ term, surface, start, end, weight, stop, exact, support });
}

function cutUnspaced(cut: Cut, start: number, script: Script): number {
  const { text } = cut;
  let end = start;
  while (end < text.length && scriptOf(text.charCodeAt(end)) === script) end++;
  const language = SCRIPT_LANGUAGES[script]!;
  let from = start;
  for (const offset of wordEnds(text.slice(start, end))) {
    const to = start + offset;
    const { surface, term, stop, exact } = wordEntry(text.slice(from, to), language);
    cut.tokens.push({ term, surface, start: from, end: to, weight: 1, stop, exact });
    from = to;
  }
  return end;
}

function restoreOffsets(tokens: Token[], origin: Int32Array): void {
  for (const token of tokens) {
    const start = origin[token.start]!;
    let last = token.end;
    // Several units can come from one place: the end is the next place.
    while (last < origin.length - 1 && origin[last]! <= origin[token.end - 1]!) last++;
    token.start = start;
    token.end = Math.max(origin[last]!, start);
  }
}

/**
 * Cuts a text into index entries, in reading order, with their places in the text as given.
 * Chinese: characters and pairs. Thai, Lao, Khmer, Burmese: dictionary words. Other scripts: words, stemmed in
 * English, Indonesian and Malay; accented words also without accents at a lower weight.
 */
export function tokenise(text: string, options: TokeniseOptions = {}): Token[] {
  const { text: normal, origin } = normaliseWithOrigin(text);
  const language = languageOfTag(options.language) ?? detectLanguage(text);
  const latin = language && ['en', 'id', 'ms', 'vi', 'fil'].includes(language) ? language : 'en';
  const cut: Cut = { text: normal, latin, tokens: [] };
  let at = 0;
  while (at < normal.length) {
    const script = scriptOf(normal.charCodeAt(at));
    if (script === Script.none) at++;
    else if (script === Script.spaced) at = cutSpaced(cut, at);
    else if (script === Script.han) at = cutHan(cut, at);
    else at = cutUnspaced(cut, at, script);
  }
  if (origin) restoreOffsets(cut.tokens, origin);
  return cut.tokens;
}
