import type { ListingRecord } from '@techbridge/contracts';

type Finding = ListingRecord['reviews'][number]['findings'][number];
type Reviewed = Pick<ListingRecord, 'reviews' | 'working'>;

/** The last review, while what it says has not been answered by submitting again. */
export function openReview({ reviews, working }: Reviewed): ListingRecord['reviews'][number] | null {
  if (working.status === 'in_review') return null;
  return [...reviews].sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null;
}

/** What the reviewers want changed in what is being worked on. */
export function openFindings(listing: Reviewed): Finding[] {
  return openReview(listing)?.findings ?? [];
}
