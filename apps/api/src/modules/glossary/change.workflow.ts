import type { GlossaryAction, GlossaryChangeStatus } from '@techbridge/contracts';
import { workflow } from '../../platform/workflow';

/** The part an actor plays with one change: who proposed it never reviews it. */
export type ChangeParty = 'proposer' | 'reviewer';

export const changeWorkflow = workflow<GlossaryChangeStatus, GlossaryAction, ChangeParty>(
  ['proposed'],
  'glossary.not_possible_now',
  [
    { action: 'accept', from: ['proposed'], to: 'accepted', by: ['reviewer'] },
    { action: 'decline', from: ['proposed'], to: 'declined', by: ['reviewer'] },
    { action: 'withdraw', from: ['proposed'], to: 'withdrawn', by: ['proposer'] },
  ],
);
