import { aNeed, aTechnology } from '../../../test/factories/published-listing.factory';
import { publicActions } from './listing-page.policy';

const technology = aTechnology();
const need = aNeed();
const member = (organisationId: string | null) => ({ role: 'member' as const, organisationId });
const owner = member(technology.organisation.id);
const stranger = member('0199f000-0000-7000-8000-0000000000ff');
const desk = (role: 'staff' | 'compliance' | 'administrator' | 'observer') => ({ role, organisationId: null });

describe('on the page of a technology', () => {
  it('visitors and other members may ask for an introduction', () => {
    expect(publicActions(null, technology, false)).toEqual(['ask_introduction']);
    expect(publicActions(stranger, technology, false)).toEqual(['ask_introduction']);
    expect(publicActions(member(null), technology, false)).toEqual(['ask_introduction']);
  });

  it('nobody asks twice', () => {
    expect(publicActions(stranger, technology, true)).toEqual([]);
  });

  it('its owner edits it and sees who might need it', () => {
    expect(publicActions(owner, technology, false)).toEqual(['edit', 'see_candidates']);
  });

  it('staff propose, observers look', () => {
    for (const role of ['staff', 'compliance', 'administrator'] as const) {
      expect(publicActions(desk(role), technology, false)).toEqual(['see_candidates', 'propose_match']);
    }
    expect(publicActions(desk('observer'), technology, false)).toEqual(['see_candidates']);
  });

  it('nothing is asked of what is closed or may not be exported', () => {
    for (const shut of [aTechnology({}, { openForRequests: false }), aTechnology({}, { exportClass: 'prohibited' })]) {
      expect(publicActions(stranger, shut, false)).toEqual([]);
      expect(publicActions(desk('staff'), shut, false)).toEqual(['see_candidates']);
    }
  });
});

describe('on the page of a need', () => {
  it('visitors and other members may offer a technology, its owner may not', () => {
    expect(publicActions(null, need, false)).toEqual(['offer_technology']);
    expect(publicActions(stranger, need, true)).toEqual(['offer_technology']);
    expect(publicActions(member(need.organisation.id), need, false)).toEqual(['edit', 'see_candidates']);
  });
});
