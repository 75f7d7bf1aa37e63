import { Check, CircleAlert, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './task-list.module.css';

export type TaskState = 'done' | 'missing' | 'error';

export interface TaskItem {
  key: string;
  /** A link to the section, with its name. */
  label: ReactNode;
  /** What is missing and why a reader cares. */
  hint?: ReactNode;
  state: TaskState;
}

const ICONS = { done: Check, missing: CircleDashed, error: CircleAlert };

/** The sections of a long form: what is done and what is missing. */
export function TaskList({ items, label }: { items: readonly TaskItem[]; label: string }) {
  const { t } = useTranslation('common');
  return (
    <ol className={styles.list} aria-label={label}>
      {items.map((item) => {
        const Icon = ICONS[item.state];
        return (
          <li key={item.key} className={styles.item} data-state={item.state}>
            <Icon aria-hidden="true" />
            <div>
              <div className={styles.label}>{item.label}</div>
              {item.hint && <div className={styles.hint}>{item.hint}</div>}
            </div>
            <span className={styles.state}>{t(`task.${item.state}`)}</span>
          </li>
        );
      })}
    </ol>
  );
}
