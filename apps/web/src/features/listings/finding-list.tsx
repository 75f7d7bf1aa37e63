import type { Finding } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../shared/ui/badge';
import styles from './listings.module.css';

const TONES: Record<Finding['severity'], Tone> = { blocker: 'danger', major: 'attention', minor: 'neutral' };

/** What a reviewer wants changed, each with how much it matters. */
export function FindingList({ findings, label }: { findings: readonly Finding[]; label: string }) {
  const { t } = useTranslation('listings');
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label={label}>
      {findings.map((finding, index) => (
        <li key={index} data-severity={finding.severity}>
          <Badge tone={TONES[finding.severity]}>{t(`severity.${finding.severity}`)}</Badge>
          <span>{finding.text}</span>
        </li>
      ))}
    </ul>
  );
}
