import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names';
import styles from './chip.module.css';

/** A row of chips; give it a name so that it is announced as a list of something. */
export function Chips({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <ul className={classNames(styles.chips, className)} aria-label={label}>
      {children}
    </ul>
  );
}

/** A value in force, with its way out: an applied filter, a chosen country. */
export function Chip({ children, onRemove }: { children: string; onRemove?: () => void }) {
  const { t } = useTranslation('common');
  return (
    <li className={styles.chip}>
      <span>{children}</span>
      {onRemove && (
        <button
          type="button"
          className={styles.remove}
          onClick={onRemove}
          aria-label={t('action.removeNamed', { name: children })}
        >
          <X aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
