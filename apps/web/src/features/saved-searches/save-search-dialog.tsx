import { SAVED_SEARCH_CADENCES } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { Form, FormActions, useForm } from '../../shared/form';
import { Button } from '../../shared/ui/button';
import { RadioGroup } from '../../shared/ui/choice';
import { Dialog } from '../../shared/ui/dialog';
import { TextInput } from '../../shared/ui/text-input';
import { useToast } from '../../shared/ui/toast';
import type { SearchToSave } from './search-to-save';
import { useSaveSearch } from './saved-searches.queries';

type Cadence = (typeof SAVED_SEARCH_CADENCES)[number];

const LONGEST_NAME = 120;

export default function SaveSearchDialog({ kind, criteria, words, onClose }: SearchToSave & { onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'common']);
  const save = useSaveSearch();
  const toast = useToast();
  const form = useForm<{ name: string; cadence: Cadence }>({
    initial: { name: words.slice(0, LONGEST_NAME), cadence: 'weekly' },
    labels: { name: t('save.name') },
    submit: async ({ name, cadence }) => {
      await save.mutateAsync({ body: { name, cadence, kind, criteria } });
      toast({ text: t('save.done') });
      onClose();
    },
  });
  return (
    <Dialog open onOpenChange={onClose} title={t('save.title')} description={t('save.text')}>
      <Form form={form}>
        <TextInput label={t('save.name')} maxLength={LONGEST_NAME} {...form.field('name')} />
        <RadioGroup
          legend={t('save.cadence')}
          options={SAVED_SEARCH_CADENCES.map((value) => ({ value, label: t(`cadence.${value}`) }))}
          {...form.field('cadence')}
        />
        <FormActions>
          <Button type="submit" variant="primary" busy={form.busy}>
            {t('save.action')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
