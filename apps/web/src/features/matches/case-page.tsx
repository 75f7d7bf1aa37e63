import { exportRules } from '@techbridge/taxonomy';
import type { MatchAction, MatchView } from '@techbridge/contracts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePick } from '../../shared/i18n';
import { useVocabulary } from '../../shared/vocabulary';
import { KeyHints } from '../../shared/ui/key-hints';
import { Notice } from '../../shared/ui/notice';
import { Facts, Panel, Section } from '../../shared/ui/panel';
import { DateText, RelativeTime } from '../../shared/ui/relative-time';
import { ContactPanel } from './contact-panel';
import { MatchActionDialog } from './match-action-dialog';
import { MatchActions } from './match-actions';
import { AT_ONCE } from './match-commands';
import { MatchDocuments } from './match-documents';
import { MatchMessageForm } from './match-message-form';
import { lastStateBeforeEnd, MatchProgress } from './match-progress';
import { MatchTurn } from './match-status';
import { MatchSubjects } from './match-subjects';
import { MatchTimeline } from './match-timeline';
import styles from './matches.module.css';

interface CasePageProps {
  match: MatchView;
  /** The offer beside the need, where there is one. */
  sideBySide: ReactNode;
  onDone: () => void;
  onBack: () => void;
}

/** One key for each decision; a key works while the server offers its action. */
const KEYS: Partial<Record<MatchAction, string>> = {
  forward: 'f',
  ask_info: 'q',
  introduce: 'i',
  approve_export: 'e',
  decline_by_staff: 'd',
  hold: 'p',
  hand_over: 'h',
  add_note: 'n',
  record_agreement: 'a',
  record_follow_up: 'u',
};

/** A request as the alliance works on it: the decision on top, both sides, the rules that bind it, its whole history. */
export function CasePage({ match, sideBySide, onDone, onBack }: CasePageProps) {
  const { t } = useTranslation(['desk', 'matches']);
  const [open, setOpen] = useState<MatchAction | null>(null);
  const keyed = match.actions.filter((action) => KEYS[action] && !AT_ONCE.includes(action));
  return (
    <div className={styles.page}>
      <KeyHints
        hints={[
          ...keyed.map((action) => ({
            keys: KEYS[action] ?? '',
            label: t(`matches:action.${action}`),
            run: () => setOpen(action),
          })),
          { keys: 'Escape', label: t('keys.back'), run: onBack },
        ]}
      />
      <MatchProgress match={{ ...match, from: lastStateBeforeEnd(match) }} />
      <Decision match={match} onDone={onDone} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Asked match={match} />
          {sideBySide}
          <Section title={t('case.history')}>
            <MatchTimeline match={match} shownElsewhere={[match.interest, match.brief]} />
            <MatchMessageForm match={match} />
          </Section>
        </div>
        <div className={styles.aside}>
          <ContactPanel match={match} />
          <Section title={t('case.sides')}>
            <MatchSubjects match={match} />
          </Section>
          <ExportRules match={match} />
          <Laws match={match} />
          <Section title={t('case.documents')}>
            <MatchDocuments match={match} />
          </Section>
          <FollowUps match={match} />
        </div>
      </div>
      {open && match.actions.includes(open) && (
        <MatchActionDialog match={match} action={open} onClose={() => setOpen(null)} onDone={onDone} />
      )}
    </div>
  );
}

function Decision({ match, onDone }: Pick<CasePageProps, 'match' | 'onDone'>) {
  const { t } = useTranslation(['desk', 'matches']);
  const { word } = useVocabulary();
  return (
    <section className={styles.next} aria-label={t('case.next')}>
      <p className={styles.nextTurn}>
        <MatchTurn match={match} />
      </p>
      <p>{t(`matches:meaning.${match.status}`)}</p>
      {match.reason && <p>{t('matches:timeline.reason', { reason: word('reason', match.reason) })}</p>}
      {match.onHold && <Notice tone="attention">{t('matches:next.onHold')}</Notice>}
      {match.consentMissing && match.status !== 'introduced' && (
        <Notice tone="attention">{t('case.consentMissing')}</Notice>
      )}
      {match.actions.length === 0 && <p className={styles.muted}>{t('case.nothing')}</p>}
      <MatchActions match={match} without={['send_message']} onDone={onDone} />
    </section>
  );
}

function Asked({ match }: { match: MatchView }) {
  const { t } = useTranslation(['desk', 'matches']);
  return (
    <Section title={t('case.asked')}>
      <p className={styles.small}>
        {t(`matches:origin.${match.origin}`)} · <RelativeTime at={match.createdAt} />
      </p>
      <p className={styles.said}>{match.interest}</p>
      {match.brief && (
        <Panel title={t('case.brief')} level={3}>
          <p className={styles.said}>{match.brief}</p>
        </Panel>
      )}
    </Section>
  );
}

/** The class, what it rests on, and whether two people have to agree. */
function ExportRules({ match }: { match: MatchView }) {
  const { t } = useTranslation('desk');
  const { word } = useVocabulary();
  const { text } = usePick();
  const { exportAssessment: assessment } = match;
  const rules = exportRules(assessment.class);
  return (
    <Section title={t('case.export')}>
      <Facts
        facts={[
          { label: t('case.exportClass'), value: word('export-class', assessment.class) },
          { label: t('case.exportItem'), value: assessment.catalogueItem },
          { label: t('case.exportNote'), value: assessment.note },
          { label: t('case.exportBy'), value: assessment.assessorName },
          { label: t('case.exportAt'), value: assessment.assessedAt && <DateText at={assessment.assessedAt} /> },
          ...(match.secondApprovalNeeded
            ? [{ label: t('case.secondPerson'), value: match.secondApprovalBy ?? t('case.secondMissing') }]
            : []),
        ]}
      />
      <p className={styles.small}>{text(rules.note)}</p>
      {!rules.allowed && <Notice tone="danger">{t('case.prohibited')}</Notice>}
      {match.secondApprovalNeeded && !match.secondApprovalBy && (
        <Notice tone="attention">{t('case.secondNeeded')}</Notice>
      )}
    </Section>
  );
}

function Laws({ match }: { match: MatchView }) {
  const { t } = useTranslation('desk');
  const { text } = usePick();
  if (match.legalNotes.length === 0) return null;
  return (
    <Section title={t('case.laws')}>
      <ul className={styles.documents}>
        {match.legalNotes.map(({ id, note, source, effectiveFrom }) => (
          <li key={id} style={{ display: 'block' }}>
            <p>{text(note)}</p>
            <p className={styles.small}>
              {source} · <DateText at={effectiveFrom} />
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.small}>{t('case.lawHint')}</p>
    </Section>
  );
}

function FollowUps({ match }: { match: MatchView }) {
  const { t } = useTranslation('desk');
  if (match.followUps.length === 0) return null;
  return (
    <Section title={t('case.followUps')}>
      <Facts
        facts={match.followUps.map(({ months, note }) => ({
          label: t('case.followUp', { months }),
          value: note,
          key: String(months),
        }))}
      />
    </Section>
  );
}
