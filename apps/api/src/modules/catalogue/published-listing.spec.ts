import { aNeed, aTechnology } from '../../../test/factories/published-listing.factory';
import { publicOrganisation, publicPlace, withoutAddresses } from './published-listing';

describe('whose a listing is', () => {
  it('is public, unless a need is anonymous', () => {
    expect(publicOrganisation(aTechnology())?.slug).toBe('sample-membrane-works');
    expect(publicOrganisation(aNeed())?.slug).toBe('sample-rubber-mill');
    expect(publicOrganisation(aNeed({ anonymous: true }))).toBeNull();
  });

  it('does not tell the place of an anonymous need', () => {
    expect(publicPlace(aNeed({ anonymous: true }))).toEqual({ country: null, region: '' });
    expect(publicPlace(aNeed({ anonymous: true, siteCountry: 'LA', siteRegion: 'LA-VT' }))).toEqual({
      country: 'LA',
      region: 'LA-VT',
    });
  });
});

describe('e-mail addresses in texts', () => {
  it('are blacked out wherever they stand', () => {
    const content = {
      texts: { zh: { description: '联系人：li.ming@institute.example，欢迎来信' } },
      keywords: ['a@b.co'],
      trl: 6,
      link: null,
    };
    expect(withoutAddresses(content)).toEqual({
      texts: { zh: { description: '联系人：•••，欢迎来信' } },
      keywords: ['•••'],
      trl: 6,
      link: null,
    });
  });

  it('are not seen where there is none', () => {
    for (const text of ['3 kWh @ 25 °C', 'https://example.org/@works', 'Q = m @ c'])
      expect(withoutAddresses(text)).toBe(text);
  });
});
