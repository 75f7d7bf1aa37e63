import type { Locale } from '@techbridge/contracts';

const KEY = 'techbridge.need-from-search';

/** What somebody searched for and means to post as a need. */
export interface NeedFromSearch {
  q: string;
  locale: Locale;
}

/**
 * Remembers in this tab that the reader asked for a draft of these words, also while they sign in first. An address
 * alone, which anybody can send to anybody, starts no draft.
 */
export function askForDraft(need: NeedFromSearch): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(need));
  } catch {
    // Without storage the form is filled in and sent by hand.
  }
}

/** What was asked for, once; null when it was something else or nothing. */
export function takeDraftAskedFor(q: string | undefined): NeedFromSearch | null {
  if (!q) return null;
  try {
    const need = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as NeedFromSearch | null;
    sessionStorage.removeItem(KEY);
    return need?.q.startsWith(q) ? need : null;
  } catch {
    return null;
  }
}
