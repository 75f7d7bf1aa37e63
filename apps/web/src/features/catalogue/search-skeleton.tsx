import type { ListingKind } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton, SkeletonList } from '../../shared/ui/skeleton';
import styles from './search-page.module.css';

const GROUPS = [0, 1, 2];

/** The search page before its answer: filters left, results right. */
export function SearchSkeleton() {
  return (
    <div className={styles.columns}>
      <div className={styles.filters} aria-hidden="true">
        {GROUPS.map((group) => (
          <div key={group} className={styles.skeletonGroup}>
            <Skeleton width="50%" />
            {Array.from({ length: 5 }, (_, index) => (
              <Skeleton key={index} width={`${90 - index * 8}%`} />
            ))}
          </div>
        ))}
      </div>
      <SkeletonList rows={5} />
    </div>
  );
}

/** The same with its heading and the place of the search box. */
export function SearchPageSkeleton({ kind }: { kind: ListingKind }) {
  const { t } = useTranslation('catalogue');
  return (
    <>
      <PageHeader title={t(`search.title.${kind}`)} lead={t(`search.lead.${kind}`)} />
      <div className={styles.top}>
        <Skeleton height="2.75rem" />
      </div>
      <SearchSkeleton />
    </>
  );
}
