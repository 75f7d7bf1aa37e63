import { z } from 'zod';
import { CalendarDate, DateTime, Id, manyOf, pageOf, Paging, QueryFlag } from './http';
import { LocalisedText } from './localised';
import { OrganisationFace } from './organisations';
import { OfferedWord } from './searches';
import {
  COOPERATION_TYPES,
  COUNTRIES,
  IP_STATUSES,
  LISTING_KINDS,
  LOCALES,
  MONEY_BANDS,
  PRICE_BANDS,
  SECTORS,
  TECHNOLOGY_FORMS,
  TRL_BANDS,
} from './vocabulary';

/** Facets of the catalogue: values within one are alternatives (or), different facets narrow (and). */
export const FACETS = [
  'sector',
  'sdg',
  'trl',
  'country',
  'cooperation',
  'ip',
  'form',
  'price',
  'budget',
  'collection',
  'organisation',
  'language',
] as const;
export type Facet = (typeof FACETS)[number];

export const SEARCH_SORTS = ['relevance', 'newest', 'title', 'trl', 'deadline', 'confirmed'] as const;

/** The state of a search page, also what a saved search keeps and what the URL carries. */
export const SearchCriteria = z.object({
  q: z.string().trim().max(8000).default(''),
  sector: manyOf(z.enum(SECTORS)),
  sdg: manyOf(z.string().regex(/^(1[0-7]|[1-9])$/)),
  trl: manyOf(z.enum(TRL_BANDS)),
  country: manyOf(z.enum(COUNTRIES)),
  cooperation: manyOf(z.enum(COOPERATION_TYPES)),
  ip: manyOf(z.enum(IP_STATUSES)),
  form: manyOf(z.enum(TECHNOLOGY_FORMS)),
  price: manyOf(z.enum(PRICE_BANDS)),
  budget: manyOf(z.enum(MONEY_BANDS)),
  collection: manyOf(z.string().max(80)),
  organisation: manyOf(z.string().max(120)),
  language: manyOf(z.enum(LOCALES)),
  openOnly: QueryFlag.default(false),
  /** Only texts that have the words as they were written; otherwise those of other languages that mean the same too. */
  oneLanguage: QueryFlag.default(false),
  sort: z.enum(SEARCH_SORTS).default('relevance'),
});
export type SearchCriteria = z.infer<typeof SearchCriteria>;

export const SearchQuery = SearchCriteria.extend({
  ...Paging.shape,
  /** The language titles and summaries are wanted in; the original is the fallback. */
  locale: z.enum(LOCALES).default('en'),
  /** False while it is not sure that anybody will read the answer; see `settleSearch`. */
  settled: QueryFlag.default(true),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** A text with the places that matched, as [start, end) offsets into it. */
export const Highlighted = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type Highlighted = z.infer<typeof Highlighted>;

export const BenefitLine = z.object({
  measure: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  baselineValue: z.number().nullable(),
  baseline: z.string(),
});

export const SearchHit = z.object({
  id: Id,
  reference: z.string(),
  kind: z.enum(LISTING_KINDS),
  title: Highlighted,
  summary: Highlighted,
  /** Language the title and summary are shown in, and the one the listing was written in. */
  shownLocale: z.enum(LOCALES),
  originalLocale: z.enum(LOCALES),
  /** Where the words themselves do not stand: which word of the question stands for which of the listing, or of its language. */
  matched: z.array(z.object({ asked: z.string(), found: z.string(), locale: z.enum(LOCALES) })),
  organisation: OrganisationFace.nullable(),
  country: z.enum(COUNTRIES).nullable(),
  region: z.string(),
  sectors: z.array(z.enum(SECTORS)),
  sdgs: z.array(z.number().int()),
  trl: z.number().int().nullable(),
  cooperation: z.array(z.enum(COOPERATION_TYPES)),
  ipStatus: z.enum(IP_STATUSES).nullable(),
  benefit: BenefitLine.nullable(),
  priceBand: z.enum(PRICE_BANDS).nullable(),
  budgetBand: z.enum(MONEY_BANDS).nullable(),
  deadline: CalendarDate.nullable(),
  openForRequests: z.boolean(),
  publishedAt: DateTime,
  lastConfirmedAt: DateTime,
  sample: z.boolean(),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const FacetValue = z.object({ value: z.string(), count: z.number().int(), label: LocalisedText.optional() });

export const SearchAnswer = pageOf(SearchHit).extend({
  facets: z.record(z.enum(FACETS), z.array(FacetValue)),
  /** What the query was read as where words were misspelt, e.g. "membrane". */
  correctedQuery: z.string().nullable(),
  /** Where nothing is found: the hits each filter group alone costs, so that the reader sees which to drop. */
  withoutFilter: z.array(z.object({ facet: z.enum(FACETS), total: z.number().int() })),
  /** The language the question is written in, where its words tell. */
  language: z.enum(LOCALES).nullable(),
  /** Where nothing is found and no filter alone is to blame: words near the question that do find something, and how much. */
  nearest: z.array(OfferedWord.extend({ total: z.number().int() })),
  /** Says which search a later `settleSearch` or `openSearchResult` speaks of. Random; it stands for nobody. */
  searchId: Id,
  tookMs: z.number(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
