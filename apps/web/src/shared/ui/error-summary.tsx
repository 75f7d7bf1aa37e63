import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './error-summary.module.css';

export interface FieldProblem {
  /** The id of the control. */
  id: string;
  /** "Title: shorten this to at most 256 characters" */
  text: string;
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
  /** What is wrong as a whole, where it is not a field. */
  message?: string | null;
  /** Counts up with each attempt: the summary takes the focus again. */
  attempt: number;
}

function goTo(id: string): void {
  const control = document.getElementById(id);
  control?.scrollIntoView?.({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** On top of a form that was refused: takes the focus, and leads to each field. */
export function ErrorSummary({ problems, message, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation('common');
  const box = useRef<HTMLDivElement>(null);
  const present = problems.length > 0 || Boolean(message);
  useEffect(() => {
    if (attempt > 0 && present) box.current?.focus();
  }, [attempt, present]);
  if (!present) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <p className={styles.title}>{message ?? t('form.problems', { count: problems.length })}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ id, text }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(id);
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
