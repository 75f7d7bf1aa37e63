import type { GlossaryChangeView, GlossaryWords } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import { Timeline, type TimelineEntry } from '../../shared/ui/timeline';
import { ChangedWords } from './changed-words';
import { CHANGE_TONES } from './change-card';
import styles from './lexicon.module.css';

interface ConceptHistoryProps {
  history: readonly GlossaryChangeView[];
  /** Begins a proposal with the words before an accepted change. */
  onRestore?: (words: GlossaryWords, version: number) => void;
}

/** What was proposed for a concept and what became of it, newest first. */
export function ConceptHistory({ history, onRestore }: ConceptHistoryProps) {
  const { t } = useTranslation('desk');
  if (history.length === 0) return <p className={styles.aside}>{t('lexicon.noHistory')}</p>;
  const entries = history.map((change): TimelineEntry => {
    const { id, kind, status, before, after, reason, reviewReason, reviewedBy, glossaryVersion } = change;
    const restorable = onRestore && status === 'accepted' && before && glossaryVersion;
    return {
      id,
      at: change.reviewedAt ?? change.proposedAt,
      tone: CHANGE_TONES[status],
      title: `${t(`lexicon.kind.${kind}`)} · ${t(`lexicon.status.${status}`)}${glossaryVersion ? ` · ${t('lexicon.version', { version: glossaryVersion })}` : ''}`,
      by: [change.proposedBy, reviewedBy].filter(Boolean).join(' → '),
      body: (
        <div className={styles.entry}>
          <ChangedWords before={before} after={after} />
          <p>{reason}</p>
          {reviewReason && <p>{t('lexicon.answer', { text: reviewReason })}</p>}
          {restorable && (
            <div>
              <Button size="sm" variant="quiet" onClick={() => onRestore(before, glossaryVersion)}>
                {t('lexicon.restore', { version: glossaryVersion })}
              </Button>
            </div>
          )}
        </div>
      ),
    };
  });
  return <Timeline label={t('lexicon.history')} entries={entries} />;
}
