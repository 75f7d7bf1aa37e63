import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './floating.module.css';

export interface MenuItem {
  label: string;
  onSelect: () => void;
  icon?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  /** A line above it. */
  separated?: boolean;
}

/** Further things to do with one object. Arrow keys move, letters jump, Escape closes. */
export function Menu({
  trigger,
  items,
  label,
  align = 'end',
}: {
  trigger: ReactNode;
  items: readonly MenuItem[];
  label: string;
  align?: 'start' | 'end';
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} align={align} sideOffset={6} collisionPadding={8} aria-label={label}>
          {items.map((item) => (
            <Radix.Item
              key={item.label}
              onSelect={item.onSelect}
              disabled={item.disabled ?? false}
              className={classNames(styles.item, item.danger && styles.danger, item.separated && styles.separated)}
            >
              {item.icon && <span aria-hidden="true">{item.icon}</span>}
              {item.label}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
