import type { MatchSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { PlainLink } from '../../shared/ui/plain-link';
import { Text } from '../../shared/ui/text';
import { MatchStatusBadge, MatchTurn } from './match-status';
import { isParty } from './match-words';
import styles from './matches.module.css';

/** One request in a list: what it is about, with whom, its state, whose turn and until when. */
export function MatchRow({ match, to }: { match: MatchSummary; to?: string }) {
  return (
    <li className={styles.row}>
      <div className={styles.rowWords}>
        <PlainLink to={to ?? `/work/requests/${match.id}`} className={styles.rowTitle}>
          <Text
            value={match.viewerParty === 'counterparty' && match.demand ? match.demand.title : match.technology.title}
          />
        </PlainLink>
        <span className={styles.small}>
          {match.reference} · <Between match={match} />
        </span>
      </div>
      <div className={styles.rowState}>
        <MatchStatusBadge match={match} />
        <MatchTurn match={match} />
      </div>
    </li>
  );
}

function Between({ match }: { match: MatchSummary }) {
  const { t } = useTranslation('matches');
  const { viewerParty, requester, counterparty } = match;
  if (!isParty(match))
    return (
      <>
        <Text value={requester?.name} /> → <Text value={counterparty?.name} />
      </>
    );
  const other = viewerParty === 'requester' ? counterparty : requester;
  return (
    <>
      {t(viewerParty === 'requester' ? 'row.asked' : 'row.wasAsked')}{' '}
      {other ? <Text value={other.name} /> : t('subjects.hidden')}
    </>
  );
}
