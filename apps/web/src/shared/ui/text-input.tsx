import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { Field, type FieldProps } from './field';
import styles from './field.module.css';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'value' | 'onChange'>;

export interface TextInputProps extends FieldProps, Native {
  value: string;
  onValueChange: (value: string) => void;
  /** Behind the box: "kWh/m³", "months". */
  unit?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text; `type` may be email, password, url, search, tel. */
export function TextInput({
  label,
  help,
  error,
  optional,
  hideLabel,
  id,
  className,
  value,
  onValueChange,
  unit,
  type = 'text',
  ...native
}: TextInputProps) {
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
        <span className={styles.withUnit}>
          <input
            {...native}
            {...control}
            type={type}
            value={value}
            onChange={(event) => onValueChange(event.target.value)}
            className={styles.control}
          />
          {unit && <span className={styles.unit}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

/** A number typed as text: kept as typed, so that "1," is not thrown away while writing. The server reads it. */
export function NumberInput(props: Omit<TextInputProps, 'type' | 'inputMode'>) {
  return <TextInput {...props} inputMode="decimal" autoComplete="off" />;
}

/** A calendar date, YYYY-MM-DD. */
export function DateInput(props: Omit<TextInputProps, 'type'>) {
  return <TextInput {...props} type="date" />;
}
