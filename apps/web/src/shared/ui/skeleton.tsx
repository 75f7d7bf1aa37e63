import { useTranslation } from 'react-i18next';
import styles from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden';

/** One grey bar in the place of something still to come. */
export function Skeleton({ width = '100%', height = '1em' }: { width?: string; height?: string }) {
  return <span className={styles.bar} style={{ width, height }} aria-hidden="true" />;
}

/** Lines of text still to come. */
export function SkeletonText({ lines = 3 }: { lines?: number }) {
  return (
    <span className={styles.lines} aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} width={index === lines - 1 ? '60%' : '100%'} />
      ))}
    </span>
  );
}

/** A list of cards still to come, in their real size. */
export function SkeletonList({ rows = 5, label }: { rows?: number; label?: string }) {
  const { t } = useTranslation('common');
  return (
    <div role="status" className={styles.list}>
      <VisuallyHidden>{label ?? t('state.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.card} aria-hidden="true">
          <Skeleton width="55%" height="1.375em" />
          <SkeletonText lines={2} />
          <Skeleton width="35%" />
        </div>
      ))}
    </div>
  );
}
