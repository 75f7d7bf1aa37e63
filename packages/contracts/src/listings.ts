import { z } from 'zod';
import { DateTime, Id, IdParams, manyOf, Ok, pageOf, Paging, route } from './http';
import { ListingContent } from './listing-content';
import { LocalisedText } from './localised';
import { OrganisationFace } from './organisations';
import { DEMAND_ORIGINS, EXPORT_CLASSES, LISTING_KINDS, LOCALES, PROVENANCES } from './vocabulary';

export const LISTING_STATUSES = ['draft', 'in_review', 'returned', 'published', 'lapsed', 'archived'] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

/** State of the revision being worked on while (perhaps) an earlier one is public. */
export const REVISION_STATUSES = ['draft', 'in_review', 'returned', 'published', 'superseded'] as const;
export type RevisionStatus = (typeof REVISION_STATUSES)[number];

export const LISTING_ACTIONS = [
  'edit',
  'submit',
  'withdraw_from_review',
  'publish',
  'return',
  'confirm',
  'renew',
  'archive',
  'restore',
  'open_requests',
  'close_requests',
  'assess_export',
  'discard_draft',
] as const;
export type ListingAction = (typeof LISTING_ACTIONS)[number];

export const FINDING_SEVERITIES = ['blocker', 'major', 'minor'] as const;
export const Finding = z.object({
  severity: z.enum(FINDING_SEVERITIES),
  /** Dotted path of the field it is about, or '' for the whole listing. */
  field: z.string().max(120),
  text: z.string().trim().min(1).max(2000),
});
export type Finding = z.infer<typeof Finding>;

/** One thing that is missing: `required` blocks submission, otherwise it is advice; `reason` names the message that says why a reader cares. */
export const Gap = z.object({ field: z.string(), required: z.boolean(), reason: z.string() });
export type Gap = z.infer<typeof Gap>;
export const Completeness = z.object({ percent: z.number().int(), gaps: z.array(Gap) });
export type Completeness = z.infer<typeof Completeness>;

export const ExportAssessment = z.object({
  class: z.enum(EXPORT_CLASSES),
  /** Item of the catalogue the class rests on. */
  catalogueItem: z.string().trim().max(120),
  note: z.string().trim().max(1000),
});
export const ExportAssessmentView = ExportAssessment.extend({
  assessorName: z.string().nullable(),
  assessedAt: DateTime.nullable(),
});

export const ReviewView = z.object({
  id: Id,
  revisionNumber: z.number().int(),
  decision: z.enum(['published', 'returned']),
  findings: z.array(Finding),
  note: z.string(),
  reviewerName: z.string(),
  at: DateTime,
});

export const RevisionView = z.object({
  number: z.number().int(),
  status: z.enum(REVISION_STATUSES),
  content: ListingContent,
  createdAt: DateTime,
  submittedAt: DateTime.nullable(),
  publishedAt: DateTime.nullable(),
});
export type RevisionView = z.infer<typeof RevisionView>;

export const ListingSummary = z.object({
  id: Id,
  reference: z.string(),
  kind: z.enum(LISTING_KINDS),
  status: z.enum(LISTING_STATUSES),
  revisionStatus: z.enum(REVISION_STATUSES).nullable(),
  title: LocalisedText,
  originalLocale: z.enum(LOCALES),
  ownReference: z.string(),
  organisation: OrganisationFace,
  provenance: z.enum(PROVENANCES),
  openForRequests: z.boolean(),
  exportClass: z.enum(EXPORT_CLASSES),
  completeness: z.number().int(),
  views30Days: z.number().int(),
  openRequests: z.number().int(),
  submittedAt: DateTime.nullable(),
  publishedAt: DateTime.nullable(),
  expiresAt: DateTime.nullable(),
  lastConfirmedAt: DateTime.nullable(),
  updatedAt: DateTime,
  version: z.number().int(),
  duplicateOf: z.object({ id: Id, reference: z.string() }).nullable(),
  actions: z.array(z.enum(LISTING_ACTIONS)),
});
export type ListingSummary = z.infer<typeof ListingSummary>;

export const AttachmentView = z.object({
  id: Id,
  name: z.string(),
  contentType: z.string(),
  bytes: z.number().int(),
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
});
export type AttachmentView = z.infer<typeof AttachmentView>;

export const ListingRecord = ListingSummary.extend({
  /** The revision being worked on; the published one where there is no newer. */
  working: RevisionView,
  published: RevisionView.nullable(),
  completenessDetail: Completeness,
  attachments: z.array(AttachmentView),
  reviews: z.array(ReviewView),
  exportAssessment: ExportAssessmentView,
  origin: z.enum(DEMAND_ORIGINS),
  collections: z.array(z.object({ slug: z.string(), name: LocalisedText })),
});
export type ListingRecord = z.infer<typeof ListingRecord>;

const Version = z.number().int();

export const ListingCommand = z.discriminatedUnion('action', [
  z.object({ action: z.literal('submit') }),
  z.object({ action: z.literal('withdraw_from_review') }),
  z.object({
    action: z.literal('publish'),
    findings: z.array(Finding).max(50).default([]),
    note: z.string().max(2000).default(''),
  }),
  z.object({
    action: z.literal('return'),
    findings: z.array(Finding).min(1).max(50),
    note: z.string().max(2000).default(''),
  }),
  z.object({ action: z.literal('confirm') }),
  z.object({ action: z.literal('renew') }),
  z.object({ action: z.literal('archive'), reason: z.string().trim().max(500).default('') }),
  z.object({ action: z.literal('restore') }),
  z.object({ action: z.literal('open_requests') }),
  z.object({ action: z.literal('close_requests') }),
  z.object({ action: z.literal('assess_export'), assessment: ExportAssessment }),
  z.object({ action: z.literal('discard_draft') }),
]);
export type ListingCommand = z.infer<typeof ListingCommand>;

export const ListingListQuery = Paging.extend({
  kind: z.enum(LISTING_KINDS).optional(),
  status: manyOf(z.enum([...LISTING_STATUSES, 'changes_in_review'])),
  q: z.string().max(200).optional(),
  organisationId: Id.optional(),
  importId: Id.optional(),
  sort: z.enum(['updated', 'submitted', 'expires', 'title']).default('updated'),
});

/** The filters of the list without its pages; the language is the reader's. */
export const ListingWorkbookQuery = ListingListQuery.omit({ offset: true, limit: true, sort: true }).extend({
  kind: z.enum(LISTING_KINDS),
  locale: z.enum(LOCALES).default('en'),
});

export const listingRoutes = {
  create: route({
    name: 'createListing',
    method: 'POST',
    path: '/listings',
    access: 'party',
    summary: 'Start a draft; staff name the organisation they enter it for',
    body: z.object({
      content: ListingContent,
      ownReference: z.string().trim().max(80).default(''),
      organisationId: Id.optional(),
      origin: z.enum(DEMAND_ORIGINS).default('self'),
    }),
    response: ListingRecord,
  }),
  list: route({
    name: 'listListings',
    method: 'GET',
    path: '/listings',
    access: 'reader',
    summary: 'Own listings; for staff, everyone’s',
    query: ListingListQuery,
    response: pageOf(ListingSummary).extend({ counts: z.record(z.string(), z.number().int()) }),
  }),
  exportWorkbook: route({
    name: 'exportListingWorkbook',
    method: 'GET',
    path: '/listings/workbook',
    access: 'reader',
    summary: 'The listings under these filters as a workbook that can be imported again, complete but for attachments',
    query: ListingWorkbookQuery,
    limit: 20,
    response: 'file',
  }),
  get: route({
    name: 'getListing',
    method: 'GET',
    path: '/listings/:id',
    access: 'reader',
    summary: 'One listing with the revision being worked on',
    params: IdParams,
    response: ListingRecord,
  }),
  saveDraft: route({
    name: 'saveListingDraft',
    method: 'PUT',
    path: '/listings/:id/draft',
    access: 'party',
    summary: 'Autosave: replace the content of the draft (a new one is started where the last is published)',
    params: IdParams,
    limit: 240,
    body: z.object({ version: Version, content: ListingContent, ownReference: z.string().trim().max(80) }),
    response: ListingRecord,
  }),
  act: route({
    name: 'actOnListing',
    method: 'POST',
    path: '/listings/:id/actions',
    access: 'party',
    summary: 'Submit, publish, return with findings, confirm, renew, archive …',
    params: IdParams,
    body: z.object({ version: Version, command: ListingCommand }),
    response: ListingRecord,
  }),
  actInBulk: route({
    name: 'actOnListings',
    method: 'POST',
    path: '/listings/actions',
    access: 'party',
    summary: 'One action on up to 500 listings; each succeeds or fails on its own',
    body: z.object({
      ids: z.array(Id).min(1).max(500),
      action: z.enum(['submit', 'publish', 'confirm', 'renew', 'archive', 'open_requests', 'close_requests']),
    }),
    response: z.object({
      done: z.array(Id),
      failed: z.array(z.object({ id: Id, reference: z.string(), code: z.string() })),
    }),
  }),
  listRevisions: route({
    name: 'listListingRevisions',
    method: 'GET',
    path: '/listings/:id/revisions',
    access: 'reader',
    summary: 'All revisions, newest first, for history and comparison',
    params: IdParams,
    response: z.object({ items: z.array(RevisionView) }),
  }),
  attach: route({
    name: 'attachToListing',
    method: 'POST',
    path: '/listings/:id/attachments',
    access: 'party',
    summary: 'Add an image or a PDF (10 MB at most)',
    params: IdParams,
    upload: true,
    response: AttachmentView,
  }),
  detach: route({
    name: 'detachFromListing',
    method: 'DELETE',
    path: '/listings/:id/attachments/:attachmentId',
    access: 'party',
    summary: 'Take an attachment off the draft',
    params: IdParams.extend({ attachmentId: Id }),
    response: Ok,
  }),
} as const;
