import type { ReactNode } from 'react';
import { useFormat } from '../format';
import styles from './progress.module.css';

interface ProgressProps {
  label: string;
  /** Between 0 and 1. */
  share: number;
  /** In words beside the bar: "1,200 of 10,000 rows"; a percentage when left out. */
  children?: ReactNode;
}

export function ProgressBar({ label, share, children }: ProgressProps) {
  const format = useFormat();
  const safe = Math.max(0, Math.min(1, share));
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span>{label}</span>
        <span className={styles.value}>{children ?? format.percent(safe)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(safe * 100)}
        className={styles.track}
      >
        <span style={{ inlineSize: `${safe * 100}%` }} />
      </div>
    </div>
  );
}

interface ScoreProps {
  label: string;
  value: number;
  max?: number;
  /** What it rests on, in words. */
  evidence?: ReactNode;
}

/** How well something fits or how complete it is, as a bar and as a number. */
export function Score({ label, value, max = 1, evidence }: ScoreProps) {
  const format = useFormat();
  const share = max > 0 ? Math.max(0, Math.min(1, value / max)) : 0;
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span>{label}</span>
        <span className={styles.value}>{format.percent(share)}</span>
      </div>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className={styles.track}
      >
        <span style={{ inlineSize: `${share * 100}%` }} />
      </div>
      {evidence && <div className={styles.evidence}>{evidence}</div>}
    </div>
  );
}
