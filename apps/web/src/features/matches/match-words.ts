import type { MatchParty, MatchStatus, MatchSummary } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import type { Tone } from '../../shared/ui/badge';

type Viewed = Pick<MatchSummary, 'viewerParty'>;

const SIDES: readonly MatchParty[] = ['requester', 'counterparty'];

export function isParty({ viewerParty }: Viewed): boolean {
  return SIDES.includes(viewerParty);
}

/** Whether the request waits for the side that looks at it. */
export function isMyTurn(match: Pick<MatchSummary, 'viewerParty' | 'turn'>): boolean {
  return match.turn === match.viewerParty || (match.turn === 'parties' && isParty(match));
}

/** "Your turn", "The alliance's turn" … as this reader would say it. */
export function useTurnWords(): (match: Pick<MatchSummary, 'viewerParty' | 'turn' | 'onHold'>) => string {
  const { t } = useTranslation('matches');
  return (match) => {
    if (match.onHold) return t('status.on_hold');
    return isMyTurn(match) && isParty(match) && match.turn !== 'parties' ? t('turn.mine') : t(`turn.${match.turn}`);
  };
}

/** Who did something: one's own side is "your side", the others have their names. */
export function usePartyWords(): (party: MatchParty, viewer: Viewed) => string {
  const { t } = useTranslation('matches');
  return (party, viewer) => (isParty(viewer) && party === viewer.viewerParty ? t('party.own') : t(`party.${party}`));
}

const TONES: Partial<Record<MatchStatus, Tone>> = {
  submitted: 'accent',
  needs_info: 'attention',
  forwarded: 'accent',
  accepted: 'accent',
  introduced: 'success',
  meeting: 'success',
  negotiating: 'success',
  agreed: 'success',
  completed: 'success',
  declined_by_staff: 'danger',
  declined_by_counterparty: 'danger',
};

export function toneOf(status: MatchStatus): Tone {
  return TONES[status] ?? 'neutral';
}
