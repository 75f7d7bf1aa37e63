import { useCallback } from 'react';

const PREFIX = 'request-text ';

/** What was typed into a question survives closing it and leaving the page, until it is sent or the tab is closed. */
export function useKeptText(listingId: string) {
  const key = PREFIX + listingId;
  const read = useCallback(() => {
    try {
      return sessionStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  }, [key]);
  const keep = useCallback(
    (text: string) => {
      try {
        if (text) sessionStorage.setItem(key, text);
        else sessionStorage.removeItem(key);
      } catch {
        // Nothing can be kept in some private windows; the text then lives as long as the dialog.
      }
    },
    [key],
  );
  return { read, keep };
}
