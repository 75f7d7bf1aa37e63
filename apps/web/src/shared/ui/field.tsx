import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CircleAlert } from 'lucide-react';
import styles from './field.module.css';
import { classNames } from './class-names';

/** What every form control takes beside its own props. */
export interface FieldProps {
  label: ReactNode;
  /** Read before answering; stands between label and control. */
  help?: ReactNode;
  /** In the reader's words; `useForm().field(path)` gives it. */
  error?: string | undefined;
  /** Marked as optional; everything else is expected. */
  optional?: boolean;
  /** The label is read out but not shown, where the place says it all (a search box). */
  hideLabel?: boolean;
  id?: string;
  className?: string;
}

export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

interface Props extends FieldProps {
  /** Stands beside the error, e.g. a counter. */
  aside?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}

/** Label above, help before, error beside: the frame of every control. */
export function Field({ label, help, error, optional, hideLabel, id, className, aside, children }: Props) {
  const { t } = useTranslation('common');
  const own = useId();
  const control = id ?? own;
  const described = [help && `${control}-help`, error && `${control}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.field, error && styles.invalid, className)}>
      <label htmlFor={control} className={hideLabel ? styles.hidden : styles.label}>
        {label}
        {optional && <span className={styles.optional}> {t('form.optional')}</span>}
      </label>
      {help && (
        <div id={`${control}-help`} className={styles.help}>
          {help}
        </div>
      )}
      {children({
        id: control,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
      {(error || aside) && (
        <div className={styles.below}>
          {error ? <FieldMessage id={`${control}-error`}>{error}</FieldMessage> : <span />}
          {aside}
        </div>
      )}
    </div>
  );
}

export function FieldMessage({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <CircleAlert aria-hidden="true" />
      {children}
    </p>
  );
}

/** A question with several controls: `<Fieldset legend=… error=…>`. */
export function Fieldset({
  legend,
  help,
  error,
  optional,
  children,
  id,
}: Omit<FieldProps, 'label' | 'hideLabel'> & { legend: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('common');
  const own = useId();
  const group = id ?? own;
  const described = [help && `${group}-help`, error && `${group}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={group}
      tabIndex={-1}
      className={classNames(styles.field, error && styles.invalid)}
      aria-describedby={described || undefined}
    >
      <legend className={styles.label}>
        {legend}
        {optional && <span className={styles.optional}> {t('form.optional')}</span>}
      </legend>
      {help && (
        <div id={`${group}-help`} className={styles.help}>
          {help}
        </div>
      )}
      {children}
      {error && <FieldMessage id={`${group}-error`}>{error}</FieldMessage>}
    </fieldset>
  );
}
