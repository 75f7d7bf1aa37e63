import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import { SkeletonText } from '../../shared/ui/skeleton';
import { ErrorState } from '../../shared/ui/states';
import { Text } from '../../shared/ui/text';
import { CandidateCard } from './candidate-card';
import styles from './candidate.module.css';
import { newForMeQuery } from './matching.queries';
import { MemberStep } from './member-step';
import { addressOfCandidate, sideOf } from './pair';

const FIRST = 5;
const MORE = 20;

/** On a member's home: what came to fit the own listings and was not answered yet, the newest first. */
export function NewForYou() {
  const { t } = useTranslation('matching');
  const [limit, setLimit] = useState(FIRST);
  const { data, isPending, isError, error, refetch } = useQuery(newForMeQuery(limit));
  if (isPending) return <SkeletonText lines={5} />;
  if (isError) return <ErrorState error={error} level={3} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className={styles.quiet}>{t('new.none')}</p>;
  return (
    <div className={styles.empty}>
      <ul className={styles.list} aria-label={t('new.title')}>
        {data.items.map(({ own, candidate }) => (
          <li key={`${own.id} ${candidate.id}`}>
            <CandidateCard
              candidate={candidate}
              own={sideOf(own.kind)}
              to={addressOfCandidate(candidate)}
              requests="/work/requests"
              about={
                <p className={styles.small}>
                  {t('new.fits')}{' '}
                  <PlainLink to={addressOfCandidate(own)}>
                    <Text value={own.title} />
                  </PlainLink>
                </p>
              }
              actions={<MemberStep listing={own} candidate={candidate} />}
            />
          </li>
        ))}
      </ul>
      {data.total > data.items.length && (
        <div>
          <Button onClick={() => setLimit(limit === FIRST ? MORE : limit + MORE)}>
            {t('listing.more', {
              count: Math.min(data.total, limit === FIRST ? MORE : limit + MORE) - data.items.length,
            })}
          </Button>
        </div>
      )}
    </div>
  );
}
