import type { ListingAction, ListingStatus, RevisionStatus } from '@techbridge/contracts';
import { workflow, type Transition } from '../../platform/workflow';

/** The revision being worked on while an earlier one is public (or was, before it lapsed). */
type Revised = 'draft' | 'in_review' | 'returned';

/** Where a listing stands: its status and, where a newer revision than the public one exists, that one's status. */
export type ListingStage = ListingStatus | `${'published' | 'lapsed'}+${Revised}`;

/**
 * The part an actor plays with one listing. `author` is staff who wrote or submitted the revision at hand, `reviewer`
 * staff who did not: nobody reviews their own writing.
 */
export type ListingParty = 'owner' | 'staff' | 'compliance' | 'administrator' | 'author' | 'reviewer' | 'system';

export type WorkflowAction = ListingAction | 'lapse';

type Line = Transition<ListingStage, WorkflowAction, ListingParty>;

const KEEPERS = ['owner', 'staff', 'administrator'] as const;
const ASSESSORS = ['staff', 'compliance', 'administrator'] as const;

const PUBLIC = ['published', 'published+draft', 'published+in_review', 'published+returned'] as const;
const LAPSED = ['lapsed', 'lapsed+draft', 'lapsed+in_review', 'lapsed+returned'] as const;
const NEVER_PUBLIC = ['draft', 'in_review', 'returned'] as const;
const KEPT = [...NEVER_PUBLIC, ...PUBLIC, ...LAPSED] as const;

/** The first revision on its way to publication. */
const firstRevision: Line[] = [
  { action: 'edit', from: ['draft', 'returned'], by: KEEPERS },
  { action: 'submit', from: ['draft', 'returned'], to: 'in_review', by: KEEPERS },
  { action: 'publish', from: ['in_review'], to: 'published', by: ['reviewer'] },
  { action: 'return', from: ['in_review'], to: 'returned', by: ['reviewer'] },
  { action: 'withdraw_from_review', from: ['in_review'], to: 'draft', by: ['owner', 'author'] },
];

/** The next revision on its way to replace the one that is (or was) public, which stays as it is meanwhile. */
const nextRevision = (base: 'published' | 'lapsed'): Line[] => [
  { action: 'edit', from: [base], to: `${base}+draft`, by: KEEPERS },
  { action: 'edit', from: [`${base}+draft`, `${base}+returned`], by: KEEPERS },
  { action: 'submit', from: [`${base}+draft`, `${base}+returned`], to: `${base}+in_review`, by: KEEPERS },
  { action: 'publish', from: [`${base}+in_review`], to: 'published', by: ['reviewer'] },
  { action: 'return', from: [`${base}+in_review`], to: `${base}+returned`, by: ['reviewer'] },
  { action: 'withdraw_from_review', from: [`${base}+in_review`], to: `${base}+draft`, by: ['owner', 'author'] },
  { action: 'discard_draft', from: [`${base}+draft`, `${base}+returned`], to: base, by: KEEPERS },
];

const revised: Revised[] = ['draft', 'in_review', 'returned'];

/** Who may do what with a listing, when, and where it leads. */
export const listingWorkflow = workflow<ListingStage, WorkflowAction, ListingParty>(
  ['draft'],
  'listing.not_possible_now',
  [
    ...firstRevision,
    ...nextRevision('published'),
    ...nextRevision('lapsed'),
    { action: 'confirm', from: PUBLIC, by: KEEPERS },
    { action: 'renew', from: ['published', 'lapsed'], to: 'published', by: KEEPERS },
    ...revised.map((state): Line => ({
      action: 'renew',
      from: [`published+${state}`, `lapsed+${state}`],
      to: `published+${state}`,
      by: KEEPERS,
    })),
    { action: 'open_requests', from: PUBLIC, by: KEEPERS },
    { action: 'close_requests', from: PUBLIC, by: KEEPERS },
    { action: 'assess_export', from: KEPT, by: ASSESSORS },
    { action: 'archive', from: KEPT, to: 'archived', by: KEEPERS },
    // What was taken down comes back only through review.
    { action: 'restore', from: ['archived'], to: 'draft', by: KEEPERS },
    { action: 'lapse', from: ['published'], to: 'lapsed', by: ['system'] },
    ...revised.map((state): Line => ({
      action: 'lapse',
      from: [`published+${state}`],
      to: `lapsed+${state}`,
      by: ['system'],
    })),
  ],
);

/** The stage of a listing by its own status and that of the revision being worked on. */
export function stageOf(status: ListingStatus, revision: RevisionStatus): ListingStage {
  if (status !== 'published' && status !== 'lapsed') return status;
  return revision === 'published' || revision === 'superseded' ? status : `${status}+${revision}`;
}

/** The listing's own status in a stage: what the public sees of it. */
export function statusIn(stage: ListingStage): ListingStatus {
  return stage.split('+')[0] as ListingStatus;
}
