import { rankOf, type Answer, type RankedPair } from './suggestion-rank.policy';

const pair: RankedPair = {
  demandId: 'd',
  technologyId: 't',
  demandOrganisationId: 'mill',
  technologyOrganisationId: 'institute',
  demandSectors: ['water'],
  technologySectors: ['water', 'energy'],
};
const answer = (fields: Partial<Answer>): Answer => ({
  ...pair,
  organisationId: 'mill',
  relevant: false,
  reason: 'not-our-field',
  ...fields,
});
const like = (fields: Partial<Answer> = {}) => answer({ technologyId: 'other', ...fields });

describe('the order of candidates', () => {
  it('is that of the scores where nobody said anything', () => {
    expect(rankOf(pair, 0.7, [], null)).toBe(0.7);
  });

  it('halves a pair that one side found irrelevant and lifts one that was welcome', () => {
    expect(rankOf(pair, 0.7, [answer({})], null)).toBeCloseTo(0.35);
    expect(rankOf(pair, 0.7, [answer({ relevant: true, reason: null })], null)).toBeCloseTo(0.84);
  });

  it('follows a little what was said about their like, and never by more than a fifth', () => {
    expect(rankOf(pair, 0.8, [like()], null)).toBeCloseTo(0.76);
    expect(
      rankOf(
        pair,
        0.8,
        Array.from({ length: 9 }, () => like()),
        null,
      ),
    ).toBeCloseTo(0.64);
    expect(rankOf(pair, 0.8, [like({ relevant: true, reason: null })], null)).toBeCloseTo(0.84);
  });

  it('learns nothing from another sector, another organisation or a reason that is about the moment', () => {
    const nothing = [
      like({ technologySectors: ['transport'] }),
      like({ technologyOrganisationId: 'elsewhere' }),
      like({ reason: 'no-capacity' }),
      like({ reason: 'already-have-a-partner' }),
    ];
    expect(rankOf(pair, 0.8, nothing, null)).toBe(0.8);
  });

  it('is staff’s where they decided', () => {
    expect(rankOf(pair, 0.1, [], 'pin')).toBeGreaterThan(1);
    expect(rankOf(pair, 0.9, [], 'demote')).toBeLessThan(0);
  });
});
