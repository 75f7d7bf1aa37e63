import type { MatchEvent, MatchView } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../shared/vocabulary';
import { Badge, type Tone } from '../../shared/ui/badge';
import { Checkbox } from '../../shared/ui/choice';
import { Timeline, type TimelineEntry } from '../../shared/ui/timeline';
import styles from './matches.module.css';
import { usePartyWords } from './match-words';

const TONES: Partial<Record<MatchEvent['action'], Tone>> = {
  accept: 'success',
  introduce: 'success',
  record_agreement: 'success',
  complete: 'success',
  ask_info: 'attention',
  decline_by_staff: 'danger',
  decline_by_counterparty: 'danger',
  close_without_agreement: 'danger',
};

interface Props {
  match: Pick<MatchView, 'history' | 'viewerParty'>;
  /** Texts that stand elsewhere on the page, such as what was asked; the timeline does not repeat them. */
  shownElsewhere?: readonly string[];
}

/** What happened to a request, oldest first, messages among it, as this viewer may read it. */
export function MatchTimeline({ match, shownElsewhere = [] }: Props) {
  const { t } = useTranslation('matches');
  const { word } = useVocabulary();
  const party = usePartyWords();
  const [messagesOnly, setMessagesOnly] = useState(false);
  const hasMessages = match.history.some(({ action }) => action === 'send_message');
  const shown = match.history.filter(({ action }) => !messagesOnly || action === 'send_message');
  const entries = shown.map((event): TimelineEntry => {
    const who = party(event.by, match);
    const text = shownElsewhere.includes(event.text) ? '' : event.text;
    return {
      id: event.id,
      at: event.at,
      title: (
        <>
          {t(`event.${event.action}`)}
          {event.staffOnly && <Badge>{t('timeline.staffOnly')}</Badge>}
        </>
      ),
      by: event.byName ? t('timeline.by', { name: event.byName, party: who }) : who,
      tone: TONES[event.action] ?? (event.action === 'send_message' ? 'accent' : 'neutral'),
      body: (event.reason || text) && (
        <>
          {event.reason && <p>{t('timeline.reason', { reason: word('reason', event.reason) })}</p>}
          {text && <p className={styles.said}>{text}</p>}
        </>
      ),
    };
  });
  return (
    <>
      {hasMessages && (
        <Checkbox label={t('timeline.messagesOnly')} checked={messagesOnly} onCheckedChange={setMessagesOnly} />
      )}
      <Timeline label={t('timeline.label')} entries={entries} />
    </>
  );
}
