import type { FitPart } from '@techbridge/contracts';
import { draftSuggestionBrief } from './suggestion-brief.presenter';

const part = (fields: Partial<FitPart>): FitPart => ({
  ...{ criterion: 'sector', result: 'meets', share: 0, points: 0, evidence: [], need: [], offer: [] },
  ...fields,
});
const evidence = {
  needTitle: { en: 'Latex mill effluent', zh: '胶乳厂废水' },
  offerTitle: { en: 'Ammonia stripping', zh: '脱氨技术' },
  concepts: [
    { term: 'ammonia', need: 'แอมโมเนีย', offer: '氨氮', share: 0.6 },
    { term: 'latex', need: 'latex', offer: 'Latex', share: 0.4 },
  ],
  parts: [
    part({ criterion: 'text' }),
    part({ evidence: ['water'] }),
    part({ criterion: 'trl', need: ['7', '9'], offer: ['8'] }),
    part({ criterion: 'budget', result: 'does_not', need: ['50k-200k'], offer: ['1m-5m'] }),
    part({ criterion: 'keywords', evidence: ['tropical-crops', 'clean planting material'] }),
    part({ criterion: 'deadline', result: 'partly', need: ['2027-04-15'], offer: ['9'] }),
    part({ criterion: 'capacity', result: 'unknown' }),
  ],
};

describe('the draft of a request', () => {
  it('says what both speak of, what fits, what differs and what is not stated', () => {
    const text = draftSuggestionBrief(evidence, 'en');
    expect(text).toContain('Ammonia stripping');
    expect(text).toContain('แอมโมเนีย (氨氮), latex');
    expect(text).toContain('Sector (Water');
    expect(text).toContain('TRL 8 / TRL 7–9');
    expect(text).toContain('50,000–200,000 / 1–5 million');
    expect(text).toContain('Keywords and terms (Tropical crops, clean planting material)');
    expect(text).toMatch(/Deadline \((15 April 2027|April 15, 2027) \/ usually about 9 months\)/);
    expect(text).toMatch(/Not stated: Capacity/);
  });

  it('is in the language that is asked for, and no longer than a request may be', () => {
    const chinese = draftSuggestionBrief(evidence, 'zh');
    expect(chinese).toContain('脱氨技术');
    expect(chinese).toContain('แอมโมเนีย（氨氮）、latex');
    const long = { ...evidence, offerTitle: { en: 'x'.repeat(3000) } };
    expect(draftSuggestionBrief(long, 'en').length).toBeLessThanOrEqual(2000);
  });
});
