import { LISTING_STATUSES, REVISION_STATUSES } from '@techbridge/contracts';
import {
  listingWorkflow,
  stageOf,
  statusIn,
  type ListingParty,
  type ListingStage,
  type WorkflowAction,
} from './listing.workflow';

const STAGES: ListingStage[] = [
  ...LISTING_STATUSES,
  'published+draft',
  'published+in_review',
  'published+returned',
  'lapsed+draft',
  'lapsed+in_review',
  'lapsed+returned',
];
const EVERYONE: ListingParty[] = ['owner', 'staff', 'compliance', 'administrator', 'author', 'reviewer', 'system'];

const lines = listingWorkflow.transitions;
const targets = lines.flatMap(({ from, to }) => from.map((stage) => ({ stage, to: to ?? stage })));

describe('the workflow of a listing', () => {
  it('reaches every stage from a draft', () => {
    const reached = new Set<ListingStage>(listingWorkflow.initial);
    for (let before = -1; before !== reached.size;) {
      before = reached.size;
      for (const { stage, to } of targets) if (reached.has(stage)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...STAGES].sort());
  });

  it('has no end: from every stage a draft can be reached again', () => {
    const leading = new Set<ListingStage>(['draft']);
    for (let before = -1; before !== leading.size;) {
      before = leading.size;
      for (const { stage, to } of targets) if (leading.has(to)) leading.add(stage);
    }
    expect([...leading].sort()).toEqual([...STAGES].sort());
  });

  it('offers exactly what it lets happen', () => {
    for (const stage of STAGES) {
      for (const party of EVERYONE) {
        const offered = listingWorkflow.actions(stage, [party]);
        for (const action of new Set(lines.map((line) => line.action))) {
          const attempt = () => listingWorkflow.next(stage, action, [party]);
          if (offered.includes(action)) expect(STAGES).toContain(attempt());
          else expect(attempt).toThrow(/listing.not_possible_now|access.forbidden/);
        }
      }
    }
  });

  it('never says two things about the same action of the same party', () => {
    for (const stage of STAGES) {
      const here = lines.filter((line) => line.from.includes(stage));
      expect(new Set(here.map((line) => line.action)).size).toBe(here.length);
    }
  });

  it('lets only a reviewer publish or return', () => {
    const review = lines.filter(({ action }) => action === 'publish' || action === 'return');
    expect(new Set(review.flatMap(({ by }) => by))).toEqual(new Set(['reviewer']));
    expect(review.every(({ from }) => from.every((stage) => stage.endsWith('in_review')))).toBe(true);
  });

  it('takes nothing public down by editing, submitting, returning or discarding', () => {
    const quiet: WorkflowAction[] = ['edit', 'submit', 'return', 'withdraw_from_review', 'discard_draft', 'confirm'];
    for (const { action, from, to } of lines) {
      for (const stage of quiet.includes(action) ? from : [])
        expect(statusIn(to ?? stage) === 'published').toBe(statusIn(stage) === 'published');
    }
  });

  it('lets nothing lapse by hand', () => {
    expect(lines.filter(({ action }) => action === 'lapse').every(({ by }) => by.join() === 'system')).toBe(true);
  });

  it('reads a stage off the two statuses and back', () => {
    expect(stageOf('published', 'published')).toBe('published');
    expect(stageOf('published', 'in_review')).toBe('published+in_review');
    expect(stageOf('returned', 'returned')).toBe('returned');
    expect(stageOf('archived', 'draft')).toBe('archived');
    for (const stage of STAGES) {
      const revisions = REVISION_STATUSES.filter((revision) => stageOf(statusIn(stage), revision) === stage);
      expect(revisions.length).toBeGreaterThan(0);
    }
  });
});
