import type { CandidateView } from '@techbridge/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePick } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { PlainLink } from '../../shared/ui/plain-link';
import { Text } from '../../shared/ui/text';
import { CandidateBand } from './candidate-band';
import styles from './candidate.module.css';
import { useReasonLine, type PairSide } from './criterion-words';
import { Evidence } from './evidence';

interface CandidateCardProps {
  candidate: CandidateView;
  own: PairSide | null;
  /** Where its title leads. */
  to: string;
  /** Where the request about the pair leads, without its id. */
  requests: string;
  /** Under the title: which own listing it is for. */
  about?: ReactNode;
  /** What can be done now. */
  actions?: ReactNode;
  level?: 3 | 4;
}

/** One candidate, wherever it is met: what it is, how well it fits, why in a line and in full, and the next step. */
export function CandidateCard({ candidate, own, to, requests, about, actions, level = 3 }: CandidateCardProps) {
  const { t } = useTranslation('matching');
  const { text } = usePick();
  const reason = useReasonLine()(candidate, own ?? 'need');
  const Heading = `h${level}` as const;
  return (
    <article className={styles.card}>
      <Heading className={styles.title}>
        <PlainLink to={to}>
          <Text value={candidate.title} />
        </PlainLink>
      </Heading>
      <CandidateBand candidate={candidate} />
      <Whose candidate={candidate} />
      {about}
      {reason && <p className={styles.reason}>{reason}</p>}
      <details className={styles.why}>
        <summary aria-label={t('why.named', { title: text(candidate.title) })}>{t('why.title')}</summary>
        <Evidence candidate={candidate} own={own} />
      </details>
      {candidate.matchId && (
        <p className={styles.small}>
          <PlainLink to={`${requests}/${candidate.matchId}`}>{t('request')}</PlainLink>
        </p>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}

/** Whose it is, where that may be known. */
export function Whose({ candidate: { organisation, reference } }: { candidate: CandidateView }) {
  const { label } = useLabels();
  return (
    <p className={styles.quiet}>
      {organisation && (
        <>
          <Text value={organisation.name} />, {label('country', organisation.country)} ·{' '}
        </>
      )}
      <span className={styles.reference}>{reference}</span>
    </p>
  );
}
