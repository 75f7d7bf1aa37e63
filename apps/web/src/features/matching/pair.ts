import type { CandidateView, ListingKind } from '@techbridge/contracts';
import type { PairSide } from './criterion-words';

export interface Pair {
  demandId: string;
  technologyId: string;
}

/** The need and the technology of a candidate for a listing, whichever of the two it is. */
export function pairOf(own: { id: string; kind: ListingKind }, candidate: Pick<CandidateView, 'id'>): Pair {
  return own.kind === 'demand'
    ? { demandId: own.id, technologyId: candidate.id }
    : { demandId: candidate.id, technologyId: own.id };
}

export function sideOf(kind: ListingKind): PairSide {
  return kind === 'demand' ? 'need' : 'offer';
}

/** The public page of a listing; with `own`, the question about it is open and names the own listing. */
export function addressOfCandidate(
  { kind, reference }: Pick<CandidateView, 'kind' | 'reference'>,
  own?: string,
): string {
  const page = `${kind === 'technology' ? '/technologies' : '/needs'}/${reference}`;
  return own ? `${page}?ask=true&own=${own}` : page;
}
