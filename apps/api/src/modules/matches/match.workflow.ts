import type { MatchAction, MatchParty, MatchStatus } from '@techbridge/contracts';
import { workflow } from '../../platform/workflow';

const BOTH_AND_STAFF = ['requester', 'counterparty', 'staff'] as const;
const BEFORE_INTRODUCTION = ['submitted', 'needs_info', 'forwarded', 'accepted'] as const;
const IN_TALKS = ['introduced', 'meeting', 'negotiating'] as const;
const AT_WORK = [...BEFORE_INTRODUCTION, ...IN_TALKS, 'agreed'] as const;

/** The workflow of a match: state and permission are one table. `by` names the actor's part in this match. */
export const matchWorkflow = workflow<MatchStatus, MatchAction, MatchParty>(['submitted'], 'match.not_possible_now', [
  { action: 'forward', from: ['submitted'], to: 'forwarded', by: ['staff'] },
  { action: 'ask_info', from: ['submitted'], to: 'needs_info', by: ['staff'] },
  { action: 'answer_info', from: ['needs_info'], to: 'submitted', by: ['requester'] },
  { action: 'accept', from: ['forwarded'], to: 'accepted', by: ['counterparty'] },
  { action: 'approve_export', from: ['accepted'], by: ['compliance'] },
  { action: 'introduce', from: ['accepted'], to: 'introduced', by: ['staff'] },
  { action: 'record_meeting', from: ['introduced', 'meeting'], to: 'meeting', by: BOTH_AND_STAFF },
  { action: 'start_negotiation', from: ['introduced', 'meeting'], to: 'negotiating', by: BOTH_AND_STAFF },
  { action: 'record_agreement', from: IN_TALKS, to: 'agreed', by: ['staff'] },
  { action: 'record_follow_up', from: ['agreed'], by: ['staff'] },
  { action: 'complete', from: ['agreed'], to: 'completed', by: ['staff'] },
  { action: 'send_message', from: [...IN_TALKS, 'agreed'], by: BOTH_AND_STAFF },

  { action: 'decline_by_counterparty', from: ['forwarded'], to: 'declined_by_counterparty', by: ['counterparty'] },
  { action: 'decline_by_staff', from: BEFORE_INTRODUCTION, to: 'declined_by_staff', by: ['staff'] },
  { action: 'withdraw', from: BEFORE_INTRODUCTION, to: 'withdrawn', by: ['requester'] },
  { action: 'expire', from: BEFORE_INTRODUCTION, to: 'expired', by: ['system'] },
  { action: 'close_without_agreement', from: IN_TALKS, to: 'closed_without_agreement', by: BOTH_AND_STAFF },

  { action: 'hold', from: [...BEFORE_INTRODUCTION, ...IN_TALKS], by: ['staff'] },
  { action: 'resume', from: [...BEFORE_INTRODUCTION, ...IN_TALKS], by: ['staff'] },
  { action: 'take_over', from: AT_WORK, by: ['staff'] },
  { action: 'hand_over', from: AT_WORK, by: ['staff'] },
  { action: 'add_note', from: AT_WORK, by: ['staff', 'compliance'] },
]);

/** What may still be done while a request is on hold: end it, look after it, or go on. */
export const ALLOWED_ON_HOLD: readonly MatchAction[] = [
  'resume',
  'decline_by_staff',
  'withdraw',
  'close_without_agreement',
  'take_over',
  'hand_over',
  'add_note',
];

export type Turn = 'requester' | 'counterparty' | 'staff' | 'parties' | 'nobody';

/** Whose turn it is in each state, and which setting says how many days they have. */
export const MATCH_TURNS: Record<
  MatchStatus,
  { turn: Turn; days: 'staffDays' | 'requesterDays' | 'counterpartyDays' | 'talksDays' | null }
> = {
  submitted: { turn: 'staff', days: 'staffDays' },
  needs_info: { turn: 'requester', days: 'requesterDays' },
  forwarded: { turn: 'counterparty', days: 'counterpartyDays' },
  accepted: { turn: 'staff', days: 'staffDays' },
  introduced: { turn: 'parties', days: 'talksDays' },
  meeting: { turn: 'parties', days: 'talksDays' },
  negotiating: { turn: 'parties', days: 'talksDays' },
  agreed: { turn: 'staff', days: null },
  completed: { turn: 'nobody', days: null },
  declined_by_staff: { turn: 'nobody', days: null },
  declined_by_counterparty: { turn: 'nobody', days: null },
  withdrawn: { turn: 'nobody', days: null },
  expired: { turn: 'nobody', days: null },
  closed_without_agreement: { turn: 'nobody', days: null },
};

/** From the introduction on, both sides know each other. */
export const INTRODUCED_STATUSES: readonly MatchStatus[] = [
  ...IN_TALKS,
  'agreed',
  'completed',
  'closed_without_agreement',
];
