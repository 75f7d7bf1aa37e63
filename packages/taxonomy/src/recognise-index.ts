import { LOCALES, type Country } from '@techbridge/contracts';
import { codesOf, entryOf, findLabel, type VocabularyName } from './labels';
import { matchKey, withoutMarks } from './match-key';
import { subdivisions, type Subdivision } from './subdivisions';
import { terms } from './terms';
import { trlFacts, type Trl } from './trl';

export type Evidence = 'code' | 'label' | 'synonym' | 'pattern' | 'part';

export interface Known {
  code: string | number;
  confidence: number;
  by: Evidence;
}

export interface Index {
  /** Meanings by key; null where a key means two things equally well, or none that is a code. */
  keys: Map<string, Known | null>;
  /** Wordings as they stand in a sentence, with the key each has. */
  phrases: Map<string, string>;
}

const CERTAINTY = { code: 1, label: 0.98, synonym: 0.9, roughly: 0.7 } as const;
/** Taken off for a Latin word written without its marks. */
const WITHOUT_MARKS = 0.05;

const indexes = new Map<string, Index>();

/** The index of a vocabulary, built at its first use; subdivisions have one per country and one for all. */
export function indexOf(vocabulary: VocabularyName | 'term' | 'subdivision', country?: Country): Index {
  const name = country ? `${vocabulary} ${country}` : vocabulary;
  const known = indexes.get(name);
  if (known) return known;
  const built: Index = { keys: new Map(), phrases: new Map() };
  if (vocabulary === 'term') addTerms(built);
  else if (vocabulary === 'subdivision') addSubdivisions(built, country);
  else addVocabulary(built, vocabulary);
  indexes.set(name, built);
  return built;
}

function add(index: Index, text: string, code: Known['code'], certainty: keyof typeof CERTAINTY): void {
  const by: Evidence = certainty === 'roughly' ? 'synonym' : certainty;
  const key = matchKey(text);
  if (key === '') return;
  put(index, key, { code, confidence: CERTAINTY[certainty], by });
  index.phrases.set(phraseOf(text), key);
  const plain = withoutMarks(key);
  if (plain !== key) put(index, plain, { code, confidence: CERTAINTY[certainty] - WITHOUT_MARKS, by });
}

/** The surer meaning of a key wins; two equally sure ones leave it without a meaning. */
function put({ keys }: Index, key: string, known: Known): void {
  const before = keys.get(key);
  if (before === undefined || (before && before.confidence < known.confidence)) keys.set(key, known);
  else if (before && before.confidence === known.confidence && before.code !== known.code) keys.set(key, null);
}

/** A text as it is searched for phrases: letter case and width apart, as written. */
export function phraseOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Words that name something, but no single code: a text with one of them means no country. */
const NO_COUNTRY = [
  'asean',
  'aseans',
  '东盟',
  '东盟国家',
  '东南亚',
  'southeast asia',
  'asia',
  '亚洲',
  '全球',
  '世界',
  'worldwide',
  '海外',
];

function addVocabulary(index: Index, vocabulary: VocabularyName): void {
  for (const text of vocabulary === 'country' ? NO_COUNTRY : []) {
    index.keys.set(matchKey(text), null);
    index.phrases.set(phraseOf(text), matchKey(text));
  }
  for (const code of codesOf(vocabulary)) {
    const { also = [], roughly = [] } = entryOf(vocabulary, code)!;
    add(index, String(code), code, 'code');
    for (const locale of LOCALES) add(index, findLabel(vocabulary, code, locale)!.text, code, 'label');
    for (const text of also) add(index, text, code, 'synonym');
    for (const text of roughly) add(index, text, code, 'roughly');
    if (vocabulary === 'trl') add(index, trlFacts[code as Trl].domestic.grade, code, 'synonym');
  }
}

function addTerms(index: Index): void {
  for (const { code, label, also } of terms()) {
    add(index, code, code, 'code');
    for (const text of [label.en, label.zh]) add(index, text, code, 'label');
    for (const text of [...also.en, ...also.zh]) add(index, text, code, 'synonym');
  }
}

const ALSO: Readonly<Record<string, readonly string[]>> = {
  'CN-NM': ['Nei Mongol'],
  'CN-XZ': ['Tibet'],
  'CN-HK': ['Hong Kong'],
  'CN-MO': ['Macao', 'Macau'],
  'CN-BJ': ['Peking'],
  'CN-GD': ['Canton Province'],
  'VN-HN': ['Ha Noi'],
  'VN-SG': ['Saigon', 'HCMC', 'TP HCM', 'Ho Chi Minh', '西贡'],
  'VN-26': ['Thua Thien Hue', 'Thừa Thiên Huế', '承天顺化省'],
  'TH-10': ['Krung Thep', 'Krung Thep Maha Nakhon', 'กรุงเทพ', 'กรุงเทพฯ'],
  'TH-14': ['Ayutthaya'],
  'TH-30': ['Korat', '柯叻'],
  'LA-VT': ['Vientiane', 'ວຽງຈັນ', '万象'],
  'KH-18': ['Sihanoukville', '西港'],
  'MM-06': ['Rangoon'],
  'MM-18': ['Naypyidaw', 'Naypyitaw'],
  'ID-JK': ['DKI Jakarta', 'Jakarta Raya'],
  'ID-YO': ['DI Yogyakarta', 'Jogjakarta'],
  'PH-00': ['NCR', 'Metro Manila', 'Manila'],
  'PH-14': ['BARMM', 'ARMM'],
  'PH-15': ['CAR'],
};

export const KIND_WORDS =
  /^(?:tỉnh|thành phố|tp\.?|provinsi|propinsi|negeri|wilayah persekutuan|จังหวัด|ខេត្ត|រាជធានី|ແຂວງ|state of|province of)\s*|\s*(?:province|state|region|municipality|city|prefecture|sheng|shi|district|sar|division)$|(?:ပြည်နယ်|တိုင်းဒေသကြီး|တိုင်း)$/giu;
const CHINESE_KIND_WORDS = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市府州邦区]$/u;

function addSubdivisions(index: Index, country?: Country): void {
  for (const one of subdivisions) {
    if (country && one.country !== country) continue;
    add(index, one.code, one.code, 'code');
    for (const [text, certainty] of namesOf(one, country)) add(index, text, one.code, certainty);
  }
}

/** Dissolved and second-level ones give way to a present one of the same name. */
function namesOf(one: Subdivision, country?: Country): [string, 'label' | 'synonym' | 'roughly'][] {
  const { en, zh, local } = one.name;
  // North East and Central mean nothing without the country.
  if (one.country === 'SG' && !country) return [];
  const names = [en, local, ...(ALSO[one.code] ?? [])].filter((name) => name !== undefined);
  const short = names.map((name) => name.replace(KIND_WORDS, ''));
  const whole = zh ? [zh] : [];
  // 西宁 and 太原 are Chinese cities unless the country says otherwise.
  const shortChinese = zh && (one.country === 'CN' || country) ? [zh.replace(CHINESE_KIND_WORDS, '')] : [];
  const certainty = one.until || one.parent ? 'synonym' : 'label';
  return [...names, ...short, ...whole, ...shortChinese].map((name) => [name, certainty]);
}
