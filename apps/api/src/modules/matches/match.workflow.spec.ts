import {
  MATCH_ACTIONS,
  MATCH_PARTIES,
  MATCH_STATUSES,
  OPEN_MATCH_STATUSES,
  type MatchAction,
  type MatchStatus,
} from '@techbridge/contracts';
import { AppError } from '../../platform/errors';
import { MATCH_ACTIVITIES } from './match.activities';
import { MATCH_TURNS, matchWorkflow } from './match.workflow';

const ENDED: MatchStatus[] = [
  'completed',
  'declined_by_staff',
  'declined_by_counterparty',
  'withdrawn',
  'expired',
  'closed_without_agreement',
];

describe('the workflow of a match', () => {
  it('reaches every state from the first', () => {
    const reached = new Set<MatchStatus>(matchWorkflow.initial);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const { from, to } of matchWorkflow.transitions)
        if (to && from.some((status) => reached.has(status))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...MATCH_STATUSES].sort());
  });

  it('ends where it says it ends', () => {
    for (const status of ENDED) expect(matchWorkflow.actions(status, MATCH_PARTIES)).toEqual([]);
    const open = MATCH_STATUSES.filter((status) => !ENDED.includes(status));
    for (const status of open) expect(matchWorkflow.actions(status, MATCH_PARTIES)).not.toEqual([]);
  });

  it('uses every action of the contract, and records each', () => {
    const used = new Set(matchWorkflow.transitions.map(({ action }) => action));
    expect([...used].sort()).toEqual([...MATCH_ACTIONS].sort());
    for (const action of MATCH_ACTIONS) expect(MATCH_ACTIVITIES[action].past).toBeTruthy();
    const pasts = Object.values(MATCH_ACTIVITIES).map(({ past }) => past);
    expect(new Set(pasts).size).toBe(pasts.length);
  });

  it('offers exactly what it would allow, to everyone in every state', () => {
    for (const status of MATCH_STATUSES) {
      for (const party of MATCH_PARTIES) {
        const offered = matchWorkflow.actions(status, [party]);
        for (const action of MATCH_ACTIONS) expect(allows(status, action, party)).toBe(offered.includes(action));
      }
    }
  });

  it('lets only staff introduce, from accepted alone', () => {
    const lines = matchWorkflow.transitions.filter(({ to }) => to === 'introduced');
    expect(lines).toEqual([{ action: 'introduce', from: ['accepted'], to: 'introduced', by: ['staff'] }]);
  });

  it('always knows whose turn it is, and gives every open state a time limit', () => {
    for (const status of OPEN_MATCH_STATUSES) {
      expect(MATCH_TURNS[status].turn).not.toBe('nobody');
      expect(MATCH_TURNS[status].days).not.toBeNull();
    }
    for (const status of ENDED) expect(MATCH_TURNS[status].turn).toBe('nobody');
  });
});

function allows(status: MatchStatus, action: MatchAction, party: (typeof MATCH_PARTIES)[number]): boolean {
  try {
    matchWorkflow.next(status, action, [party]);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
