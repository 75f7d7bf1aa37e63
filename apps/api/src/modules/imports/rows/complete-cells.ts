import {
  COUNTRIES,
  TechnologyContent,
  type CooperationType,
  type Country,
  type Locale,
  type MoneyBand,
  type Sector,
} from '@techbridge/contracts';
import { isNotRelevant } from '@techbridge/taxonomy';
import { readCodeWords } from '../notation/code-words';
import { readList } from '../notation/parts';
import { contentOf, type Input } from './draft';

/**
 * Cells of complete rows that would otherwise be tidied or interpreted, read exactly as an export writes them. False
 * where somebody wrote something else since: it is then read like any other list.
 */
export const COMPLETE_READERS: Record<string, (input: Input) => boolean> = {
  ownReference: readOwnReference,
  link: readLink,
  keywords: readKeywords,
  sectors: (input) => addCodes<Sector>(input, 'sector', contentOf(input.draft).sectors, 5),
  terms: (input) => addCodes<string>(input, 'term', contentOf(input.draft).terms, 5),
  cooperation: (input) => {
    const { cooperation, kind } = contentOf(input.draft);
    return addCodes<CooperationType>(input, 'cooperation-type', cooperation, kind === 'technology' ? 3 : 8);
  },
  excludedCountries: (input) =>
    addCodes<Country>(input, 'country', input.draft.technology!.excludedCountries, COUNTRIES.length),
  languages: (input) => addCodes<Locale>(input, 'locale', input.draft.demand!.languages, 10),
  ipcCodes: readIpcCodes,
  sdgs: readSdgs,
  budget: readBudgetBand,
};

function readOwnReference(input: Input): boolean {
  if (input.text.length > 80) return false;
  input.draft.ownReference = input.text;
  return true;
}

function readLink(input: Input): boolean {
  const link = TechnologyContent.shape.link.safeParse(input.text);
  if (link.success) contentOf(input.draft).link = link.data;
  return link.success;
}

function readKeywords(input: Input): boolean {
  const words = shortParts(input.text, 20, 80);
  if (words) contentOf(input.draft).keywords[input.locale] = words;
  return words !== null;
}

function readIpcCodes(input: Input): boolean {
  const codes = shortParts(input.text, 10, 20);
  if (codes) input.draft.technology!.ipcCodes = codes;
  return codes !== null;
}

function shortParts(text: string, most: number, longest: number): string[] | null {
  const parts = readList(text)?.map((part) => part.text);
  return parts && parts.length <= most && parts.every((part) => part.length <= longest) ? parts : null;
}

function addCodes<C extends string>(
  input: Input,
  vocabulary: Parameters<typeof readCodeWords>[0],
  codes: C[],
  most: number,
): boolean {
  const read = readCodeWords<C>(vocabulary, input.text);
  if (!read || codes.length + read.length > most || read.some((code) => code.length > 60)) return false;
  if (new Set([...codes, ...read]).size < codes.length + read.length) return false;
  codes.push(...read);
  return true;
}

function readSdgs(input: Input): boolean {
  const content = contentOf(input.draft);
  const parts = readList(input.text)?.map(({ text }) => text) ?? [];
  const goals = parts.filter((part) => /^([1-9]|1[0-7])$/.test(part)).map(Number);
  const others = parts.filter((part) => !/^\d+$/.test(part));
  if (parts.length === 0 || goals.length + others.length < parts.length || !others.every(isNotRelevant)) return false;
  if (new Set(goals).size < goals.length) return false;
  content.sdgs = goals.slice(0, 17);
  content.sdgNotRelevant = others.length > 0;
  return true;
}

/** The band alone; its ends have columns of their own. */
function readBudgetBand(input: Input): boolean {
  const [band, ...more] = readCodeWords<MoneyBand>('money-band', input.text) ?? [];
  if (band === undefined || more.length > 0) return false;
  input.draft.demand!.budgetBand = band;
  return true;
}
