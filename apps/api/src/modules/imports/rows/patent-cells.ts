import { COUNTRIES, type Patent } from '@techbridge/contracts';
import { recogniseAll } from '@techbridge/taxonomy';
import { readPatent } from '../notation/patent-line';
import { plainDigits } from '../values/digits';
import { splitList } from '../values/lists';
import { complain, type Draft, type Input } from './draft';
import { readEntries } from './entries';
import { readDay } from './number-cells';

const NUMBER =
  /\b(?:ZL|CN|US|EP|WO|PCT|JP|KR|VN|TH|ID|MY|PH|SG|TW|HK|DE|GB|FR)?[\s./-]?(?:\d{2}\/\d{2,3},?\d{3}|(?:19|20)\d{2}[\s/-]?\d{4,9}(?:\.[\dX])?|\d[\d,]{5,13}(?:\.[\dX])?)(?:\s?[A-C]\d?)?\b/gi;

const STATUS: readonly [RegExp, Patent['status']][] = [
  [/失效|过期|终止|lapsed|expired|abandoned|withdrawn|hết hiệu lực|kedaluwarsa|หมดอายุ/i, 'lapsed'],
  [/申请|受理|实审|实质审查|公开|application|applied|pending|filed|provisional|đang|nộp|permohonan|ยื่นคำขอ/i, 'applied'],
  [/授权|有效|granted|issued|in force|active|registered|đã cấp|diberikan|tersertifikat|จดทะเบียน/i, 'granted'],
];

function statusIn(text: string): Patent['status'] | null {
  return STATUS.find(([words]) => words.test(text))?.[1] ?? null;
}

/** The office a number names or betrays by its form; '' where it does neither. */
export function officeOf(number: string): string {
  const prefix = /^([A-Z]{2,3})[\s./-]?\d/i.exec(number)?.[1]?.toUpperCase();
  if (prefix === 'ZL') return 'CN';
  if (prefix === 'PCT') return 'WO';
  if (prefix) return prefix.slice(0, 2);
  if (/^(19|20)\d{2}[1-389]\d{7}(\.[\dX])?$/.test(number.replace(/[\s-]/g, ''))) return 'CN';
  return /^\d{2}\/\d{2,3},?\d{3}$/.test(number) ? 'US' : '';
}

/** Patents one a line as the product writes them, or in free text: "ZL201510123456.7（已授权）；US 10,123,456". */
export function readPatents(input: Input): void {
  const { whole } = input.draft.patents;
  readEntries(input, readPatent, (patent) => whole.push(patent), readFreePatents);
  if (whole.length > 20)
    complain(input, { code: 'too_many', severity: 'warning', params: { max: 20, count: whole.length } });
}

function readFreePatents(input: Input): void {
  const text = plainDigits(input.text);
  const entries = text.split(/[;；、\n|]+/).filter((part) => part.trim() !== '');
  let found = 0;
  for (const entry of entries) {
    for (const match of entry.matchAll(NUMBER)) {
      const number = match[0].replace(/\s+/g, ' ').trim();
      input.draft.patents.numbers.push({ number, office: officeOf(number), status: statusIn(entry) });
      found++;
    }
  }
  if (found > 0) return;
  const status = statusIn(text);
  if (status) input.draft.patents.status ??= status;
  else if (!/^(无|没有|none|no|n\/a|-|tidak ada|không|ไม่มี)$/i.test(text.trim())) {
    input.draft.appended.push({ heading: input.column.heading, value: input.text, column: input.column.column });
  }
}

/** A column of nothing but numbers: whatever is in it is one, however it is written. */
export function readPatentNumbers(input: Input): void {
  const parts = /\d{2}\/\d{2,3},\d{3}/.test(input.text) ? input.text.split(/[;；、\n|]+/) : splitList(input.text);
  for (const part of parts) {
    const number = plainDigits(part).trim();
    if (number === '') continue;
    if (number.length > 60) complain(input, { code: 'too_long', params: { max: 60, length: number.length } });
    else input.draft.patents.numbers.push({ number, office: officeOf(number), status: null });
  }
}

/** The state of a patent, which also says how the technology is protected where no other column does. */
export function readPatentStatus(input: Input): void {
  const status = statusIn(input.text);
  if (status) input.draft.patents.status = status;
  else complain(input, { code: 'not_recognised', params: { vocabulary: 'patent-status' } });
}

export function readPatentExpiry(input: Input): void {
  input.draft.patents.expiresOn = readDay(input);
}

export function readPatentOffice(input: Input): void {
  const code = input.text.trim().toUpperCase();
  const [country] = recogniseAll('country', input.text).codes;
  const office = country ?? (/^[A-Z]{2}$/.test(code) ? code : null);
  if (office) input.draft.patents.office = office;
  else complain(input, { code: 'not_recognised', params: { vocabulary: 'country' } });
}

export function readInForceIn(input: Input): void {
  const codes = new Set<string>(recogniseAll('country', input.text).codes);
  for (const part of splitList(input.text)) if (/^[A-Z]{2}$/.test(part)) codes.add(part);
  if (codes.size === 0) complain(input, { code: 'not_recognised', params: { vocabulary: 'country' } });
  input.draft.patents.inForceIn = [...codes].slice(0, 40);
}

/** Puts the parts from several columns together; one status and one expiry count for all numbers of the row. */
export function finishPatents(draft: Draft): void {
  const { technology, patents } = draft;
  if (!technology) return;
  const known = new Map(patents.numbers.map((entry) => [entry.number.toUpperCase(), entry]));
  const listed = [...known.values()].map((entry) => ({
    number: entry.number.slice(0, 60),
    office: patents.office || entry.office,
    status: entry.status ?? patents.status ?? 'unknown',
    expiresOn: patents.expiresOn,
    inForceIn: patents.inForceIn,
  }));
  technology.patents = [...patents.whole, ...listed].slice(0, 20);
  if (!draft.originalLocale) technology.ipStatus ??= ipStatusOf(technology.patents, patents.status);
}

function ipStatusOf(
  patents: Patent[],
  status: Patent['status'] | null,
): 'granted' | 'granted-in-asean' | 'applied' | 'expired-open' | null {
  const states = new Set([...patents.map((patent) => patent.status), ...(status ? [status] : [])]);
  const asean = patents.some(({ inForceIn }) =>
    inForceIn.some((code) => code !== 'CN' && (COUNTRIES as readonly string[]).includes(code)),
  );
  if (states.has('granted')) return asean ? 'granted-in-asean' : 'granted';
  if (states.has('applied')) return 'applied';
  return states.has('lapsed') ? 'expired-open' : null;
}
