import type { MatchAction, MatchCommand, MatchView } from '@techbridge/contracts';

/** What a form for a command asks. Empty optional answers are left out of the command. */
export interface CommandField {
  name: string;
  kind:
    'line' | 'text' | 'date' | 'reason' | 'consent' | 'colleague' | 'months' | 'agreementType' | 'band' | 'currency';
  optional?: true;
  limit?: number;
  rows?: number;
}

type Match = Pick<MatchView, 'consentMissing'>;

const NOTE: CommandField = { name: 'note', kind: 'text', limit: 2000 };
const OPTIONAL_NOTE: CommandField = { ...NOTE, optional: true };
const ENDING: CommandField[] = [{ name: 'reason', kind: 'reason' }, OPTIONAL_NOTE];

/** The questions of each command, as the contract names its parts. */
const FIELDS: Record<MatchAction, readonly CommandField[]> = {
  ask_info: [{ name: 'question', kind: 'text', limit: 2000 }],
  answer_info: [{ name: 'answer', kind: 'text', limit: 2000, rows: 8 }],
  forward: [{ name: 'brief', kind: 'text', limit: 4000, rows: 14 }],
  accept: [{ name: 'consent', kind: 'consent' }, OPTIONAL_NOTE],
  approve_export: [NOTE],
  introduce: [OPTIONAL_NOTE],
  record_meeting: [{ name: 'on', kind: 'date' }, OPTIONAL_NOTE],
  start_negotiation: [OPTIONAL_NOTE],
  record_agreement: [
    { name: 'type', kind: 'agreementType' },
    { name: 'signedOn', kind: 'date' },
    { name: 'valueBand', kind: 'band', optional: true },
    { name: 'currency', kind: 'currency', optional: true },
    { name: 'evidence', kind: 'text', limit: 1000 },
    { name: 'contractRegistrationNumber', kind: 'line', optional: true },
  ],
  record_follow_up: [{ name: 'months', kind: 'months' }, NOTE],
  complete: [OPTIONAL_NOTE],
  decline_by_staff: ENDING,
  decline_by_counterparty: ENDING,
  withdraw: ENDING,
  close_without_agreement: ENDING,
  hold: [NOTE],
  hand_over: [{ name: 'to', kind: 'colleague' }, OPTIONAL_NOTE],
  add_note: [NOTE],
  send_message: [{ name: 'text', kind: 'text', limit: 2000 }],
  resume: [],
  take_over: [],
  expire: [],
};

export function fieldsOf(action: MatchAction, match: Match): readonly CommandField[] {
  if (action === 'answer_info' && match.consentMissing)
    return [...FIELDS.answer_info, { name: 'consent', kind: 'consent' }];
  return FIELDS[action];
}

/** Done at once: nothing is asked and nothing is lost by it. */
export const AT_ONCE: readonly MatchAction[] = ['take_over', 'resume'];

/** What moves a request on, the most important first: the first one offered is the main button. */
const FORWARD: readonly MatchAction[] = [
  'accept',
  'answer_info',
  'introduce',
  'forward',
  'approve_export',
  'record_agreement',
  'record_meeting',
  'start_negotiation',
  'complete',
  'record_follow_up',
];
const BESIDE: readonly MatchAction[] = [
  'ask_info',
  'resume',
  'send_message',
  'take_over',
  'hand_over',
  'add_note',
  'hold',
];
export const ENDS: readonly MatchAction[] = [
  'decline_by_counterparty',
  'decline_by_staff',
  'withdraw',
  'close_without_agreement',
];
const ORDER = [...FORWARD, ...BESIDE, ...ENDS];

/** The actions the server offers, in the order of their buttons. */
export function inOrder(actions: readonly MatchAction[]): MatchAction[] {
  return ORDER.filter((action) => actions.includes(action));
}

export function movesOn(action: MatchAction | undefined): boolean {
  return action !== undefined && FORWARD.includes(action);
}

export type Answers = Record<string, string | boolean>;

/** What the form starts with. */
export function initialAnswers(action: MatchAction, match: Pick<MatchView, 'draftBrief' | 'consentMissing'>): Answers {
  const empty = fieldsOf(action, match).map(({ name, kind }) => [name, kind === 'consent' ? false : '']);
  return { ...Object.fromEntries(empty), ...(action === 'forward' ? { brief: match.draftBrief ?? '' } : {}) };
}

function wireValue({ kind }: CommandField, value: string | boolean | undefined): unknown {
  if (kind === 'months') return Number(value);
  return value;
}

/** The command a form sends. */
export function commandOf(action: MatchAction, fields: readonly CommandField[], answers: Answers): MatchCommand {
  const given = fields.filter(({ name, optional }) => !optional || answers[name] !== '');
  const parts = Object.fromEntries(given.map((field) => [field.name, wireValue(field, answers[field.name])]));
  if (action === 'record_agreement')
    return { action, agreement: { valueBand: null, currency: null, ...parts } } as unknown as MatchCommand;
  return { action, ...parts } as MatchCommand;
}
