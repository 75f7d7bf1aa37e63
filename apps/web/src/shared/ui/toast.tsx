import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { X } from 'lucide-react';
import { Button, IconButton } from './button';
import styles from './toast.module.css';

const SHOWN_MS = 6_000;
/** As long as an undo can be asked for. */
const UNDO_MS = 10_000;
const AT_ONCE = 3;

export interface ToastInput {
  text: string;
  /** Takes back what was just done; the toast then stays for ten seconds. */
  onUndo?: () => void;
  /** Something failed: stays until it is closed. */
  danger?: boolean;
}

interface Toast extends ToastInput {
  id: number;
}

const ToastContext = createContext<(toast: ToastInput) => void>(() => undefined);

/** `const toast = useToast(); toast({ text: t('saved'), onUndo: () => … })` */
export function useToast(): (toast: ToastInput) => void {
  return useContext(ToastContext);
}

export function Toaster({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const count = useRef(0);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const add = useCallback((toast: ToastInput) => {
    count.current += 1;
    const id = count.current;
    setToasts((shown) => [...shown.slice(1 - AT_ONCE), { ...toast, id }]);
  }, []);
  const value = useMemo(() => add, [add]);
  return (
    <ToastContext value={value}>
      {children}
      <ToastList toasts={toasts} onClose={close} />
    </ToastContext>
  );
}

/** Stands in the body beside the page, so it is drawn where the document already is. */
function ToastList({ toasts, onClose }: { toasts: Toast[]; onClose: (id: number) => void }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? <ToastPortal toasts={toasts} onClose={onClose} /> : null;
}

function ToastPortal({ toasts, onClose }: { toasts: Toast[]; onClose: (id: number) => void }) {
  const { t } = useTranslation('common');
  return createPortal(
    <section className={styles.list} aria-label={t('toast.region')} aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={() => onClose(toast.id)} />
      ))}
    </section>,
    document.body,
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { t } = useTranslation('common');
  const [held, setHeld] = useState(false);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    if (held || toast.danger) return;
    const timer = setTimeout(() => closing.current(), toast.onUndo ? UNDO_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, toast]);
  const undo = () => {
    toast.onUndo?.();
    onClose();
  };
  return (
    <div
      className={toast.danger ? styles.danger : styles.toast}
      role={toast.danger ? 'alert' : undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.text}>{toast.text}</p>
      {toast.onUndo && (
        <Button size="sm" variant="quiet" onClick={undo}>
          {t('action.undo')}
        </Button>
      )}
      <IconButton label={t('action.close')} icon={<X />} onClick={onClose} />
    </div>
  );
}
