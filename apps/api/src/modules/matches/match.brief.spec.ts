import { draftBrief, identityIn } from './match.brief';

const organisation = { en: 'Sample Seeker Mill', th: 'โรงงานตัวอย่าง' };

describe('the anonymised brief', () => {
  it.each([
    ['an address', 'Write to araya@mill.example for more.'],
    ['a phone number', 'Call +66 81 234 5678 any time.'],
    ['the name of the organisation', 'The sample seeker mill needs a filter.'],
    ['its name in another language', 'ติดต่อ โรงงานตัวอย่าง ได้เลย'],
    ['the name of a person', 'Ask Araya Thongsai about it.'],
  ])('does not leave with %s in it', (_what, brief) => {
    expect(identityIn(brief, organisation, ['Araya Thongsai'])).not.toBeNull();
  });

  it('leaves with figures, dates and standards in it', () => {
    const brief =
      'An SME in Thailand treats 400 m³ a day (ISO 14001, since 2019-04) at 0.9 kWh/m³ for 12,500 USD a year.';
    expect(identityIn(brief, organisation, ['Araya Thongsai'])).toBeNull();
  });

  it('is drafted from what is asked and by what kind of organisation, not by whom', () => {
    const need = { sectors: ['water' as const], problem: 'Serum effluent misses the limit.', scale: '400 m³ a day' };
    const draft = draftBrief({ requester: { kind: 'sme', country: 'TH' }, interest: 'Pilot on site.', need }, 'en');
    for (const part of ['Thailand', 'Pilot on site.', 'Serum effluent', '400 m³']) expect(draft).toContain(part);
    expect(identityIn(draft, organisation, [])).toBeNull();
  });
});
