import type { Actor } from '../../platform/http/actor';

type Who = Pick<Actor, 'role' | 'organisationId'>;

/** Candidates are for those a listing belongs to and for the alliance. */
export function maySeeCandidates(actor: Who, listing: { organisationId: string }): boolean {
  return actor.role !== 'member' || actor.organisationId === listing.organisationId;
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
