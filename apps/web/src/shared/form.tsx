import type { FieldError } from '@techbridge/contracts';
import { useCallback, useId, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from './api';
import { useErrorMessage, useFieldErrorMessage } from './errors';
import styles from './form.module.css';
import { ErrorSummary, type FieldProblem } from './ui/error-summary';

type Values = Record<string, unknown>;

interface FormOptions<V extends object> {
  initial: V;
  /** Sends; the server checks, for the browser has no schemas. An ApiError it throws is shown: its fields beside the controls, its message on top. */
  submit: (values: V) => Promise<unknown>;
  /** The label of each path, for the summary: `{ email: t('email') }`. */
  labels: Partial<Record<string, string>>;
}

export interface Control<T> {
  id: string;
  name: string;
  value: T;
  onValueChange: (value: T) => void;
  error: string | undefined;
}

export interface FormState<V extends object> {
  values: V;
  set: <K extends keyof V & string>(name: K, value: V[K]) => void;
  setAll: (values: V) => void;
  /** Everything a control needs: `<TextInput label=… {...form.field('email')} />`. */
  field: <K extends keyof V & string>(name: K) => Control<V[K]>;
  /** The wording of an error at a dotted path, for groups that are not one control. */
  errorAt: (path: string) => string | undefined;
  /** The id of the control at a path, so that the summary can lead there. */
  idOf: (path: string) => string;
  problems: FieldProblem[];
  message: string | null;
  attempt: number;
  busy: boolean;
  changed: boolean;
  submit: (event?: FormEvent) => Promise<void>;
}

/** The state of one form: values, the server's complaints, sending. */
export function useForm<V extends object>({ initial, submit, labels }: FormOptions<V>): FormState<V> {
  const base = useId();
  const word = useFieldErrorMessage();
  const wordAll = useErrorMessage();
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState(false);
  const idOf = useCallback((path: string) => `${base}-${path.replaceAll('.', '-')}`, [base]);

  const set = useCallback(<K extends keyof V & string>(name: K, value: V[K]) => {
    setChanged(true);
    setValues((present) => ({ ...present, [name]: value }));
    setErrors((present) => present.filter(({ path }) => path !== name && !path.startsWith(`${name}.`)));
    setFailure(null);
  }, []);
  const errorAt = useCallback(
    (path: string) => {
      const found =
        errors.find((error) => error.path === path) ?? errors.find((error) => error.path.startsWith(`${path}.`));
      return found && word(found);
    },
    [errors, word],
  );
  const problems = useMemo(
    () =>
      errors.map((error) => {
        const name = error.path.split('.')[0] ?? '';
        const label = labels[error.path] ?? labels[name];
        return {
          id: idOf(labels[error.path] ? error.path : name),
          text: label ? `${label}: ${word(error)}` : word(error),
        };
      }),
    [errors, idOf, labels, word],
  );
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    setErrors([]);
    setFailure(null);
    setAttempt((count) => count + 1);
    setBusy(true);
    try {
      await submit(values);
      setChanged(false);
    } catch (error) {
      setErrors(isApiError(error) ? error.fields : []);
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    values,
    set,
    setAll: setValues,
    field: (name) => ({
      id: idOf(name),
      name,
      value: (values as Values)[name] as never,
      onValueChange: (value) => set(name, value),
      error: errorAt(name),
    }),
    errorAt,
    idOf,
    problems,
    // What has words of its own is said in them; "look at the marked fields" is what the list of fields says itself.
    message: failure && (problems.length === 0 || !isApiError(failure, 'request.invalid')) ? wordAll(failure) : null,
    attempt,
    busy,
    changed,
    submit: send,
  };
}

/** The frame of a form: the summary of complaints on top, the browser's own bubbles off. */
export function Form<V extends object>({
  form,
  children,
  label,
}: {
  form: FormState<V>;
  children: ReactNode;
  label?: string;
}) {
  return (
    <form
      noValidate
      method="post"
      onSubmit={(event) => void form.submit(event)}
      className={styles.form}
      aria-label={label}
    >
      <ErrorSummary problems={form.problems} message={form.message} attempt={form.attempt} />
      {children}
    </form>
  );
}

/** The buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

/** Fields beside each other where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** "Saved at 14:05", read out when it changes. */
export function SavedState({ state, at }: { state: 'saved' | 'saving' | 'failed' | 'unsaved'; at?: string }) {
  const { t } = useTranslation('common');
  return (
    <p role="status" className={state === 'failed' ? styles.failed : styles.saved}>
      {state === 'saved' && at ? t('form.savedAt', { time: at }) : t(`form.${state}`)}
    </p>
  );
}
