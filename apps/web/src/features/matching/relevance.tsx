import {
  REASON_CODES,
  suggestionRoutes,
  type CandidateView,
  type FeedbackView,
  type ReasonCode,
} from '@techbridge/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { Form, FormActions, useForm } from '../../shared/form';
import { usePick } from '../../shared/i18n';
import { keyOf, useRouteMutation } from '../../shared/query';
import { useVocabulary } from '../../shared/vocabulary';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Select } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import styles from './candidate.module.css';
import type { Pair } from './pair';

type Answer = { relevant: boolean; reason: ReasonCode | null; note: string };

/** What the own organisation says of a suggestion: two buttons, then the answer and the way to change it. */
export function Relevance({ candidate, pair }: { candidate: CandidateView; pair: Pair }) {
  const { t } = useTranslation(['matching', 'common']);
  const { text } = usePick();
  const { word } = useVocabulary();
  const { given, send, busy } = useAnswer(candidate, pair);
  const [changing, setChanging] = useState(false);
  const [asking, setAsking] = useState(false);
  const title = text(candidate.title);
  const finish = () => {
    setAsking(false);
    setChanging(false);
  };
  if (given && !changing) {
    const reason = given.reason === 'other' && given.note ? given.note : given.reason && word('reason', given.reason);
    return (
      <>
        <p className={styles.small} role="status">
          {given.relevant ? t('answer.said.relevant') : t('answer.said.notRelevant', { reason })}
        </p>
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('answer.changeNamed', { title })}
          onClick={() => setChanging(true)}
        >
          {t('answer.change')}
        </Button>
      </>
    );
  }
  return (
    <div role="group" aria-label={t('answer.group', { title })} className={styles.actions}>
      <Button
        size="sm"
        busy={busy}
        onClick={() => void send({ relevant: true, reason: null, note: '' }).then(finish, () => undefined)}
      >
        {t('answer.relevant')}
      </Button>
      <Button size="sm" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t('answer.notRelevant')}
      </Button>
      {changing && (
        <Button size="sm" variant="quiet" onClick={() => setChanging(false)}>
          {t('common:action.cancel')}
        </Button>
      )}
      {asking && (
        <ReasonDialog title={title} given={given} send={send} onSent={finish} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

/** The answer stays in sight where it was given; other lists are read anew when they are next opened. */
function useAnswer(candidate: CandidateView, { demandId, technologyId }: Pair) {
  const { t } = useTranslation('matching');
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const [sent, setSent] = useState<FeedbackView | null>(null);
  const answer = useRouteMutation(suggestionRoutes.answer);
  const send = async (body: Answer, inForm = false) => {
    try {
      setSent(await answer.mutateAsync({ params: { demandId, technologyId }, body }));
    } catch (error) {
      if (!inForm) toast({ text: message(error), danger: true });
      throw error;
    }
    toast({ text: t('answer.saved') });
    for (const route of [suggestionRoutes.forListing, suggestionRoutes.newForMe])
      void client.invalidateQueries({ queryKey: keyOf(route), refetchType: 'none' });
  };
  return { given: sent ?? candidate.feedback, send, busy: answer.isPending };
}

interface ReasonDialogProps {
  title: string;
  given: FeedbackView | null;
  send: (answer: Answer, inForm: boolean) => Promise<void>;
  onSent: () => void;
  onClose: () => void;
}

function ReasonDialog({ title, given, send, onSent, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('matching');
  const { word } = useVocabulary();
  const form = useForm<{ reason: ReasonCode | ''; note: string }>({
    initial: { reason: given?.reason ?? '', note: given?.note ?? '' },
    labels: { reason: t('answer.reason'), note: t('answer.note') },
    submit: async ({ reason, note }) => {
      await send({ relevant: false, reason: reason || null, note }, true);
      onSent();
    },
  });
  return (
    <Dialog open onOpenChange={onClose} title={t('answer.title')} description={title}>
      <Form form={form} label={t('answer.title')}>
        <p className={styles.quiet}>{t('answer.text')}</p>
        <Select
          label={t('answer.reason')}
          placeholder={t('answer.choose')}
          options={REASON_CODES.filter((code) => code !== 'no-reply').map((value) => ({
            value,
            label: word('reason', value),
          }))}
          {...form.field('reason')}
        />
        <TextArea
          label={t('answer.note')}
          optional={form.values.reason !== 'other'}
          rows={3}
          limit={1000}
          {...form.field('note')}
        />
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('answer.send')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
