import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../shared/ui/choice';
import { useEditor, useField } from './editor-context';
import { LineField } from './fields';

/** What concerns the owner alone: the own number, and whether the name is shown. */
export function OwnSection() {
  const { t } = useTranslation('listings');
  const { record } = useEditor();
  return (
    <>
      {record.kind === 'demand' && <AnonymousField />}
      <LineField path="ownReference" label={t('field.ownReference')} help={t('help.ownReference')} />
    </>
  );
}

function AnonymousField() {
  const { t } = useTranslation('listings');
  const field = useField<boolean>('anonymous');
  return (
    <Checkbox
      id={field.id}
      label={t('field.anonymous')}
      help={t('help.anonymous')}
      checked={field.value}
      onCheckedChange={field.set}
      error={field.error}
    />
  );
}
