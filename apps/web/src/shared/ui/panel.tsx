import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './panel.module.css';

interface PanelProps {
  title?: ReactNode;
  /** Beside the title: a link, a small button. */
  aside?: ReactNode;
  children: ReactNode;
  level?: 2 | 3;
  className?: string;
}

/** A group of things that belong together, on a quiet ground. Do not put one inside another. */
export function Panel({ title, aside, children, level = 2, className }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classNames(styles.panel, className)} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className={styles.head}>
          <Heading id={id} className={styles.title}>
            {title}
          </Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** A part of a page under a heading, without a frame. */
export function Section({ title, aside, children, level = 2, id }: PanelProps & { id?: string }) {
  const own = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.section} aria-labelledby={id ?? own}>
      <div className={styles.head}>
        <Heading id={id ?? own}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}

export interface Fact {
  label: ReactNode;
  /** Facts without a value (null, undefined, '') are left out, unless `missing` words the gap. */
  value: ReactNode;
  key?: string;
}

/** What one decides by, as label and value. `missing` is shown for empty values instead of leaving them out. */
export function Facts({ facts, missing, columns }: { facts: readonly Fact[]; missing?: string; columns?: boolean }) {
  const shown = facts.filter(
    ({ value }) => missing !== undefined || (value !== null && value !== undefined && value !== ''),
  );
  return (
    <dl className={classNames(styles.facts, columns && styles.columns)}>
      {shown.map(({ label, value, key }, index) => (
        <div key={key ?? index} className={styles.fact}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className={styles.missing}>{missing}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
