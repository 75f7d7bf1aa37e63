import type { CandidateView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../shared/ui/badge';

const TONES = { strong: 'success', likely: 'accent', possible: 'neutral' } as const;

/** How well a candidate fits, in a word. */
export function CandidateBand({ band }: { band: CandidateView['band'] }) {
  const { t } = useTranslation('catalogue');
  return <Badge tone={TONES[band]}>{t(`candidates.band.${band}`)}</Badge>;
}
