import type { MatchView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../shared/vocabulary';
import { Notice } from '../../shared/ui/notice';
import { Facts, Panel, Section } from '../../shared/ui/panel';
import { DateText } from '../../shared/ui/relative-time';
import { ContactPanel } from './contact-panel';
import { MatchActions } from './match-actions';
import { MatchDocuments } from './match-documents';
import { MatchMessageForm } from './match-message-form';
import { lastStateBeforeEnd, MatchProgress } from './match-progress';
import { MatchTurn } from './match-status';
import { MatchSubjects } from './match-subjects';
import { MatchTimeline } from './match-timeline';
import { isMyTurn } from './match-words';
import styles from './matches.module.css';

/** One request as a member of either side reads it: state, whose turn, what is asked, what happened, contact, papers. */
export function MatchPage({ match }: { match: MatchView }) {
  const { t } = useTranslation('matches');
  return (
    <div className={styles.page}>
      <MatchProgress match={{ ...match, from: lastStateBeforeEnd(match) }} />
      <MatchNext match={match} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <WhatIsAsked match={match} />
          <Section title={t('timeline.title')}>
            <MatchTimeline match={match} shownElsewhere={[match.interest, match.brief]} />
            <MatchMessageForm match={match} />
          </Section>
        </div>
        <div className={styles.aside}>
          <ContactPanel match={match} />
          <Section title={t('subjects.title')}>
            <MatchSubjects match={match} />
          </Section>
          <Section title={t('documents.title')}>
            <MatchDocuments match={match} />
          </Section>
          <Agreed match={match} />
        </div>
      </div>
    </div>
  );
}

/** What the state means for this side, for whom it waits, and what can be done. */
function MatchNext({ match }: { match: MatchView }) {
  const { t } = useTranslation('matches');
  const { word } = useVocabulary();
  const mine = isMyTurn(match) && !match.onHold;
  const own = mine || (match.status === 'accepted' && match.viewerParty === 'counterparty');
  const meaning = own
    ? t(`meaning_mine.${match.status}` as 'meaning_mine.forwarded', { defaultValue: t(`meaning.${match.status}`) })
    : t(`meaning.${match.status}`);
  return (
    <section className={styles.next} data-mine={mine || undefined} aria-label={t('next.label')}>
      <p className={styles.nextTurn}>
        <MatchTurn match={match} />
      </p>
      <p>{meaning}</p>
      {match.reason && <p>{t('timeline.reason', { reason: word('reason', match.reason) })}</p>}
      {match.onHold && <Notice tone="attention">{t('next.onHold')}</Notice>}
      <MatchActions match={match} without={['send_message']} />
    </section>
  );
}

function WhatIsAsked({ match }: { match: MatchView }) {
  const { t } = useTranslation('matches');
  if (!match.interest && !match.brief) return null;
  return (
    <Section title={t('asked.title')}>
      {match.interest && <p className={styles.said}>{match.interest}</p>}
      {match.brief && (
        <Panel title={t(match.viewerParty === 'requester' ? 'asked.briefSent' : 'asked.brief')} level={3}>
          <p className={styles.said}>{match.brief}</p>
          <p className={styles.small}>{t('asked.briefHelp')}</p>
        </Panel>
      )}
    </Section>
  );
}

function Agreed({ match: { agreement } }: { match: Pick<MatchView, 'agreement'> }) {
  const { t } = useTranslation('matches');
  const { word } = useVocabulary();
  if (!agreement) return null;
  const value = [agreement.valueBand && word('money-band', agreement.valueBand), agreement.currency].filter(Boolean);
  return (
    <Section title={t('agreement.title')}>
      <Facts
        facts={[
          { label: t('field.type'), value: word('agreement-type', agreement.type) },
          { label: t('field.signedOn'), value: <DateText at={agreement.signedOn} /> },
          { label: t('field.valueBand'), value: value.join(' ') },
          { label: t('field.evidence'), value: agreement.evidence },
          { label: t('field.contractRegistrationNumber'), value: agreement.contractRegistrationNumber },
        ]}
      />
    </Section>
  );
}
