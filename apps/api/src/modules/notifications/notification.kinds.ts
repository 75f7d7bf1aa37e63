import type { NotificationKind } from '@techbridge/contracts';

/** Kinds that reach a person by mail too unless they switch it off; the others wait in the app. */
const MAILED: readonly NotificationKind[] = [
  'listing_returned',
  'listing_published',
  'listing_expiring',
  'listing_lapsed',
  'organisation_verified',
  'organisation_refused',
  'match_needs_info',
  'match_answered',
  'match_forwarded',
  'match_reminder',
  'match_accepted',
  'match_introduced',
  'match_message',
  'match_ended',
  'match_approval_needed',
  'match_handed_over',
  'saved_search_news',
  'candidate_news',
];

/** News that can wait for each other: what is due to one reader of these leaves as one mail. */
export const DIGEST_KINDS: readonly NotificationKind[] = ['candidate_news', 'saved_search_news'];

export function defaultPreference(kind: NotificationKind): { inApp: boolean; mail: boolean } {
  return { inApp: true, mail: MAILED.includes(kind) };
}
