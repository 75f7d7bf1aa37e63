import { Dialog as Radix } from 'radix-ui';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button';
import { classNames } from './class-names';
import styles from './dialog.module.css';

const FIRST_FIELD = ':is(input, textarea, select):not([type=hidden], [disabled])';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One sentence: what this is about. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main one first; they stay in sight while the content scrolls. */
  footer?: ReactNode;
  wide?: boolean;
}

interface SurfaceProps extends DialogProps {
  place: 'centre' | 'side' | 'bottom';
}

function Surface({ open, onOpenChange, title, description, children, footer, wide, place }: SurfaceProps) {
  const { t } = useTranslation('common');
  const surface = useRef<HTMLDivElement>(null);
  // To the first thing to fill in; where there is none, to the dialog itself, so that Enter does nothing rash.
  const opener = useRef<Element | null>(null);
  const focusFirst = (event: Event) => {
    event.preventDefault();
    opener.current = document.activeElement;
    (surface.current?.querySelector<HTMLElement>(FIRST_FIELD) ?? surface.current)?.focus();
  };
  const focusOpener = (event: Event) => {
    event.preventDefault();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.overlay} />
        <Radix.Content
          ref={surface}
          onOpenAutoFocus={focusFirst}
          onCloseAutoFocus={focusOpener}
          className={classNames(styles.surface, styles[place], wide && styles.wide)}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <header className={styles.header}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t('action.close')} icon={<X />} />
            </Radix.Close>
          </header>
          <div className={styles.body}>
            {description && <Radix.Description className={styles.description}>{description}</Radix.Description>}
            {children}
          </div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** One thing to settle before going on. Focus stays inside; Escape and the cross close it. */
export function Dialog(props: DialogProps) {
  return <Surface {...props} place="centre" />;
}

/** A panel from the side (from below on a phone): filters, details of a row. */
export function Drawer({ side = 'side', ...props }: DialogProps & { side?: 'side' | 'bottom' }) {
  return <Surface {...props} place={side} />;
}

interface ConfirmProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, and whether it can be undone. */
  description: ReactNode;
  /** The verb, as on the button that led here: "Delete draft". */
  confirmLabel: string;
  onConfirm: () => void;
  danger?: boolean;
  busy?: boolean;
}

/** Asks once before what cannot be undone. */
export function ConfirmDialog({ confirmLabel, onConfirm, danger, busy, ...props }: ConfirmProps) {
  const { t } = useTranslation('common');
  const footer = (
    <>
      <Button variant={danger ? 'danger' : 'primary'} busy={busy ?? false} onClick={onConfirm}>
        {confirmLabel}
      </Button>
      <Button onClick={() => props.onOpenChange(false)}>{t('action.cancel')}</Button>
    </>
  );
  return <Dialog {...props} footer={footer} />;
}
