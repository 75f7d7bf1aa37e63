import { createTranslator, ownDictionaries } from '@techbridge/lexicon';
import { terms } from '@techbridge/taxonomy';
import { aNeed, aTechnology } from '../../../test/factories/published-listing.factory';
import { listingDocument as documentOf } from './listing-document';

const own = ownDictionaries();
const translator = createTranslator((language) => [own(language)]);
const listingDocument = (listing: Parameters<typeof documentOf>[0], mark: string) =>
  documentOf(listing, mark, translator);

const words = (document: ReturnType<typeof listingDocument>) => JSON.stringify(document);

describe('what search knows of a technology', () => {
  it('has its texts by language and the facets a reader chooses by', () => {
    const document = listingDocument(
      aTechnology({ cooperation: ['licence-exclusive'], ipStatus: 'granted', form: 'device', priceBand: '50k-200k' }),
      'mark',
    );
    expect(document.texts.title).toEqual({ en: 'Ceramic membrane', zh: '污水处理陶瓷膜' });
    expect(document.texts.body.zh).toContain('能耗低');
    expect(document.facets).toMatchObject({
      sector: ['water'],
      sdg: ['6', '12'],
      trl: ['demonstrable'],
      country: ['CN'],
      cooperation: ['licence-exclusive'],
      ip: ['granted'],
      form: ['device'],
      price: ['50k-200k'],
      budget: [],
      collection: ['thousand-2022'],
      organisation: ['sample-membrane-works'],
      language: ['en', 'zh'],
    });
    expect(document.mark).toBe('mark');
  });

  it('shows the first benefit that has a number', () => {
    const benefits = [
      { measure: { en: 'comfort' } },
      {
        measure: { en: 'electricity' },
        value: 0.9,
        unit: 'kWh/m³',
        baselineValue: 1.4,
        baseline: { en: 'activated sludge' },
      },
    ];
    expect(listingDocument(aTechnology({ benefits }), '').hit.benefit?.value).toBe(0.9);
  });

  it('knows the words of its terms in both languages', () => {
    const [term] = terms('water');
    const texts = listingDocument(aTechnology({ terms: [term!.code, 'no-such-term'] }), '').texts.terms;
    expect(texts.en).toContain(term!.label.en);
    expect(texts.zh).toContain(term!.label.zh);
  });
});

describe('what search knows of a need', () => {
  it('finds it by what is asked for, not by what is refused', () => {
    const { body } = listingDocument(aNeed(), '').texts;
    expect(body.en).toContain('Two tonnes a day');
    expect(body.en).not.toContain('Diesel');
  });

  it('lies in every stage it accepts', () => {
    expect(listingDocument(aNeed({ trlMin: 4, trlMax: 7 }), '').facets.trl).toEqual(['lab-tested', 'demonstrable']);
    expect(listingDocument(aNeed({ trlMin: 8 }), '').facets.trl).toEqual(['on-market']);
    expect(listingDocument(aNeed(), '').facets.trl).toEqual([]);
  });

  it('is at its site, or else where its organisation is', () => {
    expect(listingDocument(aNeed({ siteCountry: 'VN', siteRegion: 'VN-29' }), '').hit).toMatchObject({
      country: 'VN',
      region: 'VN-29',
    });
    expect(listingDocument(aNeed(), '').hit).toMatchObject({ country: 'TH', region: 'TH-90' });
  });

  it('can be ordered by its deadline', () => {
    expect(listingDocument(aNeed({ deadline: '2027-05-01' }), '').numbers.deadline).toBe(Date.UTC(2027, 4, 1));
  });
});

describe('an anonymous need', () => {
  it('says nothing of its organisation, not even the country', () => {
    const document = listingDocument(aNeed({ anonymous: true }), '');
    expect(words(document)).not.toMatch(/rubber-mill|Rubber Mill|TH-90|0199f000-0000-7000-8000-000000000001/);
    expect(document.facets.country).toEqual([]);
    expect(document.facets.organisation).toEqual([]);
    expect(document.hit).toMatchObject({ organisation: null, country: null, region: '' });
  });

  it('shows the site it names', () => {
    const document = listingDocument(aNeed({ anonymous: true, siteCountry: 'LA' }), '');
    expect(document.facets.country).toEqual(['LA']);
    expect(document.hit).toMatchObject({ country: 'LA', region: '' });
  });
});

describe('what a listing says to seekers of other languages', () => {
  it('is the same whether it is written in one language or the other', () => {
    const { pivot } = listingDocument(aTechnology({}), 'mark');
    const said = (language: string, text: string) => [...translator.pivot([{ text, language }]).keys()];
    const terms = pivot.head.map(([term]) => term);
    for (const term of said('th', 'เมมเบรน')) expect(terms).toContain(term);
    expect(terms).toEqual(expect.arrayContaining(said('en', 'ceramic membrane')));
  });

  it('counts a word once for all the languages it is said in', () => {
    const weight = (...languages: ('en' | 'zh')[]) => {
      const all = aTechnology().content.texts;
      const texts = Object.fromEntries(languages.map((language) => [language, all[language]]));
      const { pivot } = listingDocument(aTechnology({ texts, originalLocale: languages[0] }), 'mark');
      return pivot.head.find(([term]) => term === '#membrane')?.[1] ?? 0;
    };
    expect(weight('en')).toBeGreaterThan(0);
    expect(weight('en', 'zh')).toBe(Math.max(weight('en'), weight('zh')));
  });
});
