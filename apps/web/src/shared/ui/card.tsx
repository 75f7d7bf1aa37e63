import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './card.module.css';

interface CardProps {
  /** A heading that holds the one link of the card; its whole surface then leads there. */
  title: ReactNode;
  children?: ReactNode;
  /** Small facts at the foot. */
  meta?: ReactNode;
  /** Stays clickable on top of the card's own link: a checkbox, a save button. */
  action?: ReactNode;
  as?: 'article' | 'li';
  level?: 2 | 3;
  selected?: boolean;
}

/** One object among others, leading to its page. */
export function Card({ title, children, meta, action, as: Tag = 'article', level = 3, selected }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <Tag className={classNames(styles.card, selected && styles.selected)}>
      <div className={styles.head}>
        <Heading className={styles.title}>{title}</Heading>
        {action && <div className={styles.action}>{action}</div>}
      </div>
      {children}
      {meta && <div className={styles.meta}>{meta}</div>}
    </Tag>
  );
}

/** Cards beside each other, as many as there is room for. */
export function CardGrid({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className={styles.grid} aria-label={label}>
      {children}
    </ul>
  );
}
