import { LOCALES, type Locale, type TechnologyContent } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import { aTechnology } from '../../../test/factories/published-listing.factory';
import { brochureOf } from './brochure';
import { drawBrochure } from './brochure-layout';

const full = {
  texts: {
    zh: { title: '污水处理陶瓷膜', summary: '寿命十年。', description: '平板膜。', advantages: '能耗低。' },
    en: {
      title: 'Ceramic membrane',
      summary: 'Lasts ten years.',
      description: 'A flat membrane.',
      status: 'machine-translated',
    },
  },
  trl: 8,
  ipStatus: 'granted',
  patents: [{ number: '2021', office: 'CN', inForceIn: ['CN', 'TH'] }],
  cooperation: ['turnkey', 'training'],
  paybackMonths: 30,
  excludedCountries: ['MM'],
  benefits: [
    {
      measure: { en: 'Electricity' },
      value: 0.9,
      unit: 'kWh/m³',
      baselineValue: 1.4,
      baseline: { en: 'activated sludge' },
    },
  ],
  localConditions: { climate: '15–40 °C' },
  deployments: [{ country: 'TH', site: 'Rayong', year: 2025 }],
};

function brochure(locale: Locale, content: object = full, rest: object = {}) {
  const listing = aTechnology(content, rest);
  const address = `https://techbridge.example/technologies/${listing.reference}`;
  return brochureOf(listing, listing.content as TechnologyContent, { locale, translate: translator(locale), address });
}
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

describe('a brochure', () => {
  it('says the facts a buyer decides by, in the reader’s words', () => {
    const english = Object.fromEntries(brochure('en').facts.map(({ label, value }) => [label, value]));
    expect(english).toMatchObject({
      'Readiness level (TRL)': '8 · System complete and qualified',
      'Patents in force in': 'China, Thailand',
      'Pays back in': '30 months',
      'Not offered in': 'Myanmar',
      'In use at': 'Rayong, Thailand, 2025',
    });
    expect(brochure('en').benefits).toEqual([
      { measure: 'Electricity', result: '0.9 kWh/m³ against 1.4 kWh/m³ · activated sludge' },
    ]);
    expect(brochure('zh').facts.find(({ label }) => label === '专利有效地区')?.value).toBe('中国、泰国');
  });

  it('says when its text is in another language or a machine’s', () => {
    const own = aTechnology().sample ? 1 : 0;
    expect(brochure('en').notes[0]).toContain('Machine translation from Chinese');
    expect(brochure('zh').notes).toHaveLength(own);
    expect(brochure('th').title).toBe('Ceramic membrane');
    expect(brochure('th').notes).toHaveLength(2 + own);
  });

  it('leads to the page, where requests are taken, and names no person', () => {
    expect(brochure('en').invitation).toContain('https://techbridge.example/technologies/TO-CN-2026-00007');
    expect(brochure('en', full, { openForRequests: false }).invitation).not.toContain('http');
  });

  it.each(LOCALES)('is drawn on two sheets at most when it is of common length: %s', async (locale) => {
    const pdf = await drawBrochure(brochure(locale), null);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesIn(pdf)).toBeLessThanOrEqual(2);
  });

  it('is drawn smaller before it needs a third sheet', async () => {
    const description = 'A flat-sheet ceramic membrane stands behind a short anaerobic stage. '.repeat(57);
    const long = {
      ...full,
      texts: {
        en: {
          title: 'Ceramic membrane',
          description,
          advantages: description.slice(0, 1900),
          partnerBrings: description.slice(0, 1900),
        },
      },
    };
    expect(pagesIn(await drawBrochure(brochure('en', long), null))).toBe(2);
  });
});
