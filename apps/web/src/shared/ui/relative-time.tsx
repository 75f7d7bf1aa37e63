import { useSyncExternalStore } from 'react';
import { useFormat } from '../format';

const TICK_MS = 60_000;
let now = new Date();
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(change: () => void): () => void {
  watchers.add(change);
  timer ??= setInterval(() => {
    now = new Date();
    watchers.forEach((notify) => notify());
  }, TICK_MS);
  return () => {
    watchers.delete(change);
    if (watchers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The reader's clock to the minute; null while the server draws the page, which has a clock of its own. */
export function useNow(): Date | null {
  return useSyncExternalStore(
    watch,
    () => now,
    () => null,
  );
}

/** "3 days ago", with the exact time on hover and for screen readers. Before the script has loaded: the exact time. */
export function RelativeTime({ at }: { at: string }) {
  const format = useFormat();
  const current = useNow();
  const exact = format.dateTime(at);
  return (
    <time dateTime={at} title={exact}>
      {current ? format.relative(at, current) : exact}
    </time>
  );
}

/** A calendar date as people write it, readable by machines. */
export function DateText({ at }: { at: string }) {
  const format = useFormat();
  return <time dateTime={at}>{format.date(at)}</time>;
}
