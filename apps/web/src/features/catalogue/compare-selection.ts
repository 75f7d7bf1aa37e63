import { useSyncExternalStore } from 'react';
import { MOST_COMPARED } from './compared';

export interface Compared {
  reference: string;
  title: string;
}

const KEY = 'compare';
const NOTHING: readonly Compared[] = [];
const watchers = new Set<() => void>();
let known: readonly Compared[] | null = null;

function read(): readonly Compared[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Compared[]).slice(0, MOST_COMPARED) : NOTHING;
  } catch {
    return NOTHING;
  }
}

function keep(next: readonly Compared[]): void {
  known = next;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Private windows may refuse to keep anything; the choice then lives as long as the page.
  }
  watchers.forEach((notify) => notify());
}

function watch(change: () => void): () => void {
  watchers.add(change);
  return () => watchers.delete(change);
}

/** What the reader put side by side, kept while the tab is open; nothing while the server draws the page. */
export function useComparison() {
  const chosen = useSyncExternalStore(
    watch,
    () => (known ??= read()),
    () => NOTHING,
  );
  return {
    chosen,
    full: chosen.length >= MOST_COMPARED,
    has: (reference: string) => chosen.some((one) => one.reference === reference),
    toggle: (one: Compared, on: boolean) => {
      const others = chosen.filter(({ reference }) => reference !== one.reference);
      keep(on ? [...others, one].slice(-MOST_COMPARED) : others);
    },
    clear: () => keep(NOTHING),
  };
}
