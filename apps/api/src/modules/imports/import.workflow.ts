import type { IMPORT_ACTIONS, ImportStatus } from '@techbridge/contracts';
import { workflow } from '../../platform/workflow';

export type ImportAction = (typeof IMPORT_ACTIONS)[number];
export type ImportParty = 'owner' | 'staff';

const BOTH = ['owner', 'staff'] as const;
const AT_REST = ['uploaded', 'checked', 'done', 'cancelled', 'failed'] as const;

/**
 * Where an import leads. `checking` and `writing` run in the background and end in `checked` and `done` by themselves,
 * or in `cancelled` and `failed`, from where the step goes on behind its last row.
 */
export const importWorkflow = workflow<ImportStatus, ImportAction, ImportParty>(
  ['uploaded'],
  'import.not_possible_now',
  [
    { action: 'map', from: AT_REST, to: 'uploaded', by: BOTH },
    { action: 'check', from: AT_REST, to: 'checking', by: BOTH },
    { action: 'fix', from: ['checked', 'done'], by: BOTH },
    { action: 'write', from: ['checked', 'done'], to: 'writing', by: BOTH },
    { action: 'cancel', from: ['checking', 'writing'], by: BOTH },
    { action: 'resume', from: ['cancelled', 'failed'], by: BOTH },
    { action: 'submit_all', from: ['done'], by: BOTH },
    { action: 'delete', from: AT_REST, by: BOTH },
  ],
);
