import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './disclosure.module.css';

interface DisclosureProps {
  /** Read out; shown too unless `text` stands in its place. */
  label: string;
  text?: ReactNode;
  icon?: ReactNode;
  children: ReactNode;
  align?: 'start' | 'end';
  /** Drops the words on narrow screens, keeping the sign. */
  compact?: boolean;
}

/** A panel under its button, from the browser's own details element: opens even before the script has loaded. */
export function Disclosure({ label, text, icon, children, align = 'end', compact }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      const element = details.current;
      if (element?.open && event.target instanceof Node && !element.contains(event.target)) element.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, []);
  const closeWithEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    details.current.open = false;
    summary.current?.focus();
  };
  const closeAfterLink = (event: { target: EventTarget }) => {
    if (details.current && event.target instanceof Element && event.target.closest('a, button'))
      details.current.open = false;
  };
  return (
    <details ref={details} className={styles.disclosure} onKeyDown={closeWithEscape}>
      <summary
        ref={summary}
        className={styles.summary}
        aria-label={text ? label : undefined}
        title={compact ? label : undefined}
      >
        {icon}
        <span className={compact ? styles.compact : undefined}>{text ?? label}</span>
        <ChevronDown aria-hidden="true" className={styles.chevron} />
      </summary>
      <div className={styles.panel} data-align={align} onClick={closeAfterLink}>
        {children}
      </div>
    </details>
  );
}
