import type { MatchSummary } from '@techbridge/contracts';
import { Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/states';
import { LinkButton } from '../../shared/ui/link-button';
import { MatchRow } from './match-row';
import type { MatchShow } from './match-shows';
import styles from './matches.module.css';

/** Requests, each with its state and whose turn it is. */
export function MatchList({ matches, label }: { matches: readonly MatchSummary[]; label: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {matches.map((match) => (
        <MatchRow key={match.id} match={match} />
      ))}
    </ul>
  );
}

/** Why there is nothing, and where requests come from. */
export function NoMatches({ show }: { show: MatchShow }) {
  const { t } = useTranslation('matches');
  const never = show === 'open' || show === 'all';
  return (
    <EmptyState
      icon={<Handshake />}
      title={t(`empty.${show}`)}
      actions={
        <>
          <LinkButton to="/technologies">{t('empty.technologies')}</LinkButton>
          <LinkButton to="/needs">{t('empty.needs')}</LinkButton>
        </>
      }
    >
      {never && t('empty.how')}
    </EmptyState>
  );
}
