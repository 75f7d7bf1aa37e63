import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MultiSelect, Combobox } from '../../shared/ui/multi-select';
import { TextInput } from '../../shared/ui/text-input';
import { useVocabulary } from '../../shared/vocabulary';
import { choiceOf } from './import-words';

interface ChoiceInputProps {
  /** Path of the field the value is for. */
  field: string;
  value: string;
  onValueChange: (value: string) => void;
  label?: string;
  hideLabel?: boolean;
}

const SEPARATOR = '; ';

/** The value of a field: chosen from its vocabulary where it has one, else typed. Codes are what the server knows surest. */
export function ChoiceInput({ field, value, onValueChange, label, hideLabel = false }: ChoiceInputProps) {
  const { t } = useTranslation('imports');
  const { options } = useVocabulary();
  const choice = choiceOf(field);
  const choices = useMemo(() => (choice ? options(choice.vocabulary) : []), [choice, options]);
  if (!choice) {
    return (
      <TextInput label={label ?? t('cell.value')} hideLabel={hideLabel} value={value} onValueChange={onValueChange} />
    );
  }
  const chosen = value
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => choices.some((option) => option.value === part));
  if (choice.several) {
    return (
      <MultiSelect
        label={label ?? t('cell.choose')}
        hideLabel={hideLabel}
        options={choices}
        values={chosen}
        onValuesChange={(values) => onValueChange(values.join(SEPARATOR))}
      />
    );
  }
  return (
    <Combobox
      label={label ?? t('cell.choose')}
      hideLabel={hideLabel}
      options={choices}
      value={chosen[0] ?? null}
      onValueChange={onValueChange}
    />
  );
}
