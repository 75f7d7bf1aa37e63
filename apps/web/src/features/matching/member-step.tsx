import type { CandidateView, ListingKind } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import { addressOfCandidate, pairOf } from './pair';
import { Relevance } from './relevance';

/** For the owner's members: the question about a candidate with their own listing in it, and whether it is relevant. */
export function MemberStep({
  listing,
  candidate,
}: {
  listing: { id: string; kind: ListingKind };
  candidate: CandidateView;
}) {
  const { t } = useTranslation('matching');
  return (
    <>
      {!candidate.matchId && (
        <PlainLink to={addressOfCandidate(candidate, listing.id)} className={buttonClass({ size: 'sm' })}>
          {t(candidate.kind === 'technology' ? 'step.ask' : 'step.offer')}
        </PlainLink>
      )}
      <Relevance candidate={candidate} pair={pairOf(listing, candidate)} />
    </>
  );
}
