import type { CandidateView, ListingContent, LocalisedText } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import type { PublishedListing } from '../listings';
import type { Scored } from './suggestion.scoring';

export interface Candidate {
  listing: PublishedListing;
  scored: Scored;
}

/** An anonymous need stays anonymous to suppliers; staff, who route the request, see whose it is. */
export function presentCandidate(
  { listing, scored }: Candidate,
  actor: Pick<Actor, 'role'>,
  matchId: string | null,
): CandidateView {
  const { content } = listing;
  const hidden = content.kind === 'demand' && content.anonymous && actor.role === 'member';
  return {
    id: listing.id,
    reference: listing.reference,
    title: titleOf(content),
    organisation: hidden ? null : listing.organisation,
    ...scored,
    matchId,
  };
}

export function titleOf(content: ListingContent): LocalisedText {
  const titles = Object.entries(content.texts).map(([locale, { title }]) => [locale, title] as const);
  return Object.fromEntries(titles.filter(([, title]) => title !== ''));
}
