import { FOLLOW_UP_MONTHS, type MatchView } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import type { FormState } from '../../shared/form';
import { useVocabulary } from '../../shared/vocabulary';
import { Checkbox, RadioGroup } from '../../shared/ui/choice';
import { Combobox } from '../../shared/ui/multi-select';
import { Select } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-area';
import { DateInput, TextInput } from '../../shared/ui/text-input';
import type { Answers, CommandField } from './match-commands';

interface Props {
  field: CommandField;
  form: FormState<Answers>;
  match: Pick<MatchView, 'handOverTo' | 'followUps'>;
}

type TextKey = 'question' | 'answer' | 'brief' | 'note' | 'text' | 'evidence' | 'contractRegistrationNumber';

/** One question of a command. */
export function MatchCommandField({ field, form, match }: Props) {
  const { t } = useTranslation(['matches', 'common']);
  const { options } = useVocabulary();
  const { name, kind } = field;
  const control = form.field(name);
  const text = {
    id: control.id,
    name,
    value: String(control.value),
    onValueChange: (value: string) => form.set(name, value),
    error: control.error,
    optional: Boolean(field.optional) && !(name === 'note' && form.values.reason === 'other'),
  };
  const choice = { ...text, value: text.value as never, placeholder: t('common:select.one') };
  switch (kind) {
    case 'text':
      return (
        <TextArea
          {...text}
          label={t(`field.${name as TextKey}`)}
          rows={field.rows ?? 4}
          {...(field.limit ? { limit: field.limit } : {})}
          {...(name === 'evidence' ? { help: t('field.evidence.help') } : {})}
        />
      );
    case 'line':
      return <TextInput {...text} label={t(`field.${name as TextKey}`)} />;
    case 'date':
      return <DateInput {...text} label={t(`field.${name as 'on' | 'signedOn'}`)} />;
    case 'consent':
      return (
        <Checkbox
          id={control.id}
          label={t('field.consent')}
          checked={control.value === true}
          onCheckedChange={(on) => form.set(name, on)}
          error={control.error}
        />
      );
    case 'reason':
      return (
        <Combobox
          id={control.id}
          label={t('field.reason')}
          options={options('reason')}
          value={text.value || null}
          onValueChange={text.onValueChange}
          error={control.error}
        />
      );
    case 'colleague':
      return (
        <Combobox
          id={control.id}
          label={t('field.to')}
          options={match.handOverTo.map(({ id, name: person, nodeCode }) => ({
            value: id,
            label: person,
            ...(nodeCode ? { hint: nodeCode } : {}),
          }))}
          value={text.value || null}
          onValueChange={text.onValueChange}
          error={control.error}
        />
      );
    case 'months':
      return (
        <RadioGroup
          id={control.id}
          legend={t('field.months')}
          options={FOLLOW_UP_MONTHS.map((months) => ({
            value: String(months),
            label: t('months', { count: months }),
            disabled: match.followUps.some((done) => done.months === months),
          }))}
          value={text.value || null}
          onValueChange={text.onValueChange}
          error={control.error}
        />
      );
    case 'agreementType':
      return <Select {...choice} label={t('field.type')} options={options('agreement-type')} />;
    case 'band':
      return <Select {...choice} label={t('field.valueBand')} options={options('money-band')} />;
    case 'currency':
      return <Select {...choice} label={t('field.currency')} options={options('currency')} />;
  }
}
