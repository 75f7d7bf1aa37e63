import { z } from 'zod';
import { DateTime, Id, pageOf, Paging, route } from './http';
import { LocalisedText } from './localised';
import { CANDIDATE_BANDS, CandidateView, OverrideView, PairListing } from './suggestions';
import { COUNTRIES, REASON_CODES, SECTORS } from './vocabulary';

/** Where the comparison of all needs with all technologies stands. */
export const MatchingProgress = z.object({
  running: z.boolean(),
  done: z.number().int(),
  total: z.number().int(),
  secondsLeft: z.number().nullable(),
  startedAt: DateTime.nullable(),
  finishedAt: DateTime.nullable(),
  /** Pairs stored now. */
  pairs: z.number().int(),
  methodVersion: z.string(),
});
export type MatchingProgress = z.infer<typeof MatchingProgress>;

const Count = z.number().int();
/** Needs and pairs of one sector or country. */
const Tally = z.object({
  code: z.string(),
  needs: Count,
  withoutCandidate: Count,
  possible: Count,
  likely: Count,
  strong: Count,
  /** Strong pairs without a request. */
  strongUnused: Count,
});
export type MatchingTally = z.infer<typeof Tally>;

const Where = { sector: z.enum(SECTORS).optional(), country: z.enum(COUNTRIES).optional() };

export const matchingDeskRoutes = {
  needsWithoutCandidate: route({
    name: 'listMatchingDesk',
    method: 'GET',
    path: '/desk/matching',
    access: 'deskReader',
    summary: 'Needs with their best candidates and whether anyone acted on them',
    query: Paging.extend({
      view: z.enum(['all', 'without_candidate', 'strong_unused']).default('all'),
      q: z.string().max(200).optional(),
      ...Where,
    }),
    response: pageOf(
      z.object({
        demandId: Id,
        reference: z.string(),
        title: LocalisedText,
        organisationName: LocalisedText,
        country: z.string().nullable(),
        deadline: z.string().nullable(),
        openRequests: z.number().int(),
        best: z.array(CandidateView),
      }),
    ),
  }),
  pairs: route({
    name: 'listMatchingPairs',
    method: 'GET',
    path: '/desk/matching/pairs',
    access: 'deskReader',
    summary: 'Pairs from a band upwards, the best first; by default strong ones nobody acted on',
    query: Paging.extend({
      band: z.enum(CANDIDATE_BANDS).default('strong'),
      acted: z.enum(['no', 'yes', 'all']).default('no'),
      ...Where,
    }),
    response: pageOf(z.object({ demand: PairListing, organisationName: LocalisedText, candidate: CandidateView })),
  }),
  tallies: route({
    name: 'tallyMatchingPairs',
    method: 'GET',
    path: '/desk/matching/tallies',
    access: 'deskReader',
    summary: 'How many needs have candidates of which band, by sector and by country of the site',
    response: z.object({ sectors: z.array(Tally), countries: z.array(Tally) }),
  }),
  overrides: route({
    name: 'listSuggestionOverrides',
    method: 'GET',
    path: '/desk/matching/overrides',
    access: 'deskReader',
    summary: 'Pairs that staff put first, last or out, the latest first',
    query: Paging,
    response: pageOf(z.object({ demand: PairListing, technology: PairListing, override: OverrideView })),
  }),
  answers: route({
    name: 'tallyMatchingAnswers',
    method: 'GET',
    path: '/desk/matching/answers',
    access: 'deskReader',
    summary: 'What the two sides answered about the candidates they were shown, by band, and why not',
    response: z.object({
      bands: z.array(z.object({ band: z.enum(CANDIDATE_BANDS), relevant: Count, notRelevant: Count })),
      reasons: z.array(z.object({ reason: z.enum(REASON_CODES), count: Count })),
    }),
  }),
  exportAnswers: route({
    name: 'exportMatchingAnswers',
    method: 'GET',
    path: '/desk/matching/answers/export',
    access: 'deskReader',
    summary: 'Every answer as CSV, with what was shown when it was given; says nothing of who answered',
    limit: 20,
    response: 'file',
  }),
  progress: route({
    name: 'getMatchingProgress',
    method: 'GET',
    path: '/desk/matching/progress',
    access: 'deskReader',
    summary: 'Where the comparison of everything with everything stands',
    response: MatchingProgress,
  }),
  recompute: route({
    name: 'recomputeMatching',
    method: 'POST',
    path: '/desk/matching/recompute',
    access: 'desk',
    summary: 'Compare everything with everything now instead of tonight',
    limit: 6,
    response: MatchingProgress,
  }),
} as const;
