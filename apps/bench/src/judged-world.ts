import fs from 'node:fs';
import path from 'node:path';
import { DemandContent, type ExportClass, type Locale, TechnologyContent } from '@techbridge/contracts';
import { CORE_SCHEMA, load } from 'js-yaml';

/** A published listing of the sample world. */
export interface SampleListing<Content> {
  key: string;
  organisation: string;
  organisationCountry: string;
  exportClass: ExportClass;
  openForRequests: boolean;
  publishedDaysAgo: number;
  content: Content;
}
export type SampleNeed = SampleListing<DemandContent>;
export type SampleOffer = SampleListing<TechnologyContent>;

/** The technologies a reader has judged for a need: 3 as stated, 2 worth a conversation, 1 related, 0 not at all; all others are 0. */
export interface JudgedNeed {
  need: string;
  grades: ReadonlyMap<string, number>;
}

export interface JudgedWorld {
  needs: SampleNeed[];
  offers: SampleOffer[];
  judged: JudgedNeed[];
}

const SEED = path.resolve(__dirname, '../../../prisma/seed');

type Raw = Record<string, unknown>;

/** The records of prisma/seed, whose format its README explains. Their fields are checked by the sample world's own tests. */
export function readJudgedWorld(): JudgedWorld {
  const countries = new Map(records('organisations').map((record) => [record.key as string, record.country as string]));
  const listing = <Content>(record: Raw, content: Content): SampleListing<Content> => ({
    key: record.key as string,
    organisation: record.organisation as string,
    organisationCountry: countries.get(record.organisation as string) ?? '',
    exportClass: (record.exportClass as ExportClass | undefined) ?? 'free',
    openForRequests: record.openForRequests !== false,
    publishedDaysAgo: record.publishedDaysAgo as number,
    content,
  });
  return {
    needs: records('demands').map((record) =>
      listing(record, DemandContent.parse({ ...(record.content as Raw), kind: 'demand' })),
    ),
    offers: records('technologies').map((record) =>
      listing(record, TechnologyContent.parse({ ...(record.content as Raw), kind: 'technology' })),
    ),
    judged: records('judgements').map((record) => ({
      need: record.need as string,
      grades: new Map(
        (record.judged as { technology: string; grade: number }[]).map((each) => [each.technology, each.grade]),
      ),
    })),
  };
}

function records(folder: string): Raw[] {
  const names = fs.readdirSync(path.join(SEED, folder), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return files.flatMap(
    (name) => load(fs.readFileSync(path.join(SEED, folder, name), 'utf8'), { schema: CORE_SCHEMA }) as Raw[],
  );
}

/** The same listing as if it had been written in one language alone; null where it was not. */
export function writtenOnlyIn<L extends SampleNeed | SampleOffer>(listing: L, locale: Locale): L | null {
  const { content } = listing;
  const text = content.texts[locale];
  if (!text?.title) return null;
  return {
    ...listing,
    content: {
      ...content,
      originalLocale: locale,
      texts: { [locale]: text },
      keywords: content.keywords[locale] ? { [locale]: content.keywords[locale] } : {},
      // Thesaurus codes are the same in every language.
    },
  };
}
