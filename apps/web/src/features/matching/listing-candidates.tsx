import type { CandidateView, LocalisedText, ListingKind, MatchView } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { mayUse, useActor } from '../../shared/session';
import { Button } from '../../shared/ui/button';
import { LiveRegion } from '../../shared/ui/live-region';
import { Panel } from '../../shared/ui/panel';
import { SkeletonText } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { useToast } from '../../shared/ui/toast';
import { CandidateCard } from './candidate-card';
import styles from './candidate.module.css';
import { useCandidates } from './matching.queries';
import { MemberStep } from './member-step';
import { NothingFits } from './nothing-fits';
import { addressOfCandidate, sideOf } from './pair';
import { ProposeDialog } from './propose-dialog';

interface ListingCandidatesProps {
  listing: { id: string; kind: ListingKind; title: LocalisedText };
}

/** On a listing's page: what may fit it, the best first; for its owner's members and staff. */
export default function ListingCandidates({ listing }: ListingCandidatesProps) {
  const { t } = useTranslation('matching');
  const toast = useToast();
  const answer = useCandidates(listing.id);
  const [chosen, setChosen] = useState<CandidateView | null>(null);
  const [first] = answer.data?.pages ?? [];
  const sent = ({ reference }: MatchView) => {
    setChosen(null);
    toast({ text: t('propose.sent', { reference }) });
  };
  return (
    <Panel title={t(`listing.title.${listing.kind === 'technology' ? 'demand' : 'technology'}`)}>
      <p className={styles.quiet}>{t('listing.note')}</p>
      {answer.isPending && <SkeletonText lines={5} />}
      {!first && answer.isError && <ErrorState error={answer.error} level={3} onRetry={() => void answer.refetch()} />}
      {first?.total === 0 && <Nothing listingId={listing.id} compared={first.computedAt !== null} />}
      {first && first.total > 0 && <Found listing={listing} answer={answer} onPropose={setChosen} />}
      {chosen && <ProposeDialog own={listing} candidate={chosen} onClose={() => setChosen(null)} onSent={sent} />}
    </Panel>
  );
}

function Nothing({ listingId, compared }: { listingId: string; compared: boolean }) {
  const { t } = useTranslation('matching');
  const actor = useActor();
  if (!compared) return <p>{t('listing.pending')}</p>;
  return <NothingFits listingId={listingId} editor={actor?.role === 'member' ? `/work/listings/${listingId}` : null} />;
}

interface FoundProps extends ListingCandidatesProps {
  answer: ReturnType<typeof useCandidates>;
  onPropose: (candidate: CandidateView) => void;
}

function Found({ listing, answer, onPropose }: FoundProps) {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const actor = useActor();
  const items = answer.data?.pages.flatMap((page) => page.items) ?? [];
  const total = answer.data?.pages[0]?.total ?? 0;
  const requests = actor?.role === 'member' ? '/work/requests' : '/desk/requests';
  return (
    <>
      <LiveRegion>{t('listing.count', { count: total, number: format.number(total) })}</LiveRegion>
      <ol className={styles.list}>
        {items.map((candidate) => (
          <li key={candidate.id}>
            <CandidateCard
              candidate={candidate}
              own={actor?.role === 'member' ? sideOf(listing.kind) : null}
              to={addressOfCandidate(candidate)}
              requests={requests}
              actions={<NextStep listing={listing} candidate={candidate} onPropose={onPropose} />}
            />
          </li>
        ))}
      </ol>
      {answer.isFetchNextPageError && <p role="alert">{t('listing.moreFailed')}</p>}
      {answer.hasNextPage && (
        <Button busy={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          {t('listing.more', { count: total - items.length })}
        </Button>
      )}
    </>
  );
}

/** One step to a request: members open the question about the candidate with their listing in it, staff propose. */
function NextStep({ listing, candidate, onPropose }: Omit<FoundProps, 'answer'> & { candidate: CandidateView }) {
  const { t } = useTranslation('matching');
  const actor = useActor();
  if (mayUse('desk', actor)) {
    if (candidate.matchId) return null;
    return (
      <Button
        size="sm"
        aria-label={t('step.proposeNamed', { reference: candidate.reference })}
        onClick={() => onPropose(candidate)}
      >
        {t('step.propose')}
      </Button>
    );
  }
  if (actor?.role !== 'member') return null;
  return <MemberStep listing={listing} candidate={candidate} />;
}
