import { useQueryClient } from '@tanstack/react-query';
import type { Finding, ListingCommand, ListingRecord } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { useFormat } from '../../shared/format';
import { Button } from '../../shared/ui/button';
import { KeyHints, type KeyHint } from '../../shared/ui/key-hints';
import { Notice } from '../../shared/ui/notice';
import { Panel } from '../../shared/ui/panel';
import type { Option } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import { findingId, FindingsEditor } from './findings-editor';
import { useKeptReview } from './kept-review';
import { nextToReview, useActOnReviewed } from './review.queries';
import styles from './review.module.css';

const NOTE_ID = 'review-note';
const LONGEST_NOTE = 2000;

type Complaint = 'needFinding' | 'blockers' | 'emptyText';

/** Why a decision cannot be sent like this. */
export function complaintAbout(action: 'publish' | 'return', findings: readonly Finding[]): Complaint | null {
  if (findings.some(({ text }) => text.trim() === '')) return 'emptyText';
  if (action === 'return' && findings.length === 0) return 'needFinding';
  if (action === 'publish' && findings.some(({ severity }) => severity === 'blocker')) return 'blockers';
  return null;
}

function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** Writing and sending one review. */
export function useDecision(record: ListingRecord, onOpen: (id: string) => void) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const act = useActOnReviewed();
  const kept = useKeptReview(record.id, record.working.number);
  const [busy, setBusy] = useState<'publish' | 'return' | null>(null);
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const { draft } = kept;
  const comment = (field: string) => {
    kept.change({ ...draft, findings: [...draft.findings, { severity: 'major', field, text: '' }] });
    setComplaint(null);
    focusSoon(findingId(draft.findings.length));
  };
  const openNext = async () => {
    const next = await nextToReview(client, record.id).catch(() => null);
    if (next) onOpen(next.id);
    else toast({ text: t('review.decide.noneLeft') });
  };
  const decide = async (action: 'publish' | 'return') => {
    if (busy || !record.actions.includes(action)) return;
    const wrong = complaintAbout(action, draft.findings);
    setComplaint(wrong);
    if (wrong) {
      const empty = draft.findings.findIndex(({ text }) => text.trim() === '');
      if (wrong === 'needFinding') comment('');
      if (empty >= 0) focusSoon(findingId(empty));
      setComplaint(wrong);
      return;
    }
    setBusy(action);
    try {
      await act(record, { action, ...draft } as ListingCommand);
      kept.clear();
      const words = action === 'publish' ? 'review.decide.published' : 'review.decide.returned';
      toast({ text: t(words, { reference: record.reference }) });
      await openNext();
    } catch (error) {
      toast({ text: message(error), danger: true });
    } finally {
      setBusy(null);
    }
  };
  return { ...kept, busy, complaint, setComplaint, comment, decide, openNext };
}

export type DecisionState = ReturnType<typeof useDecision>;

interface DecisionPanelProps {
  record: ListingRecord;
  decision: DecisionState;
  fields: readonly Option[];
}

/** Findings, a note and the two ways it can go; only for those the server lets decide. */
export function DecisionPanel({ record, decision, fields }: DecisionPanelProps) {
  const { t } = useTranslation(['desk', 'listings']);
  const format = useFormat();
  const { draft, change, complaint, setComplaint, busy, decide } = decision;
  return (
    <Panel title={t('review.decide.title')}>
      <div className={styles.form}>
        {decision.restoredAt && !decision.isEmpty && (
          <Notice
            action={
              <Button size="sm" onClick={decision.clear}>
                {t('review.decide.discard')}
              </Button>
            }
          >
            {t('review.decide.restored', { at: format.dateTime(decision.restoredAt) })}
          </Notice>
        )}
        <FindingsEditor
          findings={draft.findings}
          fields={fields}
          marksEmpty={complaint === 'emptyText' || complaint === 'needFinding'}
          onChange={(findings) => {
            change({ ...draft, findings });
            setComplaint(null);
          }}
          onAdd={() => decision.comment('')}
        />
        <TextArea
          id={NOTE_ID}
          label={t('review.decide.note')}
          optional
          rows={3}
          limit={LONGEST_NOTE}
          value={draft.note}
          onValueChange={(note) => change({ ...draft, note })}
        />
        {!decision.isEmpty && <p className={styles.quiet}>{t('review.decide.kept')}</p>}
        {complaint && (
          <Notice tone="danger" live>
            {t(`review.decide.${complaint}`)}
          </Notice>
        )}
        <div className={styles.actions}>
          {record.actions.includes('publish') && (
            <Button variant="primary" busy={busy === 'publish'} onClick={() => void decide('publish')}>
              {t('review.decide.publish')}
            </Button>
          )}
          {record.actions.includes('return') && (
            <Button busy={busy === 'return'} onClick={() => void decide('return')}>
              {t('review.decide.return')}
            </Button>
          )}
        </div>
      </div>
    </Panel>
  );
}

interface ReviewKeysProps {
  record: ListingRecord;
  decision: DecisionState;
  onChange: (step: 1 | -1) => void;
  onAssess: () => void;
}

/** One key for each decision. */
export function ReviewKeys({ record, decision, onChange, onAssess }: ReviewKeysProps) {
  const { t } = useTranslation('desk');
  const { actions } = record;
  const only = (allowed: boolean, ...hints: KeyHint[]): KeyHint[] => (allowed ? hints : []);
  const hints: KeyHint[] = [
    { keys: 'j', label: t('review.decide.nextChange'), run: () => onChange(1) },
    { keys: 'k', label: t('review.decide.previousChange'), run: () => onChange(-1) },
    ...only(
      actions.includes('return'),
      { keys: 'f', label: t('review.decide.add'), run: () => decision.comment('') },
      { keys: 'm', label: t('review.decide.noteKey'), run: () => focusSoon(NOTE_ID) },
      { keys: 'r', label: t('review.decide.return'), run: () => void decision.decide('return') },
    ),
    ...only(actions.includes('publish'), {
      keys: 'p',
      label: t('review.decide.publish'),
      run: () => void decision.decide('publish'),
    }),
    ...only(actions.includes('assess_export'), { keys: 'e', label: t('review.assess.change'), run: onAssess }),
    { keys: 'n', label: t('review.decide.nextKey'), run: () => void decision.openNext() },
  ];
  return <KeyHints hints={hints} />;
}
