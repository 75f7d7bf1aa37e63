import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrorMessage } from '../../../shared/errors';
import { CheckboxGroup, RadioGroup } from '../../../shared/ui/choice';
import { Combobox, MultiSelect } from '../../../shared/ui/multi-select';
import { Select, type Option } from '../../../shared/ui/select';
import { TextArea } from '../../../shared/ui/text-area';
import { DateInput, NumberInput, TextInput } from '../../../shared/ui/text-input';
import { FindingList } from '../finding-list';
import styles from '../listings.module.css';
import { useField, useFindings, useGap } from './editor-context';
import { numberOf, numberText } from './numbers';

export interface EditorFieldProps {
  path: string;
  label: string;
  help?: ReactNode;
}

/** A control with what reviewers said about it above, where it is read before answering. */
export function Remarked({ path, label, children }: { path: string; label: string; children: ReactNode }) {
  const { t } = useTranslation('listings');
  const findings = useFindings(path);
  return (
    <div className={styles.field}>
      <FindingList findings={findings} label={t('findings.about', { field: label })} />
      {children}
    </div>
  );
}

/** What every control of the editor is given. All fields are optional while it is a draft, so none is marked so. */
export function useControl<Value>({ path, label, help }: EditorFieldProps) {
  const field = useField<Value>(path);
  const gap = useGap()(path);
  const hint =
    help && gap ? (
      <>
        {help} {gap}
      </>
    ) : (
      (help ?? gap)
    );
  return { field, common: { id: field.id, label, error: field.error, ...(hint ? { help: hint } : {}) } };
}

export function LineField({ lang, ...props }: EditorFieldProps & { lang?: string | undefined; maxLength?: number }) {
  const { field, common } = useControl<string | undefined>(props);
  return (
    <Remarked {...props}>
      <TextInput {...common} lang={lang} value={field.value ?? ''} onValueChange={field.set} />
    </Remarked>
  );
}

export function TextField({
  limit,
  rows,
  lang,
  ...props
}: EditorFieldProps & { limit: number; rows?: number; lang?: string | undefined }) {
  const { field, common } = useControl<string | undefined>(props);
  return (
    <Remarked {...props}>
      <TextArea
        {...common}
        lang={lang}
        limit={limit}
        rows={rows ?? 3}
        value={field.value ?? ''}
        onValueChange={field.set}
      />
    </Remarked>
  );
}

/** A number kept as it is typed; what cannot be read as a number is said at once and not sent. */
export function NumberField({ unit, whole, ...props }: EditorFieldProps & { unit?: string; whole?: boolean }) {
  const { field, common } = useControl<number | null>(props);
  const word = useFieldErrorMessage();
  const [text, setText] = useState(() => numberText(field.value));
  const read = numberOf(text, whole);
  useEffect(() => {
    setText((present) => (numberOf(present, whole) === field.value ? present : numberText(field.value)));
  }, [field.value, whole]);
  const type = (typed: string) => {
    setText(typed);
    const value = numberOf(typed, whole);
    if (value !== undefined && value !== field.value) field.set(value);
  };
  return (
    <Remarked {...props}>
      <NumberInput
        {...common}
        value={text}
        onValueChange={type}
        unit={unit}
        error={read === undefined ? word({ code: 'not_a_number' }) : common.error}
      />
    </Remarked>
  );
}

export function DateField(props: EditorFieldProps) {
  const { field, common } = useControl<string | null>(props);
  return (
    <Remarked {...props}>
      <DateInput {...common} value={field.value ?? ''} onValueChange={(value) => field.set(value || null)} />
    </Remarked>
  );
}

interface ChoiceProps<V extends string> extends EditorFieldProps {
  options: readonly Option<V>[];
}

/** One of a few values; it can be taken back. */
export function ChoiceField<V extends string>({ options, ...props }: ChoiceProps<V>) {
  const { t } = useTranslation('listings');
  const { field, common } = useControl<V | null>(props);
  return (
    <Remarked {...props}>
      <Select
        {...common}
        options={options}
        value={field.value ?? ''}
        placeholder={t('editor.notSaid')}
        onValueChange={(value) => field.set(value || null)}
      />
    </Remarked>
  );
}

/** One of a few values that need a sentence each. */
export function ExplainedChoiceField<V extends string>({ options, ...props }: ChoiceProps<V>) {
  const { field, common } = useControl<V | null>(props);
  const { label, ...group } = common;
  return (
    <Remarked {...props}>
      <RadioGroup {...group} legend={label} options={options} value={field.value} onValueChange={field.set} />
    </Remarked>
  );
}

/** One of many values, found by typing. */
export function FindField<V extends string>({ options, ...props }: ChoiceProps<V>) {
  const { field, common } = useControl<V | null>(props);
  return (
    <Remarked {...props}>
      <Combobox {...common} options={options} value={field.value || null} onValueChange={field.set} />
    </Remarked>
  );
}

export function ManyField<V extends string>({ options, max, ...props }: ChoiceProps<V> & { max?: number }) {
  const { field, common } = useControl<V[] | undefined>(props);
  return (
    <Remarked {...props}>
      <MultiSelect
        {...common}
        options={options}
        values={field.value ?? []}
        onValuesChange={field.set}
        {...(max ? { max } : {})}
      />
    </Remarked>
  );
}

/** Several of a few values, all in sight. */
export function SeveralField<V extends string>({ options, ...props }: ChoiceProps<V>) {
  const { field, common } = useControl<V[]>(props);
  const { label, ...group } = common;
  return (
    <Remarked {...props}>
      <CheckboxGroup
        {...group}
        legend={label}
        columns
        options={options}
        values={field.value}
        onValuesChange={field.set}
      />
    </Remarked>
  );
}
