import type { MatchAction, MatchView } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { Button } from '../../shared/ui/button';
import { useToast } from '../../shared/ui/toast';
import styles from './matches.module.css';
import { MatchActionDialog } from './match-action-dialog';
import { AT_ONCE, commandOf, ENDS, inOrder, movesOn } from './match-commands';
import { useActOnMatch } from './matches.queries';

interface Props {
  match: MatchView;
  /** Actions that have a place of their own on the page, such as a box for messages. */
  without?: readonly MatchAction[];
  onDone?: (after: MatchView) => void;
  /** The page has its main button elsewhere. */
  quiet?: boolean;
}

/** A button for every action the server offers for this request, and the form behind it. Knows no roles. */
export function MatchActions({ match, without = [], onDone, quiet }: Props) {
  const { t } = useTranslation('matches');
  const [open, setOpen] = useState<MatchAction | null>(null);
  const atOnce = useAtOnce(match, onDone);
  const actions = inOrder(match.actions).filter((action) => !without.includes(action));
  return (
    <>
      {actions.length > 0 && (
        <ul className={styles.actions} aria-label={t('actions.label')}>
          {actions.map((action, index) => (
            <li key={action}>
              <Button
                variant={
                  index === 0 && movesOn(action) && !quiet ? 'primary' : ENDS.includes(action) ? 'quiet' : 'secondary'
                }
                busy={atOnce.busy === action}
                onClick={() => (AT_ONCE.includes(action) ? void atOnce.run(action) : setOpen(action))}
              >
                {t(`action.${action}`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {open && <MatchActionDialog match={match} action={open} onClose={() => setOpen(null)} onDone={onDone} />}
    </>
  );
}

/** Actions that ask nothing. */
function useAtOnce(match: MatchView, onDone: Props['onDone']) {
  const { t } = useTranslation('matches');
  const toast = useToast();
  const message = useErrorMessage();
  const act = useActOnMatch(match);
  const [busy, setBusy] = useState<MatchAction | null>(null);
  const run = async (action: MatchAction) => {
    setBusy(action);
    try {
      const after = await act(commandOf(action, [], {}));
      toast({ text: t(`done.${action}`) });
      onDone?.(after);
    } catch (error) {
      toast({ text: message(error), danger: true });
    } finally {
      setBusy(null);
    }
  };
  return { busy, run };
}
