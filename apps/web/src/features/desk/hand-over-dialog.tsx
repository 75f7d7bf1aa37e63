import type { DeskTask } from '@techbridge/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Combobox } from '../../shared/ui/multi-select';
import { TextArea } from '../../shared/ui/text-area';
import { colleaguesQuery } from './desk.queries';

interface HandOverDialogProps {
  task: DeskTask;
  onClose: () => void;
  onHandOver: (colleague: { id: string; name: string }, note: string) => Promise<unknown>;
}

export function HandOverDialog({ task, onClose, onHandOver }: HandOverDialogProps) {
  const { t } = useTranslation(['desk', 'navigation', 'common']);
  const { data } = useQuery(colleaguesQuery());
  const colleagues = (data?.items ?? []).filter(
    ({ id, role }) => id !== task.owner?.id && (task.subjectType !== 'match' || role !== 'compliance'),
  );
  const form = useForm<{ ownerId: string | null; note: string }>({
    initial: { ownerId: null, note: '' },
    labels: { ownerId: t('owner.colleague'), note: t('owner.note') },
    submit: async ({ ownerId, note }) => {
      const colleague = colleagues.find(({ id }) => id === ownerId);
      if (!colleague) return;
      await onHandOver(colleague, note);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('owner.handOverTitle', { reference: task.reference })}
    >
      <Form form={form}>
        <Combobox
          label={t('owner.colleague')}
          options={colleagues.map(({ id, name, role, nodeCode }) => ({
            value: id,
            label: name,
            hint: [t(`navigation:role.${role}`), nodeCode].filter(Boolean).join(' · '),
          }))}
          value={form.values.ownerId}
          onValueChange={(ownerId) => form.set('ownerId', ownerId)}
        />
        <TextArea label={t('owner.note')} optional rows={2} limit={1000} {...form.field('note')} />
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('owner.handOver')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
