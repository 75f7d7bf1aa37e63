import type { MatchSummary } from '@techbridge/contracts';
import { Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/states';
import { LinkButton } from '../../shared/ui/link-button';
import { MatchRow } from './match-row';
import styles from './matches.module.css';

export const MATCH_SHOWS = ['mine', 'open', 'ended', 'all'] as const;
export type MatchShow = (typeof MATCH_SHOWS)[number];

const ENDED = [
  'completed',
  'declined_by_staff',
  'declined_by_counterparty',
  'withdrawn',
  'expired',
  'closed_without_agreement',
] as const;

/** The part of the list a person chose, as the API is asked for it. */
export function queryFor(show: MatchShow) {
  if (show === 'mine') return { turn: 'mine' as const, open: true };
  if (show === 'ended') return { status: [...ENDED] };
  return show === 'open' ? { open: true } : {};
}

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
