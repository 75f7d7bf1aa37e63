import type { NotificationKind, Role } from '@techbridge/contracts';

/** Told to staff alone; a member would never hear of them and need not decide about them. */
const FOR_THE_DESK: readonly NotificationKind[] = [
  'listing_submitted',
  'organisation_waiting',
  'match_requested',
  'match_answered',
  'match_approval_needed',
  'match_handed_over',
  'glossary_waiting',
  'glossary_accepted',
  'glossary_declined',
];
/** Told to members alone. */
const FOR_MEMBERS: readonly NotificationKind[] = [
  'listing_returned',
  'listing_published',
  'listing_expiring',
  'listing_lapsed',
  'organisation_verified',
  'organisation_refused',
  'person_joined',
  'match_needs_info',
  'match_forwarded',
  'match_introduced',
  'candidate_news',
];

export function concerns(kind: NotificationKind, role: Role): boolean {
  return !(role === 'member' ? FOR_THE_DESK : FOR_MEMBERS).includes(kind);
}
