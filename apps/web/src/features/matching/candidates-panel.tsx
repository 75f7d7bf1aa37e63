import { useHydrated } from '@tanstack/react-router';
import type { ListingKind, LocalisedText } from '@techbridge/contracts';
import { lazy, Suspense } from 'react';
import { SkeletonText } from '../../shared/ui/skeleton';

const ListingCandidates = lazy(() => import('./listing-candidates'));

interface CandidatesPanelProps {
  id: string;
  kind: ListingKind;
  texts: Partial<Record<string, { title: string }>>;
}

/** Candidates on a public page, fetched only for those who may see them: they bring every vocabulary along. */
export function CandidatesPanel({ id, kind, texts }: CandidatesPanelProps) {
  const hydrated = useHydrated();
  const title = Object.fromEntries(
    Object.entries(texts).map(([locale, text]) => [locale, text?.title]),
  ) as LocalisedText;
  const waiting = <SkeletonText lines={5} />;
  return (
    <Suspense fallback={waiting}>{hydrated ? <ListingCandidates listing={{ id, kind, title }} /> : waiting}</Suspense>
  );
}
