import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MultiSelect, Combobox } from '../../shared/ui/multi-select';
import type { Option } from '../../shared/ui/select';
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

/** What stands in a cell for a choice: its words, as a person would write them; levels and goals by their number. */
function written({ value, label }: Option): string {
  return /^\d+$/.test(value) ? value : label;
}

/** The value of a field: chosen from its vocabulary where it has one, else typed. */
export function ChoiceInput({ field, value, onValueChange, label, hideLabel = false }: ChoiceInputProps) {
  const { t } = useTranslation('imports');
  const { options } = useVocabulary();
  const choice = choiceOf(field);
  const choices = useMemo<Option[]>(() => (choice ? options(choice.vocabulary) : []), [choice, options]);
  if (!choice) {
    return (
      <TextInput label={label ?? t('cell.value')} hideLabel={hideLabel} value={value} onValueChange={onValueChange} />
    );
  }
  const parts = value.split(/[;；]/).map((part) => part.trim());
  const chosen = choices.filter((option) => parts.includes(option.value) || parts.includes(option.label));
  const write = (values: readonly string[]) =>
    onValueChange(
      choices
        .filter((option) => values.includes(option.value))
        .map(written)
        .join(SEPARATOR),
    );
  if (choice.several) {
    return (
      <MultiSelect
        label={label ?? t('cell.choose')}
        hideLabel={hideLabel}
        options={choices}
        values={chosen.map((option) => option.value)}
        onValuesChange={write}
      />
    );
  }
  return (
    <Combobox
      label={label ?? t('cell.choose')}
      hideLabel={hideLabel}
      options={choices}
      value={chosen[0]?.value ?? null}
      onValueChange={(one) => write([one])}
    />
  );
}
