import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  Agreement,
  COUNTRIES,
  DEMAND_ORIGINS,
  DemandContent,
  EXPORT_CLASSES,
  Finding,
  ListingContent,
  LISTING_STATUSES,
  LOCALES,
  LocalisedText,
  MATCH_ORIGINS,
  MATCH_STATUSES,
  MatchCommand,
  ORGANISATION_KINDS,
  PROVENANCES,
  ROLES,
  TechnologyContent,
  VERIFICATION_LEVELS,
} from '@techbridge/contracts';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { SearchRecord } from './sample-searches';

// The records of prisma/seed, as people write them. Ages are days before the sample world is loaded, so that it never
// grows old; prisma/seed/README.md explains the format to those who edit it.

export const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const NodeCode = z.string().regex(/^[A-Z]{2}$/);
const Days = z.number().int().min(0).max(5000);

export const NodeRecord = z.strictObject({
  code: NodeCode,
  country: z.enum(COUNTRIES),
  /** ISO 3166-2, for the provincial nodes. */
  region: z.string().default(''),
  name: LocalisedText,
});
export type NodeRecord = z.infer<typeof NodeRecord>;

export const OrganisationRecord = z.strictObject({
  key: Key,
  name: LocalisedText,
  about: LocalisedText,
  kind: z.enum(ORGANISATION_KINDS),
  country: z.enum(COUNTRIES),
  region: z.string(),
  website: z.url({ protocol: /^https$/ }),
  registrationNumber: z.string(),
  supplier: z.boolean(),
  seeker: z.boolean(),
  verification: z.enum(VERIFICATION_LEVELS),
  verifiedDaysAgo: Days.optional(),
  /** Code of the home node. */
  node: NodeCode,
});
export type OrganisationRecord = z.infer<typeof OrganisationRecord>;

export const PersonRecord = z.strictObject({
  key: Key,
  name: z.string(),
  email: z.email(),
  phone: z.string(),
  messaging: z.array(z.strictObject({ service: z.string(), id: z.string() })).default([]),
  role: z.enum(ROLES),
  organisation: Key.optional(),
  node: NodeCode.optional(),
  locale: z.enum(LOCALES),
  /** Offered on the sign-in page of the sample world, in the order of the file. */
  signIn: Key.optional(),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

export const CollectionRecord = z.strictObject({ key: Key, name: LocalisedText, description: LocalisedText });
export type CollectionRecord = z.infer<typeof CollectionRecord>;

const ownership = {
  key: Key,
  organisation: Key,
  /** The owner's own reference; empty where it keeps none. */
  reference: z.string().max(60).default(''),
  provenance: z.enum(PROVENANCES).default('owner'),
  openForRequests: z.boolean().default(true),
  /** First written; absent means a fortnight before it was published. */
  createdDaysAgo: Days.optional(),
};
const offer = {
  collections: z.array(Key).default([]),
  exportClass: z.enum(EXPORT_CLASSES),
  exportCatalogueItem: z.string().max(120).default(''),
  exportNote: z.string().max(1000).default(''),
};
const need = { origin: z.enum(DEMAND_ORIGINS).default('self') };
const publication = { publishedDaysAgo: Days, confirmedDaysAgo: Days };

export const TechnologyRecord = z.strictObject({ ...ownership, ...offer, ...publication, content: TechnologyContent });
export type TechnologyRecord = z.infer<typeof TechnologyRecord>;

export const DemandRecord = z.strictObject({ ...ownership, ...need, ...publication, content: DemandContent });
export type DemandRecord = z.infer<typeof DemandRecord>;

/** What the public does not see. Which ages it has follows from its state. */
const unpublished = {
  ...ownership,
  state: z.enum(LISTING_STATUSES).exclude(['published']),
  createdDaysAgo: Days,
  submittedDaysAgo: Days.optional(),
  review: z
    .strictObject({
      by: Key,
      daysAgo: Days,
      note: z.string().max(2000).default(''),
      findings: z.array(Finding).min(1),
    })
    .optional(),
  publishedDaysAgo: Days.optional(),
  confirmedDaysAgo: Days.optional(),
  archivedDaysAgo: Days.optional(),
  archiveReason: z.string().max(500).default(''),
};
export const UnpublishedRecord = z.discriminatedUnion('kind', [
  z.strictObject({ ...unpublished, ...offer, kind: z.literal('technology'), content: TechnologyContent }),
  z.strictObject({ ...unpublished, ...need, kind: z.literal('demand'), content: DemandContent }),
]);
export type UnpublishedRecord = z.infer<typeof UnpublishedRecord>;

const SYSTEM = 'system';

/** A command of the workflow without its dates, or the expiry that happens by itself. */
export const MatchStep = z.looseObject({ action: z.string(), by: Key, daysAgo: Days });
export type MatchStep = z.infer<typeof MatchStep>;

export const MatchRecord = z.strictObject({
  key: Key,
  technology: Key,
  demand: Key.optional(),
  origin: z.enum(MATCH_ORIGINS),
  /** The organisation that asks; the other side follows from the listings. */
  requester: Key,
  /** A person, or `system` for a suggestion that was taken up. */
  requestedBy: Key,
  owner: Key.optional(),
  node: NodeCode.optional(),
  state: z.enum(MATCH_STATUSES),
  onHold: z.boolean().default(false),
  askedDaysAgo: Days,
  interest: z.string().min(20).max(2000),
  history: z.array(MatchStep),
});
export type MatchRecord = z.infer<typeof MatchRecord>;

/** Words somebody wanted for a concept of the lexicon, and what a colleague said to it; without a decision it waits. */
export const GlossaryRecord = z.strictObject({
  /** Id of the concept. */
  key: Key,
  add: z.partialRecord(z.enum(LOCALES), z.array(z.string()).min(1)),
  reason: z.string(),
  proposedBy: z.string(),
  proposedDaysAgo: Days,
  decision: z.enum(['accept', 'decline']).optional(),
  decidedBy: z.string().default(''),
  decidedDaysAgo: Days.default(0),
  answer: z.string().default(''),
});
export type GlossaryRecord = z.infer<typeof GlossaryRecord>;

export interface SampleRecords {
  nodes: NodeRecord[];
  organisations: OrganisationRecord[];
  people: PersonRecord[];
  collections: CollectionRecord[];
  technologies: TechnologyRecord[];
  demands: DemandRecord[];
  unpublished: UnpublishedRecord[];
  matches: MatchRecord[];
  searches: SearchRecord[];
  glossary: GlossaryRecord[];
}

/** The day so many days before another, as a calendar date. */
export function dayBefore(today: Date, days: number): string {
  return new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The command a step stands for, with the dates it leaves out counted back from today; null for an expiry, which nobody
 * commands. Throws when the step is no command of the contract.
 */
export function commandOf({ by, daysAgo, ...step }: MatchStep, today: Date): MatchCommand | null {
  if (step.action === 'expire' && by === SYSTEM) return null;
  const day = dayBefore(today, daysAgo);
  const filled = {
    ...step,
    ...(step.action === 'accept' ? { consent: true } : {}),
    ...(step.action === 'record_meeting' ? { on: day } : {}),
    ...('agreement' in step ? { agreement: { ...Agreement.partial().parse(step.agreement), signedOn: day } } : {}),
  };
  const command = MatchCommand.parse(filled);
  const unknown = lostFields(filled, command);
  if (unknown.length > 0) throw new Error(`${step.action} has no ${unknown.join(', ')}`);
  return command;
}

/** Where the records lie: beside the sources and beside the build alike. */
export const SEED_FOLDER = path.resolve(__dirname, '../../../../prisma/seed');

/** Who may sign in and where they work: the little that every start needs. */
export function readSamplePeople(folder = SEED_FOLDER): Pick<SampleRecords, 'nodes' | 'organisations' | 'people'> {
  const file = (name: string) => path.join(folder, name);
  return {
    nodes: readAll(NodeRecord, [file('nodes.yaml')]),
    organisations: readAll(OrganisationRecord, yamlFiles(file('organisations'))),
    people: readAll(PersonRecord, yamlFiles(file('people'))),
  };
}

/** All records, parsed. Throws with file, key and field at the first thing that is wrong. */
export function readSampleRecords(folder = SEED_FOLDER): SampleRecords {
  const file = (name: string) => path.join(folder, name);
  const each = (name: string) => yamlFiles(file(name));
  return {
    ...readSamplePeople(folder),
    collections: readAll(CollectionRecord, [file('collections.yaml')]),
    technologies: readAll(TechnologyRecord, each('technologies'), () => 'technology'),
    demands: readAll(DemandRecord, each('demands'), () => 'demand'),
    unpublished: readAll(
      UnpublishedRecord,
      [file('unpublished.yaml')],
      (record) => record.kind as ListingContent['kind'],
    ),
    matches: readAll(MatchRecord, [file('matches.yaml')]),
    glossary: readAll(GlossaryRecord, [file('glossary.yaml')]),
    searches: readAll(SearchRecord, [file('searches.yaml')]),
  };
}

export const yamlFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => path.join(folder, name));

type Raw = Record<string, unknown>;

/** The kind is not written in each record: the folder says it. */
function withKind(record: Raw, kindOf?: (record: Raw) => ListingContent['kind']): Raw {
  return kindOf ? { ...record, content: { ...(record.content as Raw), kind: kindOf(record) } } : record;
}

export function readAll<S extends z.ZodType>(
  schema: S,
  files: string[],
  kindOf?: (record: Raw) => ListingContent['kind'],
): z.output<S>[] {
  return files.flatMap((file) => {
    const records = load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA }) as Raw[];
    return records.map((record) => readOne(schema, withKind(record, kindOf), path.basename(file)));
  });
}

function readOne<S extends z.ZodType>(schema: S, record: Raw, file: string): z.output<S> {
  const place = `${file}, ${String(record.key ?? record.code ?? record.need ?? record.q)}`;
  const parsed = schema.safeParse(record);
  if (!parsed.success) throw new Error(`${place}: ${z.prettifyError(parsed.error)}`);
  const unknown = lostFields(record, parsed.data);
  if (unknown.length > 0) throw new Error(`${place}: unknown field ${unknown.join(', ')}`);
  return parsed.data;
}

/** Paths that were written but did not survive parsing: misspelt fields. */
function lostFields(written: unknown, parsed: unknown, at = ''): string[] {
  if (Array.isArray(written))
    return written.flatMap((item, index) => lostFields(item, (parsed as unknown[])[index], `${at}[${index}]`));
  if (typeof written !== 'object' || written === null) return [];
  return Object.entries(written).flatMap(([name, value]) => {
    const here = at ? `${at}.${name}` : name;
    const kept = typeof parsed === 'object' && parsed !== null && name in parsed;
    return kept ? lostFields(value, (parsed as Raw)[name], here) : [here];
  });
}
