import type { glossaryRoutes, RouteResponse } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { Button } from '../../shared/ui/button';
import { TextArea } from '../../shared/ui/text-area';
import { useToast } from '../../shared/ui/toast';
import { ChangedWords } from './changed-words';
import { useProposeChange } from './lexicon.queries';

interface DropFormProps {
  concept: RouteResponse<typeof glossaryRoutes.get>;
  onDone: () => void;
  onBack: () => void;
}

/** Proposes the product's own words again, or to take away a concept that was added. */
export function DropForm({ concept, onDone, onBack }: DropFormProps) {
  const { t } = useTranslation(['desk', 'common']);
  const propose = useProposeChange();
  const toast = useToast();
  const form = useForm({
    initial: { reason: '' },
    labels: { reason: t('lexicon.reason') },
    submit: async ({ reason }) => {
      await propose.mutateAsync({ body: { conceptId: concept.id, version: concept.version, words: null, reason } });
      toast({ text: t('lexicon.proposed') });
      onDone();
    },
  });
  return (
    <Form form={form} label={t(`lexicon.drop.${concept.ownWords ? 'corrected' : 'added'}`)}>
      <ChangedWords before={concept.words} after={concept.ownWords} />
      <TextArea
        label={t('lexicon.reason')}
        help={t('lexicon.reason.help')}
        rows={2}
        limit={500}
        {...form.field('reason')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('lexicon.propose')}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {t('common:action.back')}
        </Button>
      </FormActions>
    </Form>
  );
}
