import type { MatchSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import { Text } from '../../shared/ui/text';
import { inOrder, movesOn } from './match-commands';
import { MatchStatusBadge, MatchTurn } from './match-status';
import { isMyTurn, isParty } from './match-words';
import styles from './matches.module.css';

/** One request in a list: what it is about, with whom, its state, whose turn and until when. */
export function MatchRow({ match, to }: { match: MatchSummary; to?: string }) {
  const { t } = useTranslation('matches');
  const address = to ?? `/work/requests/${match.id}`;
  const next = isMyTurn(match) && isParty(match) ? inOrder(match.actions).find(movesOn) : undefined;
  return (
    <li className={styles.row}>
      <div className={styles.rowWords}>
        <PlainLink to={address} className={styles.rowTitle}>
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
        {next && (
          <PlainLink to={address} className={buttonClass({ size: 'sm' }, styles.rowNext)}>
            {t(`action.${next}`)}
          </PlainLink>
        )}
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
      {t(viewerParty === 'requester' ? 'row.asked' : 'row.wasAsked')}
      {other ? <Text value={other.name} /> : t('subjects.hidden')}
    </>
  );
}
