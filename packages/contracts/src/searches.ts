import { z } from 'zod';
import { CalendarDate, Id, Ok, route } from './http';
import { LISTING_KINDS, LOCALES } from './vocabulary';

/** A word of the lexicon as it is offered to somebody: in the language of what was typed, and in the reader's. */
export const OfferedWord = z.object({
  text: z.string(),
  language: z.enum(LOCALES),
  /** The same in the reader's language; null where `text` is in it. */
  meaning: z.string().nullable(),
});
export type OfferedWord = z.infer<typeof OfferedWord>;

/** What staff read of the searches, a table each. */
export const SEARCH_TABLES = ['unanswered', 'answered', 'unopened'] as const;
export type SearchTable = (typeof SEARCH_TABLES)[number];

/** Everything that was asked with the same words, whatever their case, spacing or encoding. */
export const AskedText = z.object({
  text: z.string(),
  kind: z.enum(LISTING_KINDS),
  /** The language it is written in; where the words do not tell, the one the page was read in. */
  language: z.enum(LOCALES),
  asked: z.number().int(),
  /** How many of them had filters. */
  filtered: z.number().int(),
  lastAsked: CalendarDate,
  /** What the last of them found. */
  hits: z.number().int(),
  /** After how many of them a result was opened. */
  opened: z.number().int(),
  /** Words the lexicon knows that come near; only where nothing was found. */
  nearest: z.array(OfferedWord),
});
export type AskedText = z.infer<typeof AskedText>;

export const SearchReport = z.object({
  from: CalendarDate,
  to: CalendarDate,
  totals: z.object({ asked: z.number().int(), unanswered: z.number().int(), opened: z.number().int() }),
  unanswered: z.array(AskedText),
  answered: z.array(AskedText),
  unopened: z.array(AskedText),
});
export type SearchReport = z.infer<typeof SearchReport>;

/** Without days: the last thirty. */
export const SearchReportQuery = z.object({
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  language: z.enum(LOCALES).optional(),
  kind: z.enum(LISTING_KINDS).optional(),
});
export type SearchReportQuery = z.infer<typeof SearchReportQuery>;
/** With the language the page is read in: nearest words are explained in it, tables headed in it. */
const ReportReader = SearchReportQuery.extend({ locale: z.enum(LOCALES).default('en') });

export const PopularSearch = z.object({ text: z.string(), language: z.enum(LOCALES) });

export const searchRoutes = {
  popular: route({
    name: 'listPopularSearches',
    method: 'GET',
    path: '/searches/popular',
    access: 'public',
    summary: 'What many people ask and find, for a search box that is still empty',
    limit: 600,
    query: z.object({
      kind: z.enum(LISTING_KINDS).default('technology'),
      locale: z.enum(LOCALES).default('en'),
    }),
    response: z.object({ items: z.array(PopularSearch) }),
  }),
  settle: route({
    name: 'settleSearch',
    method: 'POST',
    path: '/searches/settled',
    access: 'public',
    summary: 'The reader stays with a search that was made with `settled=false`: it counts',
    limit: 600,
    body: z.object({ searchId: Id }),
    response: Ok,
  }),
  open: route({
    name: 'openSearchResult',
    method: 'POST',
    path: '/searches/openings',
    access: 'public',
    summary: 'A result of a search was opened; nothing tells by whom',
    limit: 600,
    body: z.object({
      searchId: Id,
      reference: z.string().regex(/^T[OR]-[A-Z]{2}-\d{4}-\d{5}$/),
      /** Place among all results, from 0. */
      position: z.number().int().min(0).max(100_000),
    }),
    response: Ok,
  }),
  report: route({
    name: 'getSearchReport',
    method: 'GET',
    path: '/desk/searches',
    access: 'deskReader',
    summary: 'What seekers look for and do not find',
    query: ReportReader,
    response: SearchReport,
  }),
  exportCsv: route({
    name: 'exportSearchReport',
    method: 'GET',
    path: '/desk/searches/:table/export',
    access: 'deskReader',
    summary: 'One of its tables as CSV',
    params: z.object({ table: z.enum(SEARCH_TABLES) }),
    query: ReportReader,
    response: 'file',
  }),
} as const;
