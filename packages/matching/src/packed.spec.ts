import { packListing, unpackListing } from './packed';
import { quantitiesIn } from './quantities';
import { aNeed, anOffer, WATER } from './testing/listings';

describe('a prepared listing that was kept', () => {
  it('is the same when it is read again, as it stands now', () => {
    const offer = anOffer(
      {
        keywords: new Map([['latex', 'Latex']]),
        feedstock: new Map([['latex', { weight: 1, word: '胶乳' }]]),
        quantities: quantitiesIn('20 m³/h'),
      },
      WATER,
    );
    const standing = { ...offer, ...offer.facts, organisationCountry: 'CN' };
    expect(unpackListing(packListing(offer), standing)).toEqual(offer);
    const closed = unpackListing(packListing(offer), {
      ...standing,
      openForRequests: false,
      exportClass: 'restricted',
    });
    expect(closed.facts).toMatchObject({ openForRequests: false, exportClass: 'restricted' });
  });

  it('follows its owner to another country', () => {
    const need = aNeed({ ownerCountry: 'TH' });
    const standing = { ...need, ...need.facts, exportClass: 'free' as const, organisationCountry: 'LA' };
    expect(unpackListing(packListing(need), standing).facts).toEqual({ ...need.facts, ownerCountry: 'LA' });
  });
});
