import type { MatchView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { Button } from '../../shared/ui/button';
import { LeaveGuard } from '../../shared/ui/leave-guard';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import { useActOnMatch } from './matches.queries';

/** Writes to the other side and staff; drawn only while the server offers it. */
export function MatchMessageForm({ match }: { match: MatchView }) {
  const { t } = useTranslation('matches');
  const toast = useToast();
  const act = useActOnMatch(match);
  const form = useForm({
    initial: { text: '' },
    labels: { text: t('field.text') },
    submit: async ({ text }) => {
      await act({ action: 'send_message', text });
      form.setAll({ text: '' });
      toast({ text: t('done.send_message') });
    },
  });
  if (!match.actions.includes('send_message')) return null;
  return (
    <Form form={form} label={t('action.send_message')}>
      <TextArea label={t('field.text')} help={t('help.send_message')} limit={2000} rows={3} {...form.field('text')} />
      <FormActions>
        <Button type="submit" busy={form.busy}>
          {t('action.send_message')}
        </Button>
      </FormActions>
      <LeaveGuard when={form.changed && form.values.text !== ''} />
    </Form>
  );
}
