import { knownMatch, maySeeCandidates } from './suggestion.policy';

describe('candidates', () => {
  it('are for the owner and the alliance', () => {
    const listing = { organisationId: 'mine' };
    expect(maySeeCandidates({ role: 'member', organisationId: 'mine' }, listing)).toBe(true);
    expect(maySeeCandidates({ role: 'member', organisationId: 'theirs' }, listing)).toBe(false);
    expect(maySeeCandidates({ role: 'member', organisationId: null }, listing)).toBe(false);
    for (const role of ['staff', 'compliance', 'administrator', 'observer'] as const) {
      expect(maySeeCandidates({ role, organisationId: null }, listing)).toBe(true);
    }
  });
});

describe('a request about a pair', () => {
  const pair = { technologyId: 't', demandId: 'd' };
  const submitted = { id: 'm', ...pair, requesterOrganisationId: 'seeker', forwardedAt: null };

  it('is known to who asked and to staff, and to the other side once it was forwarded', () => {
    const asked = { role: 'member' as const, organisationId: 'seeker' };
    const other = { role: 'member' as const, organisationId: 'supplier' };
    expect(knownMatch(asked, [submitted], pair)).toBe('m');
    expect(knownMatch({ role: 'staff', organisationId: null }, [submitted], pair)).toBe('m');
    expect(knownMatch(other, [submitted], pair)).toBeNull();
    expect(knownMatch(other, [{ ...submitted, forwardedAt: new Date() }], pair)).toBe('m');
  });

  it('is not one about another pair', () => {
    expect(knownMatch({ role: 'staff', organisationId: null }, [submitted], { ...pair, demandId: 'x' })).toBeNull();
  });
});
