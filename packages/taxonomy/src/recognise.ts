import type { Country } from '@techbridge/contracts';
import type { CodeOf, VocabularyName } from './labels';
import { matchKey, withoutMarks } from './match-key';
import { KIND_WORDS, indexOf, phraseOf, type Evidence, type Index, type Known } from './recognise-index';
import { sdgFromText, sdgsFromFigures, trlFromText } from './recognise-patterns';

export { isNotRelevant } from './recognise-patterns';

export type Recognisable = VocabularyName | 'term' | 'subdivision';
export type RecognisedCode<Name extends Recognisable> = Name extends VocabularyName ? CodeOf<Name> : string;

export interface Recognition<Code> {
  code: Code;
  /** 1 for the code itself down to 0.6 for a name found inside a longer text. */
  confidence: number;
  by: Evidence;
}

/** Figures and short signs: a part of such a text may mean something else altogether. */
const WHOLE_ONLY: ReadonlySet<Recognisable> = new Set<Recognisable>([
  'sdg',
  'trl',
  'price-band',
  'money-band',
  'currency',
  'exchange-type',
  'locale',
  'term',
  'subdivision',
]);

/** Where figures are the value, none of them is a mere numbering. */
const NUMBERS: ReadonlySet<Recognisable> = new Set<Recognisable>(['sdg', 'trl', 'price-band', 'money-band']);

/** Longer texts are descriptions, not values or lists of them. */
const LONGEST_VALUE = 200;
const LONGEST_LIST = 1000;

const NEGATION =
  /未|无|非|不|没|否|拟|除|\b(?:no|not|non|without|except|excluding|tidak|bukan|tanpa|tiada|belum|không|chưa|hindi|wala)\b|ไม่|ยัง|មិន|គ្មាន|ບໍ່|မဟုတ်|မရှိ/iu;

/**
 * The code a cell of a spreadsheet means, or null: it never guesses between two meanings.
 * Reads codes, the labels of all ten languages, common synonyms and abbreviations, full-width figures, and for SDGs
 * and readiness levels the usual ways to write a number. `country` narrows the subdivisions to those of one country.
 */
export function recognise<Name extends Recognisable>(
  vocabulary: Name,
  text: string,
  { country }: { country?: Country } = {},
): Recognition<RecognisedCode<Name>> | null {
  if (text.length > LONGEST_VALUE) return null;
  const index = indexOf(vocabulary, vocabulary === 'subdivision' ? country : undefined);
  const known =
    exactly(index, text) ??
    fromPattern(vocabulary, index, text) ??
    withoutTrimmings(vocabulary, index, text) ??
    (WHOLE_ONLY.has(vocabulary) ? null : fromPart(vocabulary, index, text));
  return known as Recognition<RecognisedCode<Name>> | null;
}

/** The codes a cell with several values means, each once, and the parts of it that mean none. */
export function recogniseAll<Name extends Recognisable>(
  vocabulary: Name,
  text: string,
  options: { country?: Country } = {},
): { codes: RecognisedCode<Name>[]; unrecognised: string[] } {
  if (text.length > LONGEST_LIST) return { codes: [], unrecognised: [text.trim()] };
  const read = (part: string) => recognise(vocabulary, part, options);
  const whole = read(text);
  if (whole && whole.by !== 'part') return { codes: [whole.code], unrecognised: [] };
  const goals = vocabulary === 'sdg' ? sdgsFromFigures(text) : null;
  if (goals) return { codes: goals as RecognisedCode<Name>[], unrecognised: [] };

  const codes = new Set<RecognisedCode<Name>>();
  const unrecognised: string[] = [];
  for (const part of split(text, /[;；\n\r|｜、]+/)) {
    const found = read(part);
    const pieces = split(part, /[,，/／&＆+＋\\]|\s(?:and|or|dan|atau|và|hoặc|at|o)\s|[和与及或]|และ|หรือ|និង|ແລະ|နှင့်/i);
    const inside = pieces.map((piece) => ({ piece, found: read(piece) }));
    if (found && (found.by !== 'part' || pieces.length < 2)) codes.add(found.code);
    else if (inside.some((one) => one.found)) {
      for (const one of inside) {
        if (one.found) codes.add(one.found.code);
        else unrecognised.push(one.piece);
      }
    } else if (found) codes.add(found.code);
    else unrecognised.push(part);
  }
  return { codes: [...codes], unrecognised };
}

function split(text: string, separators: RegExp): string[] {
  return text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => matchKey(part) !== '');
}

function exactly(index: Index, text: string): Known | null {
  const key = matchKey(text);
  const known = index.keys.get(key);
  return known !== undefined ? known : (index.keys.get(withoutMarks(key)) ?? null);
}

function fromPattern(vocabulary: Recognisable, index: Index, text: string): Known | null {
  const match = vocabulary === 'sdg' ? sdgFromText(text) : vocabulary === 'trl' ? trlFromText(text) : null;
  if (!match) return null;
  if (matchKey(match.rest) === '') return { code: match.code, confidence: 0.95, by: 'pattern' };
  const named = exactly(index, match.rest);
  if (named) return named.code === match.code ? { code: match.code, confidence: 0.98, by: 'pattern' } : null;
  // "SDG 6: whatever was written about it" is clear; "6 whatever" is not.
  return /sdg|goal|目标|trl|级/i.test(text.normalize('NFKC'))
    ? { code: match.code, confidence: 0.8, by: 'pattern' }
    : null;
}

const NUMBERING = /^\s*[(（[【]?(?:\d{1,2}|[a-z]|[一二三四五六七八九十])[)）\]】.、:：]\s*/i;
const KIND_OF_FIELD =
  /(?:技术)?(?:领域|行业|产业|方面|类别|类|方式|阶段|合作)$|(?:技术|\s+(?:sector|industry|technology|technologies|field|stage|phase|type))$/i;

/** Without numbering, brackets, and words that only say what kind of thing it is. */
function withoutTrimmings(vocabulary: Recognisable, index: Index, text: string): Known | null {
  if (NUMBERS.has(vocabulary)) return null;
  const plain = text.normalize('NFKC').trim();
  const attempts =
    vocabulary === 'subdivision'
      ? [plain.replace(KIND_WORDS, '')]
      : [
          plain.replace(NUMBERING, ''),
          plain.replace(KIND_OF_FIELD, ''),
          plain.replace(NUMBERING, '').replace(KIND_OF_FIELD, ''),
        ];
  for (const attempt of attempts) {
    const known = attempt !== plain ? exactly(index, attempt) : null;
    if (known) return { ...known, confidence: round(known.confidence * 0.9), by: 'synonym' };
  }
  return fromBrackets(index, plain);
}

/** "Energy (new)" and "中国(China)": what stands outside and inside must not contradict each other. */
function fromBrackets(index: Index, text: string): Known | null {
  const match = /^([^()[\]]+)[([]([^()[\]]+)[)\]]\s*$/.exec(text);
  if (!match || NEGATION.test(match[2]!)) return null;
  const [outside, inside] = [exactly(index, match[1]!), exactly(index, match[2]!)];
  const [surer, other] = (inside?.confidence ?? 0) > (outside?.confidence ?? 0) ? [inside, outside] : [outside, inside];
  const contradiction = surer && other && surer.code !== other.code && surer.confidence - other.confidence < 0.15;
  return surer && !contradiction ? { ...surer, confidence: round(surer.confidence * 0.85), by: 'part' } : null;
}

/** How much of a text its names must make up: a country is clear from its name alone, a right from few words. */
const SHARE_OF_TEXT: Partial<Record<Recognisable, number>> = { country: 0.1, 'ip-status': 0.25 };

/** One meaning and no other inside a text, and nothing that turns it round. */
function fromPart(vocabulary: Recognisable, index: Index, text: string): Known | null {
  const plain = phraseOf(text);
  const found = longestParts(index, plain);
  const known = found[0]?.known;
  if (!known || found.some((one) => one.known?.code !== known.code)) return null;
  const covered = found.reduce((sum, { part }) => sum + part.length, 0);
  const rest = found.reduce((left, { part }) => left.replace(part, ' '), plain);
  if (covered < plain.length * (SHARE_OF_TEXT[vocabulary] ?? 0.5) || NEGATION.test(rest)) return null;
  return { ...known, confidence: 0.6, by: 'part' };
}

/** The longest names in a text that do not overlap; words of Latin script count only whole. */
function longestParts(index: Index, text: string): { part: string; known: Known | null }[] {
  const hits = searchable(index)
    .filter(({ part }) => text.includes(part))
    .flatMap((hit) => occurrences(text, hit.part).map((at) => ({ ...hit, at })))
    .sort((a, b) => b.part.length - a.part.length);
  const taken: typeof hits = [];
  for (const hit of hits) {
    const overlaps = taken.some((one) => hit.at < one.at + one.part.length && one.at < hit.at + hit.part.length);
    if (!overlaps) taken.push(hit);
  }
  return taken;
}

const searchableParts = new WeakMap<Index, { part: string; known: Known | null }[]>();

/** The wordings that count inside a text: sure ones of two characters and more, kept because imports ask thousands of times. */
function searchable(index: Index): { part: string; known: Known | null }[] {
  const kept = searchableParts.get(index);
  if (kept) return kept;
  const parts = [...index.phrases]
    .map(([part, key]) => ({ part, known: index.keys.get(key) ?? null }))
    .filter(({ part, known }) => part.length >= 2 && (known === null || known.confidence >= 0.85));
  searchableParts.set(index, parts);
  return parts;
}

const LATIN = /[\p{Script=Latin}\d]/u;

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + part.length] ?? ' ';
    const cutsWord = (LATIN.test(part[0]!) && LATIN.test(before)) || (LATIN.test(part.at(-1)!) && LATIN.test(after));
    const tooShort = LATIN.test(part) && part.length < 4;
    if (!cutsWord && !tooShort) found.push(at);
  }
  return found;
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
