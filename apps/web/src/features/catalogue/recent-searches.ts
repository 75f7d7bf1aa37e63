import { useCallback, useSyncExternalStore } from 'react';

// What was searched for in this browser: kept here alone, sent nowhere.

const KEY = 'techbridge.recent-searches';
const MOST = 8;
const LONGEST = 200;
const NONE: readonly string[] = [];

let remembered: readonly string[] | null = null;
const listeners = new Set<() => void>();

function read(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    const texts = Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];
    return texts.slice(0, MOST);
  } catch {
    return NONE;
  }
}

function write(texts: readonly string[]): void {
  remembered = texts;
  try {
    if (texts.length > 0) localStorage.setItem(KEY, JSON.stringify(texts));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is full or not allowed: they last as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const elsewhere = (event: StorageEvent) => {
    if (event.key !== null && event.key !== KEY) return;
    remembered = null;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', elsewhere);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', elsewhere);
  };
}

/** Puts a search in front of the others of this browser. */
export function rememberSearch(q: string): void {
  const text = q.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  if (text === '') return;
  const others = read().filter((one) => one.toLowerCase() !== text.toLowerCase());
  write([text, ...others].slice(0, MOST));
}

export function forgetSearch(text: string): void {
  write(read().filter((one) => one !== text));
}

export function forgetSearches(): void {
  write(NONE);
}

/** The last searches of this browser, the newest first. */
export function useRecentSearches(): readonly string[] {
  const current = useCallback(() => (remembered ??= read()), []);
  return useSyncExternalStore(subscribe, current, () => NONE);
}
