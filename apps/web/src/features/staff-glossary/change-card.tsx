import type { GlossaryChangeStatus, GlossaryChangeView } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { Badge, type Tone } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { RelativeTime } from '../../shared/ui/relative-time';
import { useToast } from '../../shared/ui/toast';
import { ChangedWords } from './changed-words';
import { useActOnChange } from './lexicon.queries';
import { ReviewDialog } from './review-dialog';
import styles from './lexicon.module.css';

export const CHANGE_TONES: Record<GlossaryChangeStatus, Tone> = {
  proposed: 'attention',
  accepted: 'success',
  declined: 'danger',
  withdrawn: 'neutral',
};

/** One change: who wants which words and why, and a button for everything this reader may do about it. */
export function ChangeCard({ change, onOpen }: { change: GlossaryChangeView; onOpen: (conceptId: string) => void }) {
  const { t } = useTranslation('desk');
  const [reviewing, setReviewing] = useState<'accept' | 'decline' | null>(null);
  const act = useActOnChange();
  const toast = useToast();
  const message = useErrorMessage();
  const name = (change.after ?? change.before)?.en[0]?.text ?? change.conceptId;
  const withdraw = () => {
    const body = { version: change.version, command: { action: 'withdraw' as const } };
    act.mutate(
      { params: { id: change.id }, body },
      { onError: (error) => toast({ text: message(error), danger: true }) },
    );
  };
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h3 className={styles.cardTitle}>
          <Button
            size="sm"
            variant="quiet"
            className={styles.name}
            aria-label={t('lexicon.open', { name })}
            onClick={() => onOpen(change.conceptId)}
          >
            {name}
          </Button>
        </h3>
        <Badge tone={CHANGE_TONES[change.status]}>{t(`lexicon.status.${change.status}`)}</Badge>
        <span className={styles.aside}>
          {t(`lexicon.kind.${change.kind}`)} · {change.proposedBy ?? t('lexicon.formerColleague')} ·{' '}
          <RelativeTime at={change.proposedAt} />
        </span>
      </div>
      <ChangedWords before={change.before} after={change.after} />
      <p>{change.reason}</p>
      {change.reviewReason && <p>{t('lexicon.answer', { text: change.reviewReason })}</p>}
      {change.actions.length > 0 && (
        <div className={styles.badges}>
          {change.actions.map((action) => (
            <Button
              key={action}
              size="sm"
              variant={action === 'accept' ? 'primary' : 'secondary'}
              busy={action === 'withdraw' && act.isPending}
              aria-label={t('lexicon.actionOn', { action: t(`lexicon.action.${action}`), name })}
              onClick={() => (action === 'withdraw' ? withdraw() : setReviewing(action))}
            >
              {t(`lexicon.action.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {reviewing && <ReviewDialog change={change} name={name} action={reviewing} onClose={() => setReviewing(null)} />}
    </li>
  );
}
