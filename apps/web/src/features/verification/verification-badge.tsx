import type { OrganisationRecord } from '@techbridge/contracts';
import { Badge } from '../../shared/ui/badge';
import { useVocabulary } from '../../shared/vocabulary';

/** How far an organisation has been checked. */
export function VerificationBadge({
  organisation: { verificationLevel, waitingSince },
}: {
  organisation: Pick<OrganisationRecord, 'verificationLevel' | 'waitingSince'>;
}) {
  const { word } = useVocabulary();
  const unverified = verificationLevel === 'unverified';
  return (
    <Badge tone={unverified ? (waitingSince ? 'attention' : 'neutral') : 'success'}>
      {word('verification-level', verificationLevel)}
    </Badge>
  );
}
