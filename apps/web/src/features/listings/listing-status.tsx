import type { ListingStatus, ListingSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../shared/ui/badge';

const TONES: Record<ListingStatus, Tone> = {
  draft: 'neutral',
  in_review: 'accent',
  returned: 'attention',
  published: 'success',
  lapsed: 'attention',
  archived: 'neutral',
};

type Stage = Pick<ListingSummary, 'status' | 'revisionStatus'>;

/** Changes to a listing that is (or was) public have a state of their own. */
function newerRevision({ status, revisionStatus }: Stage) {
  const wasPublic = status === 'published' || status === 'lapsed';
  return wasPublic && revisionStatus && revisionStatus !== 'published' && revisionStatus !== 'superseded'
    ? revisionStatus
    : null;
}

/** The state of a listing in a word, and that of the changes being made to it. */
export function ListingStatusBadge({ listing }: { listing: Stage }) {
  const { t } = useTranslation('listings');
  const newer = newerRevision(listing);
  return (
    <>
      <Badge tone={TONES[listing.status]}>{t(`status.${listing.status}`)}</Badge>
      {newer && <Badge tone={newer === 'returned' ? 'attention' : 'accent'}>{t(`revision_status.${newer}`)}</Badge>}
    </>
  );
}

/** What the state means and what follows from it, in a sentence. */
export function useStatusHint(): (listing: Stage) => string {
  const { t } = useTranslation('listings');
  return (listing) => {
    const newer = newerRevision(listing);
    return newer ? t(`revision_hint.${newer}`) : t(`status_hint.${listing.status}`);
  };
}
