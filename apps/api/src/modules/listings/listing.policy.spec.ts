import { ROLES, type Role } from '@techbridge/contracts';
import { inScope, makesSense, mayCreateFor, partiesOf, renewableFrom, scopeOf, wroteIt } from './listing.policy';

const who = (role: Role, organisationId: string | null = null, userId = 'someone') => ({
  role,
  organisationId,
  userId,
});
const listing = { organisationId: 'mill', working: { createdById: 'author', submittedById: null } };
const moment = { now: new Date('2026-06-01T00:00:00Z'), renewableDays: 30 };
const technology = {
  kind: 'technology',
  status: 'published' as const,
  openForRequests: true,
  expiresAt: new Date('2026-08-01T00:00:00Z'),
};

describe('who sees a listing', () => {
  it('members see their own, the desk sees all, others see none', () => {
    expect(inScope(scopeOf(who('member', 'mill')), listing)).toBe(true);
    expect(inScope(scopeOf(who('member', 'other')), listing)).toBe(false);
    expect(inScope(scopeOf(who('member')), listing)).toBe(false);
    expect(inScope(scopeOf(null), listing)).toBe(false);
    for (const role of ROLES.filter((each) => each !== 'member'))
      expect(inScope(scopeOf(who(role)), listing)).toBe(true);
  });
});

describe('the part someone plays', () => {
  it('is the owner’s for members of the organisation alone', () => {
    expect(partiesOf(who('member', 'mill'), listing)).toEqual(['owner']);
    expect(partiesOf(who('member', 'other'), listing)).toEqual([]);
    expect(partiesOf(who('observer'), listing)).toEqual([]);
  });

  it('staff review what they did not write', () => {
    expect(partiesOf(who('staff'), listing)).toEqual(['staff', 'reviewer']);
    expect(partiesOf(who('staff', null, 'author'), listing)).toEqual(['staff', 'author']);
    expect(partiesOf(who('administrator', null, 'author'), listing)).toEqual(['administrator', 'author']);
    expect(partiesOf(who('compliance', null, 'author'), listing)).toEqual(['compliance']);
    const submitted = { ...listing, working: { createdById: null, submittedById: 'someone' } };
    expect(wroteIt(who('staff'), submitted)).toBe(true);
  });

  it('members start listings for themselves, staff for anyone', () => {
    expect(mayCreateFor(who('member', 'mill'), 'mill')).toBe(true);
    expect(mayCreateFor(who('member', 'mill'), 'other')).toBe(false);
    expect(ROLES.filter((role) => mayCreateFor(who(role), 'mill'))).toEqual(['staff', 'administrator']);
  });
});

describe('what makes sense', () => {
  it('requests are opened where they are closed, and closed where they are open', () => {
    expect([makesSense('open_requests', technology, moment), makesSense('close_requests', technology, moment)]).toEqual(
      [false, true],
    );
    const closed = { ...technology, openForRequests: false };
    expect([makesSense('open_requests', closed, moment), makesSense('close_requests', closed, moment)]).toEqual([
      true,
      false,
    ]);
  });

  it('a renewal waits for the last thirty days; what lapsed can be renewed any time', () => {
    const from = renewableFrom(technology.expiresAt, 30);
    expect(from.toISOString()).toBe('2026-07-02T00:00:00.000Z');
    expect(makesSense('renew', technology, moment)).toBe(false);
    expect(makesSense('renew', technology, { ...moment, now: from })).toBe(true);
    expect(makesSense('renew', { ...technology, status: 'lapsed' }, moment)).toBe(true);
  });

  it('a need has no export class', () => {
    expect(makesSense('assess_export', technology, moment)).toBe(true);
    expect(makesSense('assess_export', { ...technology, kind: 'demand' }, moment)).toBe(false);
  });
});
