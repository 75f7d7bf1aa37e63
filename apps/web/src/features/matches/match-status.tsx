import type { MatchSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../shared/ui/badge';
import { classNames } from '../../shared/ui/class-names';
import { DateText, RelativeTime } from '../../shared/ui/relative-time';
import styles from './matches.module.css';
import { isMyTurn, toneOf, useTurnWords } from './match-words';

/** The state of a request in a word; on hold is a mark beside it. */
export function MatchStatusBadge({ match }: { match: Pick<MatchSummary, 'status' | 'onHold'> }) {
  const { t } = useTranslation('matches');
  return (
    <>
      <Badge tone={toneOf(match.status)}>{t(`status.${match.status}`)}</Badge>
      {match.onHold && <Badge tone="attention">{t('status.on_hold')}</Badge>}
    </>
  );
}

type Waiting = Pick<MatchSummary, 'viewerParty' | 'turn' | 'onHold' | 'dueAt' | 'overdue'>;

/** For whom it waits and until when: "Your turn · by 12 Dec 2026, in 5 days". */
export function MatchTurn({ match }: { match: Waiting }) {
  const { t } = useTranslation('matches');
  const turn = useTurnWords();
  return (
    <span className={styles.turn}>
      <span className={classNames(isMyTurn(match) && !match.onHold && styles.mine)}>{turn(match)}</span>
      {match.dueAt && match.turn !== 'nobody' && !match.onHold && (
        <span className={match.overdue ? styles.overdue : styles.due}>
          {t('due.by')} <DateText at={match.dueAt} />
          <span> ({match.overdue ? t('due.overdue') : <RelativeTime at={match.dueAt} />})</span>
        </span>
      )}
    </span>
  );
}
