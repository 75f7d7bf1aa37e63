import { useTranslation } from '../../shared/i18n';
import { Skeleton, SkeletonText } from '../../shared/ui/skeleton';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import styles from './listing.module.css';

const FACTS = [0, 1, 2, 3, 4, 5];

/** A listing's page before it has come: title, facts and text where they will be. */
export function ListingSkeleton() {
  const { t } = useTranslation('common');
  return (
    <div role="status">
      <VisuallyHidden>{t('state.loading')}</VisuallyHidden>
      <div className={styles.skeletonHead} aria-hidden="true">
        <Skeleton width="8rem" />
        <Skeleton width="min(40rem, 90%)" height="2.25rem" />
        <Skeleton width="min(24rem, 70%)" />
      </div>
      <div className={styles.columns} aria-hidden="true">
        <div className={styles.main}>
          <div className={styles.skeletonFacts}>
            {FACTS.map((fact) => (
              <Skeleton key={fact} width={`${80 - fact * 6}%`} />
            ))}
          </div>
          <SkeletonText lines={5} />
        </div>
        <div className={styles.aside}>
          <Skeleton height="9rem" />
        </div>
      </div>
    </div>
  );
}
