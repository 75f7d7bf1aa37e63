import type { MatchAction, MatchView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { useToast } from '../../shared/ui/toast';
import { MatchCommandField } from './match-command-field';
import { commandOf, ENDS, fieldsOf, initialAnswers, type Answers } from './match-commands';
import { useActOnMatch } from './matches.queries';

interface Props {
  match: MatchView;
  action: MatchAction;
  onClose: () => void;
  onDone?: ((after: MatchView) => void) | undefined;
}

/** The small form of one command: what it does, what it asks, and what is sent. */
export function MatchActionDialog({ match, action, onClose, onDone }: Props) {
  const { t } = useTranslation('matches');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`action.${action}`)}
      description={t(`help.${action}` as 'help.accept', { defaultValue: '' })}
      wide={action === 'forward'}
    >
      <MatchCommandForm match={match} action={action} onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

/** The same form without a frame, where a page has room for it. */
export function MatchCommandForm({ match, action, onClose, onDone }: Props) {
  const { t } = useTranslation(['matches', 'common']);
  const toast = useToast();
  const act = useActOnMatch(match);
  const fields = fieldsOf(action, match);
  const form = useForm<Answers>({
    initial: initialAnswers(action, match),
    labels: Object.fromEntries(fields.map(({ name }) => [name, t(`field.${name}` as 'field.note')])),
    submit: async (answers) => {
      const after = await act(commandOf(action, fields, answers));
      toast({ text: t(`done.${action}`) });
      onClose();
      onDone?.(after);
    },
  });
  return (
    <Form form={form}>
      {fields.map((field) => (
        <MatchCommandField key={field.name} field={field} form={form} match={match} />
      ))}
      <FormActions>
        <Button type="submit" variant={ENDS.includes(action) ? 'danger' : 'primary'} busy={form.busy}>
          {t(`action.${action}`)}
        </Button>
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
      </FormActions>
    </Form>
  );
}
