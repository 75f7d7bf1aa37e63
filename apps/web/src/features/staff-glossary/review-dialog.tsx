import type { GlossaryChangeView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import { useActOnChange } from './lexicon.queries';

interface ReviewDialogProps {
  change: GlossaryChangeView;
  name: string;
  action: 'accept' | 'decline';
  onClose: () => void;
}

/** The answer to who proposed it: needed for a no, welcome with a yes. */
export function ReviewDialog({ change, name, action, onClose }: ReviewDialogProps) {
  const { t } = useTranslation(['desk', 'common']);
  const act = useActOnChange();
  const toast = useToast();
  const form = useForm({
    initial: { reason: '' },
    labels: { 'command.reason': t('lexicon.reviewReason') },
    submit: async ({ reason }) => {
      await act.mutateAsync({
        params: { id: change.id },
        body: { version: change.version, command: { action, reason } },
      });
      toast({ text: t(`lexicon.done.${action}`, { name }) });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`lexicon.review.${action}`, { name })}
      description={t(`lexicon.review.${action}.text`)}
    >
      <Form form={form}>
        <TextArea
          label={t('lexicon.reviewReason')}
          optional={action === 'accept'}
          rows={3}
          limit={500}
          {...form.field('reason')}
          id={form.idOf('command.reason')}
          error={form.errorAt('command.reason')}
        />
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t(`lexicon.action.${action}`)}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
