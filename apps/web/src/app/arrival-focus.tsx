import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { MAIN_ID } from '../shared/ui/skip-link';

/** After following a link, screen readers and the Tab key start at the new page's heading, as after loading a page. */
export function ArrivalFocus() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, hashChanged, fromLocation }) => {
        if (!fromLocation || !pathChanged || hashChanged) return;
        const main = document.getElementById(MAIN_ID);
        const heading = main?.querySelector<HTMLElement>('h1[tabindex="-1"]');
        (heading ?? main)?.focus({ preventScroll: true });
      }),
    [router],
  );
  return null;
}
