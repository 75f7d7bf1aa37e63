import { Skeleton, SkeletonList } from '../shared/ui/skeleton';

/** While a page is fetched for longer than a blink. Pages with another layout bring their own. */
export function PendingPage() {
  return (
    <div style={{ display: 'grid', gap: 'var(--space-6)' }}>
      <Skeleton width="min(24rem, 70%)" height="2.25rem" />
      <SkeletonList rows={4} />
    </div>
  );
}
