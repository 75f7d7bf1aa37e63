import { Patent, type Locale } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import { readPart, splitParts, writeCell, writePart } from './parts';

// CN 105123456 B | CN | granted | expires 2037-05-15 | in force in CN, TH

const WRITTEN: readonly Locale[] = ['en', 'zh'];
const STATUSES: readonly Patent['status'][] = ['applied', 'granted', 'lapsed', 'unknown'];

const statusWord = (status: Patent['status'], locale: Locale) =>
  translator(locale)(`imports:notation.patent.${status}`);
const expires = (locale: Locale) => translator(locale)('imports:notation.expires');
const inForce = (locale: Locale) => translator(locale)('imports:notation.inForceIn');

export function writePatent({ number, office, status, expiresOn, inForceIn }: Patent, locale: Locale): string {
  return [
    writeCell(number),
    writeCell(office),
    statusWord(status, locale),
    ...(expiresOn ? [`${expires(locale)} ${expiresOn}`] : []),
    ...(inForceIn.length > 0 ? [`${inForce(locale)} ${inForceIn.map(writePart).join(', ')}`] : []),
  ].join(' | ');
}

/** A line as `writePatent` writes it, in English or Chinese; null for any other. */
export function readPatent(line: string): Patent | null {
  const [number, office, state, ...rest] = splitParts(line, '|') ?? [];
  if (number === undefined || office === undefined || state === undefined || rest.length > 2) return null;
  const status = STATUSES.find((each) => WRITTEN.some((locale) => statusWord(each, locale) === state.toLowerCase()));
  const dated = after(rest[0], expires);
  const countries = after(rest[dated === null ? 0 : 1], inForce);
  if (!status || rest.length !== [dated, countries].filter((part) => part !== null).length) return null;
  const inForceIn = countries === null ? [] : (splitParts(countries, ',')?.map((part) => readPart(part)?.text) ?? null);
  const patent = Patent.safeParse({
    ...{ number: readPart(number)?.text, office: readPart(office)?.text, status, expiresOn: dated, inForceIn },
  });
  return patent.success ? patent.data : null;
}

/** What follows one of the wordings of a label. */
function after(part: string | undefined, labelIn: (locale: Locale) => string): string | null {
  const label = WRITTEN.map(labelIn).find((words) => part?.startsWith(`${words} `));
  return label === undefined ? null : part!.slice(label.length).trim();
}
