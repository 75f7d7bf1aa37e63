import { useTranslation } from 'react-i18next';
import { SavedState } from '../../../shared/form';
import { useErrorMessage } from '../../../shared/errors';
import { Button } from '../../../shared/ui/button';
import type { DraftState, DraftStore } from './draft-store';
import styles from '../listings.module.css';

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

/** Whether the server has everything, since when, and what to do where it has not. */
export function SavedLine({ state, store }: { state: DraftState; store: DraftStore }) {
  const { t } = useTranslation(['listings', 'common']);
  const message = useErrorMessage();
  const { phase, savedAt, failure } = state;
  if (phase === 'failed')
    return (
      <div className={styles.saved}>
        <SavedState state="failed" />
        <Button size="sm" onClick={() => void store.flush()}>
          {t('common:action.retry')}
        </Button>
      </div>
    );
  if (phase === 'refused' || phase === 'conflict' || phase === 'locked')
    return (
      <p role="status" className={styles.refused}>
        {failure ? message(failure) : t(`editor.phase.${phase}`)}
      </p>
    );
  if (phase === 'saved' && savedAt === null)
    return (
      <p role="status" className={styles.small}>
        {t('editor.autosave')}
      </p>
    );
  return (
    <SavedState state={phase} {...(savedAt === null ? {} : { at: new Date(savedAt).toLocaleTimeString([], CLOCK) })} />
  );
}
