import { COUNTRIES, LOCALES, type Country } from '@techbridge/contracts';
import { currentSubdivision, entryOf, findLabel, findSubdivision, subdivisions } from '@techbridge/taxonomy';
import { excerptOf, passageOf, type Passage, type Span } from './passage';
import { PLACE_WORDS, PLACE_WORDS_AFTER, TOWNS } from './place-table';
import type { Reading } from './reading';
import { lengthAt, occurrences, startBefore, wordsOf, type Words } from './word-patterns';

interface Place {
  country: Country;
  region: string | null;
}

interface Mention extends Span, Place {
  /** A word such as "in" or "province" stands beside it. */
  located: boolean;
}

const KIND_WORDS =
  /^(?:tỉnh|thành phố|provinsi|negeri|wilayah persekutuan|จังหวัด|ខេត្ត|រាជធានី|ແຂວງ|ນະຄອນຫຼວງ)\s*|\s*(?:province|state|region|municipality|city|division)$|(?:ပြည်နယ်|တိုင်းဒေသကြီး|တိုင်း)$|(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市府州邦]$/giu;
const LATIN = /\p{Script=Latin}/u;
const SHORT_LATIN = 4;
const SHORT = 4;
const SHORTEST = 2;

interface Names {
  words: Words;
  meaning: Map<string, Place>;
}
let names: Names | undefined;

/** Names of countries and of their provinces in every language, as a passage has them. */
function placeNames(): Names {
  if (names) return names;
  const meaning = new Map<string, Place>();
  const add = (name: string | undefined, place: Place) => {
    const key = name ? passageOf(name, 'en').text.trim() : '';
    const tooShort = key.length < SHORTEST || (/^[a-z.]+$/.test(key) && key.length < SHORT_LATIN - 1);
    if (!tooShort && !meaning.has(key)) meaning.set(key, place);
  };
  for (const code of COUNTRIES) for (const name of countryNames(code)) add(name, { country: code, region: null });
  for (const [code, ...towns] of TOWNS) for (const town of towns) add(town, regionOf(code));
  for (const { code, country, name } of subdivisions) {
    if (country === 'SG') continue;
    const written = [name.en, name.local, name.zh].filter((each) => each !== undefined);
    for (const each of written) add(each, regionOf(code));
    for (const each of written) add(each.replace(KIND_WORDS, ''), regionOf(code));
  }
  names = { words: wordsOf([...meaning.keys()]), meaning };
  return names;
}

function countryNames(code: Country): string[] {
  const { also = [] } = entryOf('country', code) ?? {};
  const written = LOCALES.flatMap((locale) => [
    findLabel('country', code, locale)?.text ?? '',
    new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of(code) ?? '',
  ]);
  return [...new Set([...written, ...also])].filter((name) => !/^[a-z]{1,3}$/i.test(name));
}

function regionOf(code: string): Place {
  const current = currentSubdivision(code);
  return { country: (findSubdivision(current)?.country ?? current.slice(0, 2)) as Country, region: current };
}

/** Where it is to stand: the province that is named, or else the country. */
export function readSite(passage: Passage): Reading[] {
  const mentions = mentionsIn(passage);
  const country = mainCountry(mentions);
  if (!country) return [];
  const own = mentions.filter((mention) => mention.country === country);
  const region = own.find(({ region, located }) => region && located) ?? own.find((each) => each.region);
  const shown = region ?? own.find(({ located }) => located) ?? own[0]!;
  const named = own.some((mention) => mention.region === null);
  const confidence = region ? (named || shown.located ? 0.9 : 0.7) : shown.located ? 0.85 : 0.7;
  return [
    {
      field: 'site',
      value: { country, region: region?.region ?? null },
      confidence,
      span: { start: shown.start, end: shown.end },
      why: { code: region ? 'region_named' : 'country_named', params: {} },
    },
  ];
}

/** A need stands in an ASEAN country; China is mostly where the technology comes from. */
function mainCountry(mentions: readonly Mention[]): Country | null {
  const score = new Map<Country, number>();
  for (const { country, region, located } of mentions) {
    if (country === 'CN' && !region) continue;
    const points = (region ? 2 : 1.5) + (located ? 2 : 0) - (country === 'CN' ? 2.5 : 0);
    score.set(country, (score.get(country) ?? 0) + points);
  }
  const [best] = [...score].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : null;
}

function mentionsIn(passage: Passage): Mention[] {
  const { text, language } = passage;
  const { words, meaning } = placeNames();
  const mentions: Mention[] = [];
  for (const { start, end, word } of occurrences(words, text)) {
    const place = meaning.get(word.replace(/\s+/g, ' '));
    if (!place) continue;
    const span = { start, end };
    const behind = span.end + /^\s*/.exec(text.slice(span.end))![0].length;
    const located =
      startBefore(PLACE_WORDS, language, text, span.start, 16) >= 0 ||
      lengthAt(PLACE_WORDS_AFTER, language, text, behind) > 0;
    if (isName(passage, span, word, located)) mentions.push({ ...span, ...place, located });
  }
  return mentions;
}

/** Latin names begin with a capital; short names of any script are words too (Tak, น่าน) unless something says they are places. */
function isName(passage: Passage, span: Span, name: string, located: boolean): boolean {
  if (!LATIN.test(name)) return located || name.length > SHORT || /\p{Script=Han}/u.test(name) || isCountry(name);
  const { text } = excerptOf(passage, span);
  return /^\p{Lu}/u.test(text) && (located || name.length > SHORT_LATIN || isCountry(name));
}

function isCountry(name: string): boolean {
  return name.length > SHORTEST && placeNames().meaning.get(name)?.region === null;
}
