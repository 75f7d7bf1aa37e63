import { barredBy } from './rules';
import { aNeed, anOffer } from './testing/listings';

const today = '2026-11-20';

describe('what is never suggested', () => {
  it.each([
    ['not_published', {}, { published: false }],
    ['not_published', { published: false }, {}],
    ['not_open', {}, { openForRequests: false }],
    ['export_prohibited', { country: 'TH' as const }, { exportClass: 'prohibited' as const }],
    ['export_prohibited', {}, { exportClass: 'prohibited' as const }],
    ['excluded_country', { country: 'MM' as const }, { excludedCountries: ['MM'] }],
    ['excluded_country', { ownerCountry: 'MM' }, { excludedCountries: ['MM'] }],
    ['expired', { deadline: '2026-11-19' }, {}],
  ])('%s', (rule, need, offer) => {
    expect(barredBy(aNeed(need), anOffer(offer), { today })).toBe(rule);
  });

  it('one’s own listing, and a pair that has met', () => {
    expect(barredBy(aNeed(), { ...anOffer(), organisationId: 'of-need' }, { today })).toBe('own_listing');
    expect(barredBy(aNeed(), anOffer(), { today, isMatched: () => true })).toBe('already_matched');
  });

  it('anything else may be: a restricted class with its licence, a technology that stays in China, today’s deadline', () => {
    expect(barredBy(aNeed({ deadline: today }), anOffer({ exportClass: 'restricted' }), { today })).toBeNull();
    expect(barredBy(aNeed({ country: 'CN' }), anOffer({ exportClass: 'prohibited' }), { today })).toBeNull();
    expect(barredBy(aNeed({ country: 'TH' }), anOffer({ excludedCountries: ['MM'] }), { today })).toBeNull();
    const abroad = aNeed({ country: 'LA', ownerCountry: 'TH' });
    expect(barredBy(abroad, anOffer({ excludedCountries: ['TH'] }), { today })).toBeNull();
  });

  it('counts a draft as what it will be', () => {
    expect(barredBy(aNeed({ published: false }), anOffer(), { today, draft: 'need' })).toBeNull();
  });
});
