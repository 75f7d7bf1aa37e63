import type { Finding } from '@techbridge/contracts';
import { complaintAbout } from './decision';

const finding = (part: Partial<Finding> = {}): Finding => ({
  severity: 'minor',
  field: '',
  text: 'Name the unit.',
  ...part,
});

describe('a decision about a listing', () => {
  it('is not returned without saying what should change', () => {
    expect(complaintAbout('return', [])).toBe('needFinding');
    expect(complaintAbout('return', [finding()])).toBeNull();
  });

  it('is not published while the reviewer has a blocker', () => {
    expect(complaintAbout('publish', [finding({ severity: 'blocker' })])).toBe('blockers');
    expect(complaintAbout('publish', [finding({ severity: 'major' })])).toBeNull();
  });

  it('is not sent with a finding that says nothing', () => {
    expect(complaintAbout('publish', [finding({ text: '  ' })])).toBe('emptyText');
    expect(complaintAbout('return', [finding(), finding({ text: '' })])).toBe('emptyText');
  });
});
