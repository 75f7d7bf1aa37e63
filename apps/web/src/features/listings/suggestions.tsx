import { useQueries } from '@tanstack/react-query';
import type { CandidateView, ListingSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../shared/ui/badge';
import { PlainLink } from '../../shared/ui/plain-link';
import { SkeletonText } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { Text } from '../../shared/ui/text';
import styles from './listings.module.css';
import { candidatesQuery } from './listings.queries';

const SHOWN = 5;

/** What may fit the own published listings, the best first, each with the listing it fits. Read after the page is there. */
export function Suggestions({ listings }: { listings: readonly ListingSummary[] }) {
  const { t } = useTranslation('listings');
  const answers = useQueries({ queries: listings.map(({ id }) => candidatesQuery(id)) });
  const failed = answers.find(({ isError }) => isError);
  const best = answers
    .flatMap(({ data }, index) => (data?.items ?? []).map((candidate) => ({ candidate, own: listings[index]! })))
    .sort((a, b) => b.candidate.score - a.candidate.score)
    .slice(0, SHOWN);
  if (best.length === 0 && answers.some(({ isPending }) => isPending)) return <SkeletonText lines={4} />;
  if (best.length === 0 && failed)
    return <ErrorState error={failed.error} level={3} onRetry={() => void failed.refetch()} />;
  if (best.length === 0) return <p className={styles.small}>{t('suggestions.none')}</p>;
  return (
    <ul className={styles.work} aria-label={t('suggestions.title')}>
      {best.map(({ candidate, own }) => (
        <li key={`${own.id}-${candidate.id}`}>
          <Suggestion candidate={candidate} own={own} />
        </li>
      ))}
    </ul>
  );
}

function Suggestion({ candidate, own }: { candidate: CandidateView; own: ListingSummary }) {
  const { t } = useTranslation('listings');
  const path = own.kind === 'technology' ? '/needs' : '/technologies';
  return (
    <div>
      <PlainLink to={`${path}/${candidate.reference}`} className={styles.workTitle}>
        <Text value={candidate.title} />
      </PlainLink>
      <p className={styles.workFacts}>
        <Badge tone={candidate.band === 'strong' ? 'success' : candidate.band === 'likely' ? 'accent' : 'neutral'}>
          {t(`band.${candidate.band}`)}
        </Badge>
        <span>
          {t('suggestions.fits')} <Text value={own.title} />
        </span>
      </p>
      {candidate.matchId && (
        <p className={styles.small}>
          <PlainLink to={`/work/requests/${candidate.matchId}`}>{t('suggestions.request')}</PlainLink>
        </p>
      )}
    </div>
  );
}
