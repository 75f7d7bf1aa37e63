import { COUNTRIES, Deployment, type Country, type Locale } from '@techbridge/contracts';
import { codeWord, readCodeWords } from './code-words';
import { readPart, splitParts, writeCell, writeLiteral } from './parts';

// Thailand | sample rubber mill, Rayong | 2023

export function writeDeployment({ country, site, year }: Deployment, locale: Locale): string {
  return [writeCountry(country, locale), writeCell(site), ...(year === null ? [] : [year])].join(' | ');
}

/** Countries beyond our region keep their code, and whatever else somebody entered stands in quotes. */
function writeCountry(country: string, locale: Locale): string {
  if ((COUNTRIES as readonly string[]).includes(country)) return codeWord('country', country as Country, locale);
  return /^[A-Z]{2}$/.test(country) ? country : writeLiteral(country);
}

/** A line as `writeDeployment` writes it; null for any other. */
export function readDeployment(line: string): Deployment | null {
  const parts = splitParts(line, '|') ?? [];
  const [country = '', site = '', year] = parts;
  if (parts.length < 2 || parts.length > 3 || (year !== undefined && !/^\d{4}$/.test(year))) return null;
  const deployment = Deployment.safeParse({
    country: readCountry(country),
    site: readPart(site)?.text ?? null,
    year: year === undefined ? null : Number(year),
  });
  return deployment.success ? deployment.data : null;
}

function readCountry(text: string): string | undefined {
  const part = readPart(text);
  if (!part || part.literal) return part?.text;
  const [code] = readCodeWords<Country>('country', text) ?? [];
  return code ?? (/^[A-Z]{2}$/.test(text) ? text : undefined);
}
