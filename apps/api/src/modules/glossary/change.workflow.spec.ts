import { GLOSSARY_ACTIONS, GLOSSARY_CHANGE_STATUSES, ROLES } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { changeWorkflow, type ChangeParty } from './change.workflow';
import { partiesOf } from './glossary.policy';

const EVERYONE: ChangeParty[] = ['proposer', 'reviewer'];
const actor = (role: Actor['role'], userId: string) => ({ role, userId }) as Actor;

describe('the workflow of a change of the lexicon', () => {
  it('reaches every state from a proposal, and ends there', () => {
    const reached = new Set(changeWorkflow.initial);
    for (const { from, to } of changeWorkflow.transitions)
      if (from.some((state) => reached.has(state))) reached.add(to!);
    expect([...reached].sort()).toEqual([...GLOSSARY_CHANGE_STATUSES].sort());
    for (const status of GLOSSARY_CHANGE_STATUSES.filter((each) => each !== 'proposed'))
      expect(changeWorkflow.actions(status, EVERYONE)).toEqual([]);
  });

  it('offers exactly what it lets happen', () => {
    for (const status of GLOSSARY_CHANGE_STATUSES) {
      for (const party of EVERYONE) {
        const offered = changeWorkflow.actions(status, [party]);
        for (const action of GLOSSARY_ACTIONS) {
          const attempt = () => changeWorkflow.next(status, action, [party]);
          if (offered.includes(action)) expect(GLOSSARY_CHANGE_STATUSES).toContain(attempt());
          else expect(attempt).toThrow(/glossary.not_possible_now|access.forbidden/);
        }
      }
    }
  });

  it.each(['staff', 'compliance', 'administrator'] as const)(
    '%s reviews others, and only withdraws their own',
    (role) => {
      const change = { proposedById: 'someone' };
      expect(changeWorkflow.actions('proposed', partiesOf(actor(role, 'another'), change))).toEqual([
        'accept',
        'decline',
      ]);
      expect(changeWorkflow.actions('proposed', partiesOf(actor(role, 'someone'), change))).toEqual(['withdraw']);
    },
  );

  it('is nothing for those who only look in', () => {
    for (const role of ROLES.filter((each) => each === 'member' || each === 'observer'))
      expect(partiesOf(actor(role, 'someone'), { proposedById: 'someone' })).toEqual([]);
  });
});
