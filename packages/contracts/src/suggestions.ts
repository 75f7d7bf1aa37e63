import { z } from 'zod';
import { DateTime, Id, IdParams, manyOf, Ok, pageOf, Paging, route } from './http';
import { LocalisedText } from './localised';
import { OrganisationFace } from './organisations';
import { LISTING_KINDS, LOCALES, REASON_CODES } from './vocabulary';

export const CANDIDATE_BANDS = ['possible', 'likely', 'strong'] as const;
export type CandidateBand = (typeof CANDIDATE_BANDS)[number];

/** How much of what a verdict rests on both sides have stated. */
export const CONFIDENCE_LEVELS = ['low', 'medium', 'high'] as const;
export type ConfidenceLevel = (typeof CONFIDENCE_LEVELS)[number];

export const FIT_CRITERIA = [
  'text',
  'sector',
  'keywords',
  'sdg',
  'trl',
  'cooperation',
  'country',
  'language',
  'budget',
  'deadline',
  'conditions',
  'capacity',
] as const;
export type FitCriterion = (typeof FIT_CRITERIA)[number];

export const FIT_RESULTS = ['meets', 'partly', 'unknown', 'does_not'] as const;
export type FitResult = (typeof FIT_RESULTS)[number];

/**
 * One part of a verdict with what each side says about it. Values are codes of the vocabulary where there is one: sector, sdg,
 * cooperation, country and language codes, bands of money, TRL numbers (the need's as from and to), thesaurus codes or words
 * (keywords), the need's date and the months such an offer usually takes (deadline), quantities with units (capacity),
 * a mains frequency or words (conditions). Both are empty for `text`, whose evidence is the shared concepts.
 */
export const FitPart = z.object({
  criterion: z.enum(FIT_CRITERIA),
  result: z.enum(FIT_RESULTS),
  /** Of the score; all shares together are 1. */
  share: z.number(),
  /** In thousandths of a score; all points together are exactly the score. */
  points: z.number(),
  /** The words or codes both sides have in common. */
  evidence: z.array(z.string()),
  need: z.array(z.string()),
  offer: z.array(z.string()),
});
export type FitPart = z.infer<typeof FitPart>;

/** A thing both sides speak of, in the words of each, and its share in how far their texts agree. */
export const SharedConcept = z.object({
  /** What both words were brought to: a concept of the lexicon or an English stem. */
  term: z.string(),
  need: z.string(),
  offer: z.string(),
  share: z.number(),
});
export type SharedConcept = z.infer<typeof SharedConcept>;

export const OVERRIDE_KINDS = ['pin', 'demote', 'exclude'] as const;
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];

export const OverrideView = z.object({
  kind: z.enum(OVERRIDE_KINDS),
  reason: z.string(),
  byName: z.string(),
  at: DateTime,
});
export type OverrideView = z.infer<typeof OverrideView>;

export const FeedbackView = z.object({
  relevant: z.boolean(),
  reason: z.enum(REASON_CODES).nullable(),
  note: z.string(),
  at: DateTime,
});
export type FeedbackView = z.infer<typeof FeedbackView>;

/** One listing that may fit another, with the evidence for it, part by part. */
export const CandidateView = z.object({
  id: Id,
  kind: z.enum(LISTING_KINDS),
  reference: z.string(),
  title: LocalisedText,
  organisation: OrganisationFace.nullable(),
  band: z.enum(CANDIDATE_BANDS),
  /** 0 to 1; orders candidates, and is no probability. */
  score: z.number(),
  /** 0 to 1: the weight of what both sides state. */
  confidence: z.number(),
  confidenceLevel: z.enum(CONFIDENCE_LEVELS),
  parts: z.array(FitPart),
  /** The most telling first; `otherConcepts` is the share of those not shown. */
  concepts: z.array(SharedConcept),
  otherConcepts: z.number(),
  methodVersion: z.string(),
  computedAt: DateTime,
  /** When the pair first became a candidate. */
  since: DateTime,
  /** What staff decided about the pair; for staff and observers only. */
  override: OverrideView.nullable(),
  /** What the reader's own organisation answered. */
  feedback: FeedbackView.nullable(),
  matchId: Id.nullable(),
});
export type CandidateView = z.infer<typeof CandidateView>;

/** A listing in a pair, as a heading. */
export const PairListing = z.object({
  id: Id,
  kind: z.enum(LISTING_KINDS),
  reference: z.string(),
  title: LocalisedText,
});
export type PairListing = z.infer<typeof PairListing>;

/** A text of a listing with the places of shared words (offsets in UTF-16 units, in order, without overlap). */
export const MarkedText = z.object({
  /** Name of the field: `title`, `summary`, `problem` … */
  field: z.string(),
  locale: z.enum(LOCALES),
  text: z.string(),
  marks: z.array(z.object({ start: z.number().int(), end: z.number().int(), term: z.string() })),
});
export type MarkedText = z.infer<typeof MarkedText>;

/** One need beside up to four candidates: a row a criterion, every value in its place. */
export const Comparison = z.object({
  need: PairListing.extend({ organisation: OrganisationFace.nullable() }),
  candidates: z.array(
    z.object({
      /** Null where the two are no candidates of each other. */
      candidate: CandidateView.nullable(),
      listing: PairListing.extend({ organisation: OrganisationFace.nullable() }),
      needTexts: z.array(MarkedText),
      offerTexts: z.array(MarkedText),
    }),
  ),
  rows: z.array(
    z.object({
      criterion: z.enum(FIT_CRITERIA),
      need: z.array(z.string()),
      /** In the order of the candidates. */
      offers: z.array(
        z.object({
          result: z.enum(FIT_RESULTS),
          values: z.array(z.string()),
          common: z.array(z.string()),
        }),
      ),
      /** Whether the candidates differ in this. */
      differs: z.boolean(),
    }),
  ),
});
export type Comparison = z.infer<typeof Comparison>;

const PairParams = z.object({ demandId: Id, technologyId: Id });

export const suggestionRoutes = {
  forListing: route({
    name: 'listCandidates',
    method: 'GET',
    path: '/listings/:id/candidates',
    access: 'reader',
    summary: 'Published listings of the other kind that may fit this one (its owner and staff)',
    params: IdParams,
    query: Paging.extend({ band: z.enum(CANDIDATE_BANDS).default('possible') }),
    response: pageOf(CandidateView).extend({
      title: LocalisedText,
      /** When this listing was last compared with all others; null where that is still to come. */
      computedAt: DateTime.nullable(),
    }),
  }),
  newForMe: route({
    name: 'listNewCandidates',
    method: 'GET',
    path: '/suggestions/new',
    access: 'member',
    summary: 'Candidates for all listings of the own organisation, the newest first',
    query: Paging.extend({ band: z.enum(CANDIDATE_BANDS).default('likely') }),
    response: pageOf(z.object({ own: PairListing, candidate: CandidateView })),
  }),
  compare: route({
    name: 'compareCandidates',
    method: 'GET',
    path: '/listings/:id/comparison',
    access: 'reader',
    summary: 'A need beside up to four technologies, every value in its place (its owner and staff)',
    params: IdParams,
    query: z.object({ with: manyOf(Id) }),
    response: Comparison,
  }),
  answer: route({
    name: 'answerSuggestion',
    method: 'PUT',
    path: '/suggestions/:demandId/:technologyId/feedback',
    access: 'member',
    summary: 'Say whether a suggestion is relevant to the own organisation; a later answer replaces an earlier one',
    params: PairParams,
    body: z.object({
      relevant: z.boolean(),
      /** Why not; asked for with `relevant: false`. */
      reason: z.enum(REASON_CODES).nullable().default(null),
      note: z.string().trim().max(1000).default(''),
    }),
    response: FeedbackView,
  }),
  override: route({
    name: 'overrideSuggestion',
    method: 'PUT',
    path: '/suggestions/:demandId/:technologyId/override',
    access: 'desk',
    summary: 'Put a pair first, last or out of the lists of both sides; it stays so until it is released',
    params: PairParams,
    body: z.object({ kind: z.enum(OVERRIDE_KINDS), reason: z.string().trim().min(3).max(500) }),
    response: OverrideView,
  }),
  release: route({
    name: 'releaseSuggestion',
    method: 'DELETE',
    path: '/suggestions/:demandId/:technologyId/override',
    access: 'desk',
    summary: 'Leave a pair to its score again',
    params: PairParams,
    response: Ok,
  }),
  brief: route({
    name: 'draftSuggestionBrief',
    method: 'GET',
    path: '/suggestions/:demandId/:technologyId/brief',
    access: 'deskReader',
    summary: 'The text of a request about a pair, drafted from its evidence, to be edited before it is sent',
    params: PairParams,
    query: z.object({ locale: z.enum(LOCALES).default('en') }),
    response: z.object({ text: z.string() }),
  }),
} as const;
