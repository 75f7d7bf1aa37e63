import type { DemandContent, ListingKind, Locale, TechnologyContent } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import type { WrittenListing } from '../../listings';
import { fieldsOf, type FieldDefinition } from '../columns/fields';
import { ownColumns, ownLocales, REPEATS, type OwnColumn } from '../columns/own-headings';
import { writeBenefit } from '../notation/benefit-line';
import { codeWord, writeCodes } from '../notation/code-words';
import { writeDeployment } from '../notation/deployment-line';
import { writeList } from '../notation/parts';
import { writePatent } from '../notation/patent-line';
import { escapeText } from '../reading/escapes';
import { LEFT_OUT } from './template';

export type CellValue = string | number | Date | null;

/** Columns an import also reads, but which others say completely. */
const SAID_BY_OTHERS: Record<ListingKind, readonly string[]> = {
  technology: ['patents.number', 'patents.office', 'patents.status', 'patents.expiresOn', 'patents.inForceIn'],
  demand: ['trl'],
};

/** The columns of the template in their order, texts in every language that occurs, and then what the template leaves out. */
export function exportColumns(kind: ListingKind, reader: Locale, occurring: readonly Locale[]): OwnColumn[] {
  const locales = [...new Set([...ownLocales(reader), ...occurring])];
  const said = fieldsOf(kind).filter(({ name }) => !SAID_BY_OTHERS[kind].includes(name));
  const inTemplate = ({ name }: FieldDefinition) => !LEFT_OUT[kind].includes(name);
  return [
    ...ownColumns(said.filter(inTemplate), locales),
    ...ownColumns(
      said.filter((field) => !inTemplate(field)),
      locales,
    ),
  ];
}

type Content = TechnologyContent | DemandContent;

/** What stands in the cell of a listing: read back by the import it gives the same, letter by letter. */
export function exportCell({ field, locale, repeat }: OwnColumn, listing: WrittenListing, reader: Locale): CellValue {
  const { content, ownReference, reference } = listing;
  if (field.name === 'ownReference') return text(ownReference);
  if (field.name === 'reference') return text(reference);
  if (locale) return inLanguage(field, content, locale, reader);
  const value = (content as unknown as Record<string, unknown>)[field.name];
  if (REPEATS[field.name] && field.vocabulary) {
    const codes = value as string[];
    const last = repeat === REPEATS[field.name];
    return text(writeCodes(field.vocabulary, codes.slice(repeat - 1, last ? undefined : repeat), reader));
  }
  const special = SPECIAL[field.name];
  if (special) return text(special(content as never, reader));
  if (field.name.startsWith('localConditions.'))
    return text((content as TechnologyContent).localConditions[field.name.slice(16) as 'climate']);
  return plain(field, value, reader);
}

function inLanguage(field: FieldDefinition, content: Content, locale: Locale, reader: Locale): CellValue {
  if (field.type === 'words') return text(writeList(content.keywords[locale] ?? []));
  const words = content.texts[locale] as Record<string, string> | undefined;
  if (!words) return null;
  return text(field.type === 'status' ? codeWord('text-status', words.status!, reader) : words[field.name]!);
}

const lines = <Entry>(entries: readonly Entry[], write: (entry: Entry, reader: Locale) => string, reader: Locale) =>
  entries.map((entry) => write(entry, reader)).join('\n');

const SPECIAL: Record<string, (content: never, reader: Locale) => string> = {
  sdgs: ({ sdgs, sdgNotRelevant }: Content, reader) =>
    [...(sdgNotRelevant ? [translator(reader)('imports:notation.notRelevant')] : []), ...sdgs].join('; '),
  ipcCodes: ({ ipcCodes }: TechnologyContent) => writeList(ipcCodes),
  patents: ({ patents }: TechnologyContent, reader) => lines(patents, writePatent, reader),
  benefits: ({ benefits }: TechnologyContent, reader) => lines(benefits, writeBenefit, reader),
  deployments: ({ deployments }: TechnologyContent, reader) => lines(deployments, writeDeployment, reader),
  budget: ({ budgetBand }: DemandContent, reader) => (budgetBand ? codeWord('money-band', budgetBand, reader) : ''),
  anonymous: ({ anonymous }: DemandContent, reader) =>
    translator(reader)(anonymous ? 'imports:notation.yes' : 'imports:notation.no'),
};

function plain({ type, vocabulary }: FieldDefinition, value: unknown, reader: Locale): CellValue {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return text(writeCodes(vocabulary!, value as string[], reader));
  if (typeof value === 'number') return value;
  if (type === 'date') return new Date(`${value as string}T00:00:00Z`);
  return text(vocabulary ? codeWord(vocabulary, value as string, reader) : (value as string));
}

function text(value: string): string | null {
  return value === '' ? null : escapeText(value);
}
