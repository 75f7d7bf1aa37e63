import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHints } from '../../shared/ui/key-hints';

/** Moves through lines with j and k, opens one with Enter. A link that has the focus keeps its own Enter. */
export function useLineKeys(count: number, open: (index: number) => void) {
  const { t } = useTranslation('matching');
  const [index, setIndex] = useState(0);
  const line = useRef<HTMLLIElement>(null);
  const at = Math.min(index, Math.max(0, count - 1));
  const moved = useRef(false);
  // A page opens at its top: only who moves through the lines is followed.
  useEffect(() => {
    if (moved.current) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);
  const move = (by: number) => {
    moved.current = true;
    setIndex(Math.min(count - 1, Math.max(0, at + by)));
  };
  const enter = (event: KeyboardEvent) => {
    const focused = event.target instanceof Element && event.target.closest<HTMLElement>('a, button, summary');
    if (focused) focused.click();
    else open(at);
  };
  const hints: ReactNode = (
    <KeyHints
      hints={[
        { keys: 'j', label: t('keys.next'), run: () => move(1) },
        { keys: 'k', label: t('keys.previous'), run: () => move(-1) },
        { keys: 'Enter', label: t('keys.compare'), run: enter },
      ]}
    />
  );
  const lineProps = (each: number) =>
    each === at ? ({ ref: line, 'aria-current': true } as const) : ({ 'aria-current': undefined } as const);
  return { hints, lineProps };
}
