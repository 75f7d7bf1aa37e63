import { aNeed, aTechnology } from '../../../test/factories/published-listing.factory';
import { knownMatch, maySeeCandidates, mayBeSuggested, withoutCrowding } from './suggestion.policy';

const TODAY = '2026-11-20';
const subject = (kind: 'technology' | 'demand', rest: object = {}) => ({
  id: 's',
  kind,
  organisationId: 'mine',
  exportClass: 'free',
  ...rest,
});

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

  it('are never the own listings, nor what is closed, over or may not be exported', () => {
    expect(mayBeSuggested(subject('demand'), aTechnology(), TODAY)).toBe(true);
    expect(mayBeSuggested(subject('demand'), aTechnology({}, { exportClass: 'prohibited' }), TODAY)).toBe(false);
    expect(mayBeSuggested(subject('demand'), aTechnology({}, { openForRequests: false }), TODAY)).toBe(false);
    expect(
      mayBeSuggested(subject('demand', { organisationId: aTechnology().organisation.id }), aTechnology(), TODAY),
    ).toBe(false);
    expect(mayBeSuggested(subject('technology'), aTechnology(), TODAY)).toBe(false);
    expect(mayBeSuggested(subject('technology'), aNeed({ deadline: TODAY }), TODAY)).toBe(true);
    expect(mayBeSuggested(subject('technology'), aNeed({ deadline: '2026-11-19' }), TODAY)).toBe(false);
    expect(mayBeSuggested(subject('technology', { exportClass: 'prohibited' }), aNeed(), TODAY)).toBe(false);
  });

  it('do not come from one organisation alone', () => {
    const listed = ['a', 'a', 'b', 'a', 'c'].map((organisationId, at) => ({ organisationId, at }));
    expect(withoutCrowding(listed, 2).map(({ at }) => at)).toEqual([0, 1, 2, 4]);
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
