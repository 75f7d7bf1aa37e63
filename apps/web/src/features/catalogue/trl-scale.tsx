import { TRL_LEVELS } from '@techbridge/contracts';
import { classNames } from '../../shared/ui/class-names';
import styles from './trl-scale.module.css';

/** Nine steps, those reached filled. The words beside it say the same. */
export function TrlScale({ level }: { level: number }) {
  return (
    <span className={styles.scale} aria-hidden="true">
      {TRL_LEVELS.map((step) => (
        <span key={step} className={classNames(styles.step, step <= level && styles.reached)} />
      ))}
    </span>
  );
}
