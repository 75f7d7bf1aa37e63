import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Words for screen readers alone, where the eye has something else to go by. */
export function VisuallyHidden({
  children,
  as: Tag = 'span',
  id,
}: {
  children: ReactNode;
  as?: 'span' | 'div' | 'h2' | 'p';
  id?: string;
}) {
  return (
    <Tag className={styles.hidden} id={id}>
      {children}
    </Tag>
  );
}
