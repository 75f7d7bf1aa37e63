import type { SelectHTMLAttributes } from 'react';
import { Field, type FieldProps } from './field';
import styles from './field.module.css';

export interface Option<V extends string = string> {
  value: V;
  label: string;
  /** A second line or a number beside the label, where the control shows one. */
  hint?: string;
  disabled?: boolean;
}

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className' | 'value' | 'onChange'>;

export interface SelectProps<V extends string> extends FieldProps, Native {
  value: V | '';
  options: readonly Option<V>[];
  onValueChange: (value: V) => void;
  /** The empty choice at the top. With `optional` it can be chosen again. */
  placeholder?: string;
}

/** The device's own list: best for up to about fifteen values. */
export function Select<V extends string>({
  value,
  options,
  onValueChange,
  placeholder,
  label,
  help,
  error,
  optional,
  hideLabel,
  id,
  className,
  ...native
}: SelectProps<V>) {
  return (
    <Field
      {...{
        label,
        help,
        error,
        optional: optional ?? false,
        hideLabel: hideLabel ?? false,
        ...(id ? { id } : {}),
        ...(className ? { className } : {}),
      }}
    >
      {(control) => (
        <select
          {...native}
          {...control}
          value={value}
          onChange={(event) => onValueChange(event.target.value as V)}
          className={styles.control}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
