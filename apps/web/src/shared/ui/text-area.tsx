import type { TextareaHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import { classNames } from './class-names';
import { Field, type FieldProps } from './field';
import styles from './field.module.css';

type Native = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'id' | 'className' | 'value' | 'onChange' | 'maxLength'
>;

export interface TextAreaProps extends FieldProps, Native {
  value: string;
  onValueChange: (value: string) => void;
  /** Counts down; longer text is kept and marked, never cut off. */
  limit?: number;
}

export function TextArea({
  value,
  onValueChange,
  limit,
  label,
  help,
  error,
  optional,
  hideLabel,
  id,
  className,
  ...native
}: TextAreaProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const left = limit === undefined ? null : limit - [...value].length;
  const counter = left !== null && (
    <span className={classNames(styles.counter, left < 0 && styles.over)} aria-live={left < 50 ? 'polite' : 'off'}>
      {left < 0
        ? t('form.charactersOver', { count: -left, number: format.number(-left) })
        : t('form.charactersLeft', { count: left, number: format.number(left) })}
    </span>
  );
  return (
    <Field
      {...{
        label,
        help,
        error,
        aside: counter,
        optional: optional ?? false,
        hideLabel: hideLabel ?? false,
        ...(id ? { id } : {}),
        ...(className ? { className } : {}),
      }}
    >
      {(control) => (
        <textarea
          rows={4}
          {...native}
          {...control}
          value={value}
          onChange={(event) => onValueChange(event.target.value)}
          className={styles.control}
        />
      )}
    </Field>
  );
}
