import type { GlossaryChangeStatus } from '@techbridge/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Pagination } from '../../shared/ui/pagination';
import { SkeletonList } from '../../shared/ui/skeleton';
import { EmptyState, ErrorState } from '../../shared/ui/states';
import { ChangeCard } from './change-card';
import { CHANGES_PER_PAGE, changesQuery } from './lexicon.queries';
import styles from './lexicon.module.css';

interface ChangeListProps {
  status: GlossaryChangeStatus;
  offset: number;
  onOffsetChange: (offset: number) => void;
  onOpen: (conceptId: string) => void;
}

/** Changes in one state, each with its before and after. */
export function ChangeList({ status, offset, onOffsetChange, onOpen }: ChangeListProps) {
  const { t } = useTranslation('desk');
  const { data, error } = useQuery(changesQuery(status, offset));
  if (error) return <ErrorState error={error} />;
  if (!data) return <SkeletonList rows={3} />;
  if (data.total === 0) return <EmptyState title={t(`lexicon.empty.${status}`)}>{t('lexicon.empty.text')}</EmptyState>;
  return (
    <>
      <ul className={styles.cards} aria-label={t(`lexicon.part.${status}`)}>
        {data.items.map((change) => (
          <ChangeCard key={change.id} change={change} onOpen={onOpen} />
        ))}
      </ul>
      <Pagination offset={offset} limit={CHANGES_PER_PAGE} total={data.total} onOffsetChange={onOffsetChange} />
    </>
  );
}
