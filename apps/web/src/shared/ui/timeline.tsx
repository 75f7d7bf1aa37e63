import type { ReactNode } from 'react';
import { RelativeTime } from './relative-time';
import styles from './timeline.module.css';
import type { Tone } from './badge';

export interface TimelineEntry {
  id: string;
  at: string;
  /** What happened, in a sentence. */
  title: ReactNode;
  /** Who did it; left out for the system. */
  by?: ReactNode;
  /** A message, a reason, a document. */
  body?: ReactNode;
  tone?: Tone;
}

/** What happened to one object, oldest first, as everyone concerned reads it. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry} data-tone={entry.tone ?? 'neutral'}>
          <div className={styles.head}>
            <span className={styles.title}>{entry.title}</span>
            <span className={styles.when}>
              {entry.by && <>{entry.by} · </>}
              <RelativeTime at={entry.at} />
            </span>
          </div>
          {entry.body && <div className={styles.body}>{entry.body}</div>}
        </li>
      ))}
    </ol>
  );
}
