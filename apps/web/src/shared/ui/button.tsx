import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './button.module.css';
import { classNames } from './class-names';
import { VisuallyHidden } from './visually-hidden';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Beside the words, never instead of them. */
  icon?: ReactNode;
  /** As wide as the room it stands in. */
  wide?: boolean;
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {
  /** Work is under way: the words stay, further presses do nothing. */
  busy?: boolean;
  /** Why it cannot be pressed now. It stays focusable, so that the reason can be heard. */
  disabledReason?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

export function buttonClass({ variant = 'secondary', size = 'md', wide }: ButtonLook, className?: string): string {
  return classNames(styles.button, styles[variant], styles[size], wide && styles.wide, className);
}

export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    icon,
    wide,
    busy,
    disabledReason,
    className,
    children,
    onClick,
    type = 'button',
    ...rest
  } = props;
  const { t } = useTranslation('common');
  const reasonId = useId();
  const blocked = Boolean(busy || disabledReason);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(
        { ...(variant ? { variant } : {}), ...(size ? { size } : {}), ...(wide ? { wide } : {}) },
        className,
      )}
      aria-busy={busy || undefined}
      aria-disabled={blocked || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      title={disabledReason ?? rest.title}
      onClick={press}
    >
      {busy ? (
        <span className={styles.working} aria-hidden="true" />
      ) : (
        icon && (
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
        )
      )}
      <span>{children}</span>
      {busy && <VisuallyHidden>{t('state.working')}</VisuallyHidden>}
      {disabledReason && <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>}
    </button>
  );
}

/** For the few signs everyone knows (close, remove, more); the label is read out and shown on hover. */
export function IconButton({
  label,
  icon,
  className,
  type = 'button',
  ...rest
}: Omit<ButtonProps, 'children' | 'busy' | 'disabledReason'> & { label: string; icon: ReactNode }) {
  const { variant: _variant, size: _size, wide: _wide, ...attributes } = rest;
  return (
    <button
      {...attributes}
      type={type}
      className={classNames(styles.iconButton, className)}
      aria-label={label}
      title={label}
    >
      {icon}
    </button>
  );
}
