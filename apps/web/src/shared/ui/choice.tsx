import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';
import { classNames } from './class-names';
import { Fieldset, FieldMessage, type FieldProps } from './field';
import type { Option } from './select';

interface CheckboxProps {
  label: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  checked: boolean;
  /** Some of what it stands for is chosen, as in the head of a table. */
  partly?: boolean;
  onCheckedChange: (checked: boolean) => void;
  hideLabel?: boolean;
  disabled?: boolean;
  /** For forms that also work before the script has loaded. */
  name?: string;
  value?: string;
  form?: string;
  id?: string;
  className?: string;
}

export function Checkbox({
  label,
  help,
  error,
  checked,
  partly,
  onCheckedChange,
  hideLabel,
  id,
  className,
  ...native
}: CheckboxProps) {
  const own = useId();
  const control = id ?? own;
  const described = [help && `${control}-help`, error && `${control}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label className={styles.choice}>
        <input
          {...native}
          id={control}
          type="checkbox"
          checked={checked}
          ref={(input) => {
            if (input) input.indeterminate = Boolean(partly && !checked);
          }}
          onChange={(event) => onCheckedChange(event.target.checked)}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          className={styles.box}
        />
        <span className={hideLabel ? styles.hidden : undefined}>{label}</span>
      </label>
      {help && (
        <div id={`${control}-help`} className={styles.help}>
          {help}
        </div>
      )}
      {error && <FieldMessage id={`${control}-error`}>{error}</FieldMessage>}
    </div>
  );
}

interface GroupProps<V extends string> extends Omit<FieldProps, 'label' | 'hideLabel' | 'className'> {
  legend: ReactNode;
  options: readonly Option<V>[];
  /** Beside each other where there is room. */
  columns?: boolean;
}

/** Several of a few values. */
export function CheckboxGroup<V extends string>({
  options,
  values,
  onValuesChange,
  columns,
  ...field
}: GroupProps<V> & { values: readonly V[]; onValuesChange: (values: V[]) => void }) {
  const toggle = (value: V, on: boolean) =>
    onValuesChange(on ? [...values, value] : values.filter((one) => one !== value));
  return (
    <Fieldset {...field}>
      <div className={classNames(styles.group, columns && styles.columns)}>
        {options.map(({ value, label, hint, disabled }) => (
          <Checkbox
            key={value}
            label={<ChoiceLabel label={label} hint={hint} />}
            checked={values.includes(value)}
            disabled={disabled ?? false}
            onCheckedChange={(on) => toggle(value, on)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

/** One of a few values, all in sight. */
export function RadioGroup<V extends string>({
  options,
  value,
  onValueChange,
  columns,
  name,
  ...field
}: GroupProps<V> & { value: V | null; onValueChange: (value: V) => void; name?: string }) {
  const own = useId();
  return (
    <Fieldset {...field}>
      <div className={classNames(styles.group, columns && styles.columns)}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input
              type="radio"
              name={name ?? own}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onValueChange(option.value)}
              className={styles.radio}
            />
            <ChoiceLabel label={option.label} hint={option.hint} />
          </label>
        ))}
      </div>
    </Fieldset>
  );
}

function ChoiceLabel({ label, hint }: { label: string; hint: string | undefined }) {
  return (
    <span>
      {label}
      {hint && <span className={styles.hint}>{hint}</span>}
    </span>
  );
}

/** On or off, in force at once. */
export function Switch({
  label,
  help,
  checked,
  onCheckedChange,
  disabled,
}: {
  label: ReactNode;
  help?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <label className={styles.switchRow}>
      <span>
        {label}
        {help && (
          <span id={`${id}-help`} className={styles.hint}>
            {help}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onCheckedChange(event.target.checked)}
        className={styles.switch}
      />
    </label>
  );
}
