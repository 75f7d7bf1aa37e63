import type { MatchAction, MatchParty, NotificationKind } from '@techbridge/contracts';

/** Commands of the workflow and what is not one: the request itself, a reminder, a change of owner by rule. */
export type MatchHappening = MatchAction | 'request' | 'remind';

type Reader = 'requester' | 'counterparty';

interface MatchActivity {
  /** Recorded as `match.<past>`. */
  past: string;
  /** Who of the two sides reads it in the history; staff read all. */
  readers: readonly Reader[];
  /** What the sides and staff are told, if anything. */
  tells?: Partial<Record<Reader | 'staff' | 'owner' | 'compliance', NotificationKind>>;
}

const BOTH: readonly Reader[] = ['requester', 'counterparty'];

/** One line for each thing that can happen to a match: how it is recorded, who reads it, who is told. */
export const MATCH_ACTIVITIES: Record<MatchHappening, MatchActivity> = {
  request: { past: 'requested', readers: ['requester'], tells: { owner: 'match_requested' } },
  ask_info: { past: 'info_asked', readers: ['requester'], tells: { requester: 'match_needs_info' } },
  answer_info: { past: 'info_answered', readers: ['requester'], tells: { owner: 'match_answered' } },
  forward: { past: 'forwarded', readers: BOTH, tells: { counterparty: 'match_forwarded', requester: 'match_moved' } },
  remind: { past: 'reminded', readers: ['counterparty'], tells: { counterparty: 'match_reminder' } },
  accept: {
    past: 'accepted',
    readers: BOTH,
    tells: { requester: 'match_accepted', owner: 'match_accepted', compliance: 'match_approval_needed' },
  },
  approve_export: { past: 'export_approved', readers: [], tells: { owner: 'match_moved' } },
  introduce: {
    past: 'introduced',
    readers: BOTH,
    tells: { requester: 'match_introduced', counterparty: 'match_introduced' },
  },
  record_meeting: {
    past: 'meeting_recorded',
    readers: BOTH,
    tells: { requester: 'match_moved', counterparty: 'match_moved', owner: 'match_moved' },
  },
  start_negotiation: {
    past: 'negotiation_started',
    readers: BOTH,
    tells: { requester: 'match_moved', counterparty: 'match_moved', owner: 'match_moved' },
  },
  record_agreement: {
    past: 'agreement_recorded',
    readers: BOTH,
    tells: { requester: 'match_moved', counterparty: 'match_moved' },
  },
  record_follow_up: { past: 'follow_up_recorded', readers: [] },
  complete: { past: 'completed', readers: BOTH, tells: { requester: 'match_moved', counterparty: 'match_moved' } },
  send_message: {
    past: 'message_sent',
    readers: BOTH,
    tells: { requester: 'match_message', counterparty: 'match_message', owner: 'match_message' },
  },
  decline_by_staff: {
    past: 'declined_by_staff',
    readers: BOTH,
    tells: { requester: 'match_ended', counterparty: 'match_ended' },
  },
  decline_by_counterparty: {
    past: 'declined_by_counterparty',
    readers: BOTH,
    tells: { requester: 'match_ended', owner: 'match_ended' },
  },
  withdraw: { past: 'withdrawn', readers: BOTH, tells: { counterparty: 'match_ended', owner: 'match_ended' } },
  expire: {
    past: 'expired',
    readers: BOTH,
    tells: { requester: 'match_ended', counterparty: 'match_ended', owner: 'match_ended' },
  },
  close_without_agreement: {
    past: 'closed_without_agreement',
    readers: BOTH,
    tells: { requester: 'match_ended', counterparty: 'match_ended', owner: 'match_ended' },
  },
  hold: { past: 'held', readers: BOTH, tells: { requester: 'match_moved' } },
  resume: { past: 'resumed', readers: BOTH, tells: { requester: 'match_moved' } },
  take_over: { past: 'taken_over', readers: [] },
  hand_over: { past: 'handed_over', readers: [], tells: { owner: 'match_handed_over' } },
  add_note: { past: 'note_added', readers: [] },
};

/** What a `match.*` activity carries. */
export interface MatchActivityData {
  happening: MatchHappening;
  by: MatchParty;
  from: string | null;
  to: string;
  text?: string;
  reason?: string;
  [detail: string]: unknown;
}

export function happeningOf(type: string): MatchHappening | null {
  const past = type.replace(/^match\./, '');
  const found = Object.entries(MATCH_ACTIVITIES).find(([, activity]) => activity.past === past);
  return (found?.[0] as MatchHappening | undefined) ?? null;
}
