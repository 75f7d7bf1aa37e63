import { z } from 'zod';
import { DateTime, Id, route } from './http';
import { DemandContent, TechnologyContent } from './listing-content';
import { AttachmentView } from './listings';
import { LocalisedText } from './localised';
import { OrganisationFace } from './organisations';
import { SearchAnswer, SearchHit, SearchQuery } from './search';
import { EXPORT_CLASSES, LISTING_KINDS, LOCALES, PROVENANCES, SECTORS } from './vocabulary';

export const PUBLIC_ACTIONS = [
  'ask_introduction',
  'offer_technology',
  'edit',
  'see_candidates',
  'propose_match',
] as const;

const publicListing = {
  id: Id,
  reference: z.string(),
  organisation: OrganisationFace.nullable(),
  attachments: z.array(AttachmentView),
  collections: z.array(z.object({ slug: z.string(), name: LocalisedText })),
  provenance: z.enum(PROVENANCES),
  openForRequests: z.boolean(),
  publishedAt: DateTime,
  expiresAt: DateTime,
  lastConfirmedAt: DateTime,
  revisionNumber: z.number().int(),
  sample: z.boolean(),
  /** What this reader may do from here; an asked-for action that needs an account leads to sign-in. */
  actions: z.array(z.enum(PUBLIC_ACTIONS)),
  /** The reader's own open request about this listing, where there is one. */
  ownRequest: z.object({ id: Id, reference: z.string() }).nullable(),
};

export const TechnologyPage = z.object({
  ...publicListing,
  content: TechnologyContent,
  exportClass: z.enum(EXPORT_CLASSES),
  similar: z.array(SearchHit),
});
export type TechnologyPage = z.infer<typeof TechnologyPage>;
export const DemandPage = z.object({ ...publicListing, content: DemandContent, similar: z.array(SearchHit) });
export type DemandPage = z.infer<typeof DemandPage>;

export const Suggestion = z.object({
  kind: z.enum(['technology', 'demand', 'organisation', 'term']),
  label: z.string(),
  target: z.string(),
  /** The language of the label. */
  language: z.enum(LOCALES),
  /** Of a term: its word in the reader's language, where the label is in another. */
  meaning: z.string().nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const CollectionView = z.object({
  slug: z.string(),
  name: LocalisedText,
  description: LocalisedText,
  technologies: z.number().int(),
});
export type CollectionView = z.infer<typeof CollectionView>;

export const HomeView = z.object({
  totals: z.object({
    technologies: z.number().int(),
    demands: z.number().int(),
    organisations: z.number().int(),
    countries: z.number().int(),
    introductions: z.number().int(),
  }),
  sectors: z.array(z.object({ sector: z.enum(SECTORS), technologies: z.number().int(), demands: z.number().int() })),
  collections: z.array(CollectionView),
  newestTechnologies: z.array(SearchHit),
  newestDemands: z.array(SearchHit),
});

const Reference = z.object({ reference: z.string().regex(/^T[OR]-[A-Z]{2}-\d{4}-\d{5}$/) });
const Reader = z.object({ locale: z.enum(LOCALES).default('en') });

export const catalogueRoutes = {
  home: route({
    name: 'getHome',
    method: 'GET',
    path: '/home',
    access: 'public',
    summary: 'Totals, sectors, collections, newest',
    query: Reader,
    response: HomeView,
  }),
  searchTechnologies: route({
    name: 'searchTechnologies',
    method: 'GET',
    path: '/technologies',
    access: 'public',
    summary: 'Search the published technologies',
    limit: 600,
    query: SearchQuery,
    response: SearchAnswer,
  }),
  searchDemands: route({
    name: 'searchDemands',
    method: 'GET',
    path: '/demands',
    access: 'public',
    summary: 'Search the published needs',
    limit: 600,
    query: SearchQuery,
    response: SearchAnswer,
  }),
  suggest: route({
    name: 'suggest',
    method: 'GET',
    path: '/suggestions',
    access: 'public',
    summary: 'Completions while typing',
    limit: 600,
    query: z.object({
      q: z.string().trim().min(1).max(120),
      kind: z.enum(LISTING_KINDS).default('technology'),
      locale: z.enum(LOCALES).default('en'),
    }),
    response: z.object({ items: z.array(Suggestion) }),
  }),
  getTechnology: route({
    name: 'getTechnology',
    method: 'GET',
    path: '/technologies/:reference',
    access: 'public',
    summary: 'A published technology, whole',
    params: Reference,
    query: Reader,
    response: TechnologyPage,
  }),
  getDemand: route({
    name: 'getDemand',
    method: 'GET',
    path: '/demands/:reference',
    access: 'public',
    summary: 'A published need, whole',
    params: Reference,
    query: Reader,
    response: DemandPage,
  }),
  brochure: route({
    name: 'getBrochure',
    method: 'GET',
    path: '/technologies/:reference/brochure',
    access: 'public',
    summary: 'The technology as a PDF in the chosen language',
    limit: 30,
    params: Reference,
    query: Reader,
    response: 'file',
  }),
  listCollections: route({
    name: 'listCollections',
    method: 'GET',
    path: '/collections',
    access: 'public',
    summary: 'The collections of the catalogue',
    response: z.object({ items: z.array(CollectionView) }),
  }),
  getFile: route({
    name: 'getFile',
    method: 'GET',
    path: '/files/:id',
    access: 'public',
    summary: 'An attachment of a published listing (or of one the reader may see)',
    params: z.object({ id: Id }),
    query: z.object({ size: z.enum(['full', 'thumbnail']).default('full') }),
    response: 'file',
  }),
} as const;
