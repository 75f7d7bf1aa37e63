import { z } from 'zod';
import { CalendarDate, DateTime, Id, IdParams, manyOf, pageOf, Paging, QueryFlag, route } from './http';
import { ExportAssessmentView } from './listings';
import { LocalisedText } from './localised';
import { NodeView, OrganisationFace } from './organisations';
import { AGREEMENT_TYPES, CURRENCIES, MONEY_BANDS, REASON_CODES } from './vocabulary';

export const MATCH_STATUSES = [
  'submitted',
  'needs_info',
  'forwarded',
  'accepted',
  'introduced',
  'meeting',
  'negotiating',
  'agreed',
  'completed',
  'declined_by_staff',
  'declined_by_counterparty',
  'withdrawn',
  'expired',
  'closed_without_agreement',
] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/** States in which a request still occupies the pair and counts towards the requester's limit. */
export const OPEN_MATCH_STATUSES = [
  'submitted',
  'needs_info',
  'forwarded',
  'accepted',
  'introduced',
  'meeting',
  'negotiating',
] as const satisfies readonly MatchStatus[];

export const MATCH_ACTIONS = [
  'ask_info',
  'answer_info',
  'forward',
  'accept',
  'approve_export',
  'introduce',
  'record_meeting',
  'start_negotiation',
  'record_agreement',
  'complete',
  'decline_by_staff',
  'decline_by_counterparty',
  'withdraw',
  'expire',
  'close_without_agreement',
  'hold',
  'resume',
  'take_over',
  'hand_over',
  'add_note',
  'send_message',
  'record_follow_up',
] as const;
export type MatchAction = (typeof MATCH_ACTIONS)[number];

/** The part an actor plays in one match; the workflow table names who may do what. */
export const MATCH_PARTIES = ['requester', 'counterparty', 'staff', 'compliance', 'system'] as const;
export type MatchParty = (typeof MATCH_PARTIES)[number];

export const MATCH_ORIGINS = ['seeker', 'supplier', 'staff', 'system'] as const;

const Note = z.string().trim().max(2000);
const Reason = { reason: z.enum(REASON_CODES), note: Note.default('') };

export const Agreement = z.object({
  type: z.enum(AGREEMENT_TYPES),
  signedOn: CalendarDate,
  valueBand: z.enum(MONEY_BANDS).nullable(),
  currency: z.enum(CURRENCIES).nullable(),
  evidence: z.string().trim().min(1).max(1000),
  contractRegistrationNumber: z.string().trim().max(120).default(''),
});
export type Agreement = z.infer<typeof Agreement>;

export const FOLLOW_UP_MONTHS = [3, 6, 12] as const;
export const FollowUp = z.object({
  months: z.union([z.literal(3), z.literal(6), z.literal(12)]),
  note: Note.min(1),
  at: DateTime,
});
export type FollowUp = z.infer<typeof FollowUp>;

export const MatchCommand = z.discriminatedUnion('action', [
  z.object({ action: z.literal('ask_info'), question: Note.min(1) }),
  /** Where staff asked for the requester, the answer carries the requester's own consent to release the contact. */
  z.object({ action: z.literal('answer_info'), answer: Note.min(1), consent: z.boolean().default(false) }),
  z.object({ action: z.literal('forward'), brief: z.string().trim().min(20).max(4000) }),
  z.object({ action: z.literal('accept'), consent: z.literal(true), note: Note.default('') }),
  z.object({ action: z.literal('approve_export'), note: Note.min(1) }),
  z.object({ action: z.literal('introduce'), note: Note.default('') }),
  z.object({ action: z.literal('record_meeting'), on: CalendarDate, note: Note.default('') }),
  z.object({ action: z.literal('start_negotiation'), note: Note.default('') }),
  z.object({ action: z.literal('record_agreement'), agreement: Agreement }),
  z.object({ action: z.literal('record_follow_up'), months: FollowUp.shape.months, note: Note.min(1) }),
  z.object({ action: z.literal('complete'), note: Note.default('') }),
  z.object({ action: z.literal('decline_by_staff'), ...Reason }),
  z.object({ action: z.literal('decline_by_counterparty'), ...Reason }),
  z.object({ action: z.literal('withdraw'), ...Reason }),
  z.object({ action: z.literal('close_without_agreement'), ...Reason }),
  z.object({ action: z.literal('hold'), note: Note.min(1) }),
  z.object({ action: z.literal('resume') }),
  z.object({ action: z.literal('take_over') }),
  z.object({ action: z.literal('hand_over'), to: Id, note: Note.default('') }),
  z.object({ action: z.literal('add_note'), note: Note.min(1) }),
  z.object({ action: z.literal('send_message'), text: Note.min(1) }),
]);
export type MatchCommand = z.infer<typeof MatchCommand>;

export const MatchListing = z.object({
  id: Id,
  reference: z.string(),
  title: LocalisedText,
  published: z.boolean(),
});

export const ContactCard = z.object({
  organisation: LocalisedText,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  messaging: z.array(z.object({ service: z.string(), id: z.string() })),
});
export type ContactCard = z.infer<typeof ContactCard>;

export const ContactRelease = z.object({
  releasedAt: DateTime,
  approvedBy: z.string(),
  secondApproval: z.string().nullable(),
  /** The contact of the other side (both sides, for staff), with the version of the text consented to. */
  contacts: z.array(ContactCard.extend({ consentVersion: z.string(), consentedAt: DateTime })),
});

/** One line of the history as this viewer may read it. */
export const MatchEvent = z.object({
  id: Id,
  at: DateTime,
  action: z.enum([...MATCH_ACTIONS, 'request', 'remind', 'reassign']),
  by: z.enum([...MATCH_PARTIES, 'staff']),
  /** Names appear to staff only, and between parties after the introduction. */
  byName: z.string().nullable(),
  from: z.enum(MATCH_STATUSES).nullable(),
  to: z.enum(MATCH_STATUSES),
  text: z.string(),
  reason: z.enum(REASON_CODES).nullable(),
  staffOnly: z.boolean(),
});
export type MatchEvent = z.infer<typeof MatchEvent>;

export const MatchSummary = z.object({
  id: Id,
  reference: z.string(),
  status: z.enum(MATCH_STATUSES),
  onHold: z.boolean(),
  origin: z.enum(MATCH_ORIGINS),
  technology: MatchListing,
  demand: MatchListing.nullable(),
  /** The viewer's part; staff are 'staff'. */
  viewerParty: z.enum(MATCH_PARTIES),
  /** Anonymous until the introduction, for the other side. */
  requester: OrganisationFace.nullable(),
  counterparty: OrganisationFace.nullable(),
  turn: z.enum(['requester', 'counterparty', 'staff', 'parties', 'nobody']),
  dueAt: DateTime.nullable(),
  overdue: z.boolean(),
  ownerName: z.string().nullable(),
  node: NodeView.nullable(),
  reason: z.enum(REASON_CODES).nullable(),
  createdAt: DateTime,
  updatedAt: DateTime,
  version: z.number().int(),
  actions: z.array(z.enum(MATCH_ACTIONS)),
});
export type MatchSummary = z.infer<typeof MatchSummary>;

export const MatchDocument = z.object({
  id: Id,
  name: z.string(),
  contentType: z.string(),
  bytes: z.number().int(),
  at: DateTime,
  by: z.enum(MATCH_PARTIES),
  url: z.string(),
});

export const MatchView = MatchSummary.extend({
  interest: z.string(),
  /** The anonymised brief; for the counterparty from `forwarded` on. */
  brief: z.string(),
  /** Staff only: the brief drafted from the request, to be edited before forwarding. */
  draftBrief: z.string().nullable(),
  exportAssessment: ExportAssessmentView,
  secondApprovalNeeded: z.boolean(),
  /** The requester has not consented yet: staff asked in their place. */
  consentMissing: z.boolean(),
  secondApprovalBy: z.string().nullable(),
  release: ContactRelease.nullable(),
  agreement: Agreement.nullable(),
  followUps: z.array(FollowUp),
  history: z.array(MatchEvent),
  documents: z.array(MatchDocument),
  /** Staff and later the parties: what this request would be introduced under, e.g. registration duties. */
  legalNotes: z.array(
    z.object({ id: z.string(), note: LocalisedText, source: z.string(), effectiveFrom: CalendarDate }),
  ),
  /** Staff members it can be handed to (staff only). */
  handOverTo: z.array(z.object({ id: Id, name: z.string(), nodeCode: z.string().nullable() })),
});
export type MatchView = z.infer<typeof MatchView>;

export const matchRoutes = {
  request: route({
    name: 'requestMatch',
    method: 'POST',
    path: '/matches',
    access: 'party',
    summary: 'Ask for an introduction: a seeker about a technology, a supplier about a need, staff for both',
    limit: 30,
    body: z.object({
      technologyId: Id,
      demandId: Id.optional(),
      /** Only for staff: who asks; otherwise the own organisation. */
      requesterOrganisationId: Id.optional(),
      interest: z.string().trim().min(20).max(2000),
      /** The requester's consent to release the own contact at the introduction. */
      consent: z.literal(true),
    }),
    response: MatchView,
  }),
  list: route({
    name: 'listMatches',
    method: 'GET',
    path: '/matches',
    access: 'reader',
    summary: 'Own requests; for staff, everyone’s',
    query: Paging.extend({
      status: manyOf(z.enum(MATCH_STATUSES)),
      open: QueryFlag.optional(),
      turn: z.enum(['mine', 'theirs', 'staff']).optional(),
      owner: z.enum(['me', 'nobody', 'node']).optional(),
      overdue: QueryFlag.optional(),
      listingId: Id.optional(),
      organisationId: Id.optional(),
      q: z.string().max(200).optional(),
    }),
    response: pageOf(MatchSummary),
  }),
  get: route({
    name: 'getMatch',
    method: 'GET',
    path: '/matches/:id',
    access: 'reader',
    summary: 'One request, as this viewer may see it',
    params: IdParams,
    response: MatchView,
  }),
  act: route({
    name: 'actOnMatch',
    method: 'POST',
    path: '/matches/:id/actions',
    access: 'party',
    summary: 'Move a request on; which actions are open is in its `actions`',
    params: IdParams,
    body: z.object({ version: z.number().int(), command: MatchCommand }),
    response: MatchView,
  }),
  attach: route({
    name: 'attachToMatch',
    method: 'POST',
    path: '/matches/:id/documents',
    access: 'party',
    summary: 'Add a document both sides see (10 MB at most)',
    params: IdParams,
    upload: true,
    response: MatchDocument,
  }),
  getDocument: route({
    name: 'getMatchDocument',
    method: 'GET',
    path: '/matches/:id/documents/:documentId',
    access: 'reader',
    summary: 'A document of a request',
    params: IdParams.extend({ documentId: Id }),
    response: 'file',
  }),
} as const;
