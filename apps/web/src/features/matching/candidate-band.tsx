import type { CandidateView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../shared/ui/badge';
import { VisuallyHidden } from '../../shared/ui/visually-hidden';
import styles from './candidate.module.css';

const TONES = { strong: 'success', likely: 'accent', possible: 'neutral' } as const;

/** How well a candidate fits, and how much that rests on, each in words: a percentage would promise too much. */
export function CandidateBand({ candidate }: { candidate: Pick<CandidateView, 'band' | 'confidenceLevel'> }) {
  const { t } = useTranslation(['matching', 'catalogue']);
  return (
    <span className={styles.band}>
      <Badge tone={TONES[candidate.band]}>{t(`catalogue:candidates.band.${candidate.band}`)}</Badge>
      <span className={styles.quiet}>
        <VisuallyHidden>{t('matching:confidence.label')} </VisuallyHidden>
        {t(`matching:confidence.${candidate.confidenceLevel}`)}
      </span>
    </span>
  );
}
