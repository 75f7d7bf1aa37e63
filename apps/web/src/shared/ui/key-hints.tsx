import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import styles from './key-hints.module.css';

export interface KeyHint {
  /** As pressed: "j", "Enter", "?". */
  keys: string;
  label: string;
  run: (event: KeyboardEvent) => void;
}

const TYPING =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]';

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TYPING) !== null;
}

/** Runs single keys while nobody is typing; with Ctrl, Alt or Cmd they stay the browser's. */
export function useKeys(hints: readonly KeyHint[]): void {
  const current = useRef(hints);
  current.current = hints;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
      const hint = current.current.find(({ keys }) => keys === event.key);
      if (!hint) return;
      event.preventDefault();
      hint.run(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

export function Key({ children }: { children: ReactNode }) {
  return <kbd className={styles.key}>{children}</kbd>;
}

/** Binds the keys of a page and lists them under "?". Render it once on the page. */
export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  useKeys([...hints, { keys: '?', label: t('keys.help'), run: () => setOpen(true) }]);
  return (
    <>
      <button type="button" className={styles.opener} onClick={() => setOpen(true)}>
        <Key>?</Key> {t('keys.title')}
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={t('keys.title')}>
        <dl className={styles.list}>
          {hints.map(({ keys, label }) => (
            <div key={keys} className={styles.hint}>
              <dt>
                <Key>{keys === ' ' ? t('keys.space') : keys}</Key>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
