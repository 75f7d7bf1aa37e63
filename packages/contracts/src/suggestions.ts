import { z } from 'zod';
import { Id, IdParams, route } from './http';
import { LocalisedText } from './localised';
import { OrganisationFace } from './organisations';

export const CANDIDATE_BANDS = ['possible', 'likely', 'strong'] as const;
export const FIT_CRITERIA = ['text', 'sector', 'sdg', 'trl', 'cooperation', 'budget', 'keywords'] as const;

/** One listing that may fit another, with the evidence for it, part by part. */
export const CandidateView = z.object({
  id: Id,
  reference: z.string(),
  title: LocalisedText,
  organisation: OrganisationFace.nullable(),
  band: z.enum(CANDIDATE_BANDS),
  score: z.number(),
  parts: z.array(
    z.object({
      criterion: z.enum(FIT_CRITERIA),
      result: z.enum(['meets', 'partly', 'unknown', 'does_not']),
      share: z.number(),
      /** The words or codes both sides have in common. */
      evidence: z.array(z.string()),
    }),
  ),
  matchId: Id.nullable(),
});
export type CandidateView = z.infer<typeof CandidateView>;

export const suggestionRoutes = {
  forListing: route({
    name: 'listCandidates',
    method: 'GET',
    path: '/listings/:id/candidates',
    access: 'reader',
    summary: 'Published listings of the other kind that may fit this one (its owner and staff)',
    params: IdParams,
    response: z.object({ items: z.array(CandidateView), title: LocalisedText }),
  }),
} as const;
