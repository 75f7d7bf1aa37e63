// Apart from the list itself, so that a route knows its address without carrying the page.
export const MATCH_SHOWS = ['mine', 'open', 'ended', 'all'] as const;
export type MatchShow = (typeof MATCH_SHOWS)[number];

const ENDED = [
  'completed',
  'declined_by_staff',
  'declined_by_counterparty',
  'withdrawn',
  'expired',
  'closed_without_agreement',
] as const;

/** The part of the list a person chose, as the API is asked for it. */
export function queryFor(show: MatchShow) {
  if (show === 'mine') return { turn: 'mine' as const, open: true };
  if (show === 'ended') return { status: [...ENDED] };
  return show === 'open' ? { open: true } : {};
}
