import type { ListingKind } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import type { PublishedListing } from '../listings';

type Who = Pick<Actor, 'role' | 'organisationId'>;

/** Candidates are for those a listing belongs to and for the alliance. */
export function maySeeCandidates(actor: Who, listing: { organisationId: string }): boolean {
  return actor.role !== 'member' || actor.organisationId === listing.organisationId;
}

interface Subject {
  id: string;
  kind: ListingKind;
  organisationId: string;
  exportClass: string;
}

/** What comes before any score: nothing is suggested that could not be asked for. */
export function mayBeSuggested(subject: Subject, candidate: PublishedListing, today: string): boolean {
  const technology = subject.kind === 'technology' ? subject : candidate;
  const isOver =
    candidate.content.kind === 'demand' && candidate.content.deadline !== null && candidate.content.deadline < today;
  return (
    candidate.kind !== subject.kind &&
    candidate.organisation.id !== subject.organisationId &&
    candidate.openForRequests &&
    technology.exportClass !== 'prohibited' &&
    !isOver
  );
}

interface PairMatch {
  id: string;
  technologyId: string;
  demandId: string | null;
  requesterOrganisationId: string;
  forwardedAt: Date | null;
}

/** The request about a pair, for those who know of it: the alliance, who asked, and the other side once it was forwarded. */
export function knownMatch(
  actor: Who,
  matches: readonly PairMatch[],
  pair: { technologyId: string; demandId: string },
): string | null {
  const found = matches.find(
    (match) =>
      match.technologyId === pair.technologyId &&
      match.demandId === pair.demandId &&
      (actor.role !== 'member' || match.requesterOrganisationId === actor.organisationId || match.forwardedAt !== null),
  );
  return found?.id ?? null;
}

/** At most so many of one organisation, so that large ones do not fill every list. */
export function withoutCrowding<T extends { organisationId: string }>(
  candidates: readonly T[],
  mostOfOne: number,
): T[] {
  const counts = new Map<string, number>();
  return candidates.filter(({ organisationId }) => {
    const count = (counts.get(organisationId) ?? 0) + 1;
    counts.set(organisationId, count);
    return count <= mostOfOne;
  });
}
