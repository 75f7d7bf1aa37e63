import type { ListingKind, Locale } from '@techbridge/contracts';
import { plainDigits } from '../values/digits';
import { fieldsOf, IGNORE } from './fields';
import { HEADINGS, IGNORED_HEADINGS } from './headings';

/** What a heading seems to stand for; `confidence` 1 is a word we know, below 0.5 a guess. */
export interface HeadingReading {
  /** Name of a field, or `ignore`. */
  field: string;
  confidence: number;
}

const LOCALE_MARKS: readonly [RegExp, Locale][] = [
  [/中文|汉语|漢語|chinese|\bzh\b|\bcn\b/i, 'zh'],
  [/英文|英语|english|\ben\b|\beng\b|tiếng anh|bahasa inggris|ภาษาอังกฤษ|inggeris/i, 'en'],
  [/泰文|泰语|\bthai\b|\bth\b|ภาษาไทย/i, 'th'],
  [/越南文|越南语|越文|vietnamese|\bvi\b|tiếng việt/i, 'vi'],
  [/印尼文|印尼语|indonesian|bahasa indonesia/i, 'id'],
  [/马来文|马来语|malay|bahasa melayu/i, 'ms'],
  [/高棉文|柬埔寨文|柬文|khmer/i, 'km'],
  [/老挝文|老挝语|\blao\b/i, 'lo'],
  [/缅甸文|缅文|缅甸语|burmese|myanmar/i, 'my'],
  [/菲律宾文|菲律宾语|filipino|tagalog/i, 'fil'],
];

/** The language a heading says its column is written in, e.g. 技术名称（英文）. */
export function headingLocale(heading: string): Locale | null {
  const spaced = spaceOut(heading);
  return LOCALE_MARKS.find(([mark]) => mark.test(spaced))?.[1] ?? null;
}

/** One spelling for comparison: no case, brackets, marks, units or "required" stars; words apart, Chinese together. */
export function plainHeading(heading: string): string {
  const bare = spaceOut(heading)
    .replace(/[(（【[<《][^)）】\]>》]*[)）】\]>》]/g, ' ')
    .replace(/必填|选填|required|optional/gi, ' ');
  return squeeze(bare) || squeeze(spaceOut(heading));
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}#]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();
}

function spaceOut(heading: string): string {
  return plainDigits(heading)
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_/\\.\n-]+/g, ' ');
}

const LOCALE_WORDS =
  /中文|英文|泰文|越南文|印尼文|马来文|chinese|english|thai|vietnamese|indonesian|malay|khmer|burmese|filipino|\b(zh|en|th|vi|cn)\b|tiếng (anh|việt)|bahasa (inggris|indonesia|melayu)|ภาษา(อังกฤษ|ไทย)/giu;

function withoutLocale(heading: string): string {
  return squeeze(heading.replace(LOCALE_WORDS, ' '));
}

interface Known {
  field: string;
  words: string;
}

const knownByKind = new Map<ListingKind, Known[]>();

function knownHeadings(kind: ListingKind): Known[] {
  const cached = knownByKind.get(kind);
  if (cached) return cached;
  const names = new Set(fieldsOf(kind).map((field) => field.name));
  const known = Object.entries(HEADINGS)
    .filter(([field]) => names.has(field))
    .flatMap(([field, words]) => words.map((word) => ({ field, words: squeeze(word) })))
    .concat(IGNORED_HEADINGS.map((word) => ({ field: IGNORE, words: squeeze(word) })));
  knownByKind.set(kind, known);
  return known;
}

/** All fields a heading may stand for, best first. The same word may name several: the values then decide. */
export function readHeading(heading: string, kind: ListingKind): HeadingReading[] {
  const best = new Map<string, number>();
  for (const [wording, weight] of wordingsOf(heading)) {
    for (const { field, words } of knownHeadings(kind)) {
      const confidence = similarity(wording, words) * weight;
      if (confidence > (best.get(field) ?? 0)) best.set(field, confidence);
    }
  }
  return [...best]
    .filter(([, confidence]) => confidence >= 0.4)
    .map(([field, confidence]) => ({ field, confidence }))
    .sort((a, b) => b.confidence - a.confidence);
}

/** A heading as it stands, and without its language, its number (合作方式 2) and its second half (标题 / Title). */
function wordingsOf(heading: string): Map<string, number> {
  const halves = heading.split(/\s+\/\s+|(?<=\p{Script=Han}[）)]?)\s+(?=\p{Script=Latin}{3})/u);
  const wordings = new Map<string, number>();
  for (const part of [heading, ...halves]) {
    const whole = plainHeading(part);
    for (const wording of [whole, withoutLocale(whole), whole.replace(/ ?\d$/, '')]) {
      if (wording !== '' && !wordings.has(wording)) wordings.set(wording, part === heading ? 1 : 0.98);
    }
  }
  return wordings;
}

const CJK = /[\p{Script=Han}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

function similarity(heading: string, known: string): number {
  if (heading === known) return 1;
  if (CJK.test(known)) {
    // The head of a Chinese compound stands last: 主要技术优势 is about 技术优势.
    if (known.length < 2 || !heading.includes(known)) return 0;
    const share = known.length / heading.length;
    return Math.min(0.95, 0.35 + share * 0.5 + (heading.endsWith(known) ? 0.1 : 0));
  }
  const words = heading.split(' ');
  const wanted = known.split(' ');
  if (known.length < 3 || !wanted.every((word) => words.includes(word))) return 0;
  return Math.min(0.9, 0.35 + (wanted.length / words.length) * 0.5);
}

/** Whether a cell reads like a heading at all: short, few digits, no sentence. */
export function looksLikeHeading(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length > 0 &&
    trimmed.length <= 60 &&
    !/^[\d\s.,/:-]+$/.test(trimmed) &&
    !/[。；;]\s*\S|https?:/.test(trimmed)
  );
}

/** One key for all files with the same headings, whatever their order of rows, case or spacing. */
export function headingSignature(headings: readonly string[]): string {
  return headings.map((heading) => plainHeading(heading)).join('|');
}
