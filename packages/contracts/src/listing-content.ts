import { z } from 'zod';
import { Id, CalendarDate } from './http';
import {
  COOPERATION_TYPES,
  COUNTRIES,
  CURRENCIES,
  EXCLUSIVITIES,
  FUNDING_SOURCES,
  IP_STATUSES,
  LOCALES,
  MONEY_BANDS,
  PRICE_BANDS,
  SECTORS,
  TECHNOLOGY_FORMS,
  TEXT_STATUSES,
} from './vocabulary';

// What a listing says, as one document per revision. Everything may be missing while it is a draft; what must be
// there before review is the table in apps/api/src/modules/listings/listing.completeness.ts.

const line = (max: number) => z.string().trim().max(max);
const text = (max: number) => line(max).default('');

export const TEXT_LIMITS = {
  title: 256,
  summary: 500,
  description: 4000,
  advantages: 2000,
  partnerBrings: 2000,
} as const;
export const DEMAND_TEXT_LIMITS = {
  title: 256,
  summary: 500,
  problem: 8000,
  presentSolution: 2000,
  mustHaves: 2000,
  niceToHaves: 2000,
  notWanted: 1000,
  scale: 1000,
} as const;

export const TechnologyText = z.object({
  title: text(TEXT_LIMITS.title),
  summary: text(TEXT_LIMITS.summary),
  description: text(TEXT_LIMITS.description),
  advantages: text(TEXT_LIMITS.advantages),
  partnerBrings: text(TEXT_LIMITS.partnerBrings),
  status: z.enum(TEXT_STATUSES).default('original'),
});
export type TechnologyText = z.infer<typeof TechnologyText>;

export const DemandText = z.object({
  title: text(DEMAND_TEXT_LIMITS.title),
  summary: text(DEMAND_TEXT_LIMITS.summary),
  problem: text(DEMAND_TEXT_LIMITS.problem),
  presentSolution: text(DEMAND_TEXT_LIMITS.presentSolution),
  mustHaves: text(DEMAND_TEXT_LIMITS.mustHaves),
  niceToHaves: text(DEMAND_TEXT_LIMITS.niceToHaves),
  notWanted: text(DEMAND_TEXT_LIMITS.notWanted),
  scale: text(DEMAND_TEXT_LIMITS.scale),
  status: z.enum(TEXT_STATUSES).default('original'),
});
export type DemandText = z.infer<typeof DemandText>;

export const Keywords = z.partialRecord(z.enum(LOCALES), z.array(line(80)).max(20)).default({});

const Trl = z.number().int().min(1).max(9).nullable().default(null);

export const Patent = z.object({
  number: line(60),
  /** ISO country or office code: CN, EP, US, VN, WO … */
  office: line(4),
  status: z.enum(['applied', 'granted', 'lapsed', 'unknown']).default('unknown'),
  expiresOn: CalendarDate.nullable().default(null),
  inForceIn: z.array(line(2)).max(40).default([]),
});
export type Patent = z.infer<typeof Patent>;

export const Benefit = z.object({
  /** What is measured, e.g. "electricity per m³ treated". */
  measure: z.partialRecord(z.enum(LOCALES), line(160)).default({}),
  value: z.number().nullable().default(null),
  unit: text(40),
  baselineValue: z.number().nullable().default(null),
  /** What it is compared with, e.g. "activated sludge". */
  baseline: z.partialRecord(z.enum(LOCALES), line(160)).default({}),
});
export type Benefit = z.infer<typeof Benefit>;

export const Deployment = z.object({
  country: line(2),
  site: line(160).default(''),
  year: z.number().int().min(1950).max(2100).nullable().default(null),
});
export type Deployment = z.infer<typeof Deployment>;

export const LocalConditions = z.object({
  climate: text(300),
  feedstock: text(300),
  voltage: text(300),
  waterQuality: text(300),
});

const shared = {
  originalLocale: z.enum(LOCALES).default('en'),
  sectors: z.array(z.enum(SECTORS)).max(5).default([]),
  terms: z.array(line(60)).max(5).default([]),
  sdgs: z.array(z.number().int().min(1).max(17)).max(17).default([]),
  sdgNotRelevant: z.boolean().default(false),
  keywords: Keywords,
  /** Web page of the owner about this listing; never a person's contact. */
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
  attachments: z.array(Id).max(12).default([]),
};

export const TechnologyContent = z.object({
  kind: z.literal('technology'),
  ...shared,
  texts: z.partialRecord(z.enum(LOCALES), TechnologyText).default({}),
  form: z.enum(TECHNOLOGY_FORMS).nullable().default(null),
  ipcCodes: z.array(line(20)).max(10).default([]),
  trl: Trl,
  trlEvidence: text(1000),
  ipStatus: z.enum(IP_STATUSES).nullable().default(null),
  patents: z.array(Patent).max(20).default([]),
  cooperation: z.array(z.enum(COOPERATION_TYPES)).max(3).default([]),
  priceBand: z.enum(PRICE_BANDS).nullable().default(null),
  exclusivity: z.enum(EXCLUSIVITIES).nullable().default(null),
  /** Countries the supplier may not or will not deliver to. */
  excludedCountries: z.array(z.enum(COUNTRIES)).max(COUNTRIES.length).default([]),
  benefits: z.array(Benefit).max(8).default([]),
  paybackMonths: z.number().int().min(0).max(600).nullable().default(null),
  deployments: z.array(Deployment).max(20).default([]),
  localConditions: LocalConditions.prefault({}),
  minimumInvestment: z.enum(MONEY_BANDS).nullable().default(null),
});
export type TechnologyContent = z.infer<typeof TechnologyContent>;

export const DemandContent = z.object({
  kind: z.literal('demand'),
  ...shared,
  texts: z.partialRecord(z.enum(LOCALES), DemandText).default({}),
  siteCountry: z.enum(COUNTRIES).nullable().default(null),
  siteRegion: text(80),
  trlMin: Trl,
  trlMax: Trl,
  cooperation: z.array(z.enum(COOPERATION_TYPES)).max(8).default([]),
  budgetBand: z.enum(MONEY_BANDS).nullable().default(null),
  budgetMin: z.number().min(0).nullable().default(null),
  budgetMax: z.number().min(0).nullable().default(null),
  currency: z.enum(CURRENCIES).nullable().default(null),
  fundingSource: z.enum(FUNDING_SOURCES).nullable().default(null),
  deadline: CalendarDate.nullable().default(null),
  languages: z.array(z.enum(LOCALES)).max(10).default([]),
  /** Anonymous needs are public without their organisation. */
  anonymous: z.boolean().default(false),
});
export type DemandContent = z.infer<typeof DemandContent>;

export const ListingContent = z.discriminatedUnion('kind', [TechnologyContent, DemandContent]);
export type ListingContent = z.infer<typeof ListingContent>;
export type ListingContentInput = z.input<typeof ListingContent>;
