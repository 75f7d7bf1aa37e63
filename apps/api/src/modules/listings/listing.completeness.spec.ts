import { DemandContent, TechnologyContent, type ListingContentInput } from '@techbridge/contracts';
import { readMessages } from '@techbridge/i18n/server';
import {
  completenessOf,
  DEMAND_EXPECTATIONS,
  submissionProblems,
  TECHNOLOGY_EXPECTATIONS,
} from './listing.completeness';

const technology = (fields: Partial<Extract<ListingContentInput, { kind: 'technology' }>> = {}) =>
  TechnologyContent.parse({ kind: 'technology', ...fields });
const demand = (fields: Partial<Extract<ListingContentInput, { kind: 'demand' }>> = {}) =>
  DemandContent.parse({ kind: 'demand', ...fields });

const LEAST = {
  originalLocale: 'zh',
  texts: { zh: { title: '膜法水处理', summary: '低能耗膜法废水处理' } },
  sectors: ['water'],
  trl: 8,
  ipStatus: 'know-how',
  cooperation: ['pilot'],
} as const;

describe('completeness', () => {
  it('an empty draft is at nothing, and every required field says where it is', () => {
    const content = technology({ originalLocale: 'zh' });
    expect(completenessOf(content).percent).toBe(0);
    expect(submissionProblems(content).map(({ path }) => path)).toEqual([
      'texts.zh.title',
      'texts.zh.description',
      'sectors',
      'trl',
      'ipStatus',
      'cooperation',
    ]);
  });

  it('the least a technology needs can be submitted, with advice left', () => {
    const content = technology({ ...LEAST, sectors: ['water'], cooperation: ['pilot'] });
    expect(submissionProblems(content)).toEqual([]);
    const { percent, gaps } = completenessOf(content);
    expect(percent).toBeGreaterThan(40);
    expect(percent).toBeLessThan(70);
    expect(gaps.map(({ reason }) => reason)).toContain('gap.second_language');
  });

  it('a long description stands in for a summary, which is then advice', () => {
    const content = technology({
      ...LEAST,
      sectors: ['water'],
      cooperation: ['pilot'],
      texts: { zh: { title: '膜', description: '很长的说明' } },
    });
    expect(submissionProblems(content)).toEqual([]);
    expect(completenessOf(content).gaps).toContainEqual({
      field: 'texts.zh.summary',
      required: false,
      reason: 'gap.summary',
    });
  });

  it('texts in another language than the original do not count as the original', () => {
    const content = technology({ originalLocale: 'zh', texts: { en: { title: 'Membrane', summary: 'Low energy' } } });
    expect(submissionProblems(content).map(({ path }) => path)).toContain('texts.zh.title');
  });

  it('a benefit counts with its number, unit and baseline', () => {
    const measure = { en: 'electricity per m³' };
    const missing = (benefit: object) =>
      completenessOf(technology({ benefits: [{ measure, ...benefit }] })).gaps.some(
        ({ field }) => field === 'benefits',
      );
    expect(missing({ value: 0.9, unit: 'kWh' })).toBe(true);
    expect(missing({ value: 0.9, baselineValue: 1.4 })).toBe(true);
    expect(missing({ value: 0.9, unit: 'kWh', baselineValue: 1.4 })).toBe(false);
  });

  it('where a patent is in force is asked only of those who have one', () => {
    const asked = (ipStatus: 'granted' | 'know-how') =>
      completenessOf(technology({ ipStatus })).gaps.some(({ field }) => field === 'patents');
    expect([asked('granted'), asked('know-how')]).toEqual([true, false]);
  });

  it('a need asks for its problem, and advises on scale, budget and deadline', () => {
    const content = demand({
      texts: { en: { title: 'Latex wastewater', problem: 'Ammonia stays too high.' } },
      sectors: ['water'],
    });
    expect(submissionProblems(content)).toEqual([]);
    expect(completenessOf(content).gaps.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['texts.en.scale', 'budgetBand', 'deadline', 'siteCountry', 'texts.zh.title']),
    );
  });

  it.each(['en', 'zh'] as const)('says in words why a reader cares: %s', (locale) => {
    const messages = readMessages(locale, 'listings');
    const reasons = [...TECHNOLOGY_EXPECTATIONS, ...DEMAND_EXPECTATIONS].map(({ reason }) => reason);
    expect(reasons.filter((reason) => !messages[reason])).toEqual([]);
  });
});
