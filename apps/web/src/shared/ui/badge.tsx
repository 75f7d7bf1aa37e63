import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Tone = 'neutral' | 'accent' | 'success' | 'attention' | 'danger';

/** A state in a word. Colour only repeats what the word says. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}

/** How many wait, beside a word in a menu; nothing at zero. The label says of what. */
export function Count({ value, label }: { value: number; label: string }) {
  if (value <= 0) return null;
  return (
    <span className={styles.count} aria-label={label} role="img">
      {value > 99 ? '99+' : value}
    </span>
  );
}
