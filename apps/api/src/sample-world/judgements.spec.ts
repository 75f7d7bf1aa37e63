import { readJudgements } from './judgements';
import { readSampleRecords } from './records';

const { technologies, demands } = readSampleRecords();
const judgements = readJudgements();

describe('the judged needs', () => {
  it('are sixty, each judged once, from every country and in every language', () => {
    const needs = judgements.map(({ need }) => need);
    expect(new Set(needs).size).toBe(60);
    expect(needs.length).toBe(60);
    const judged = demands.filter(({ key }) => needs.includes(key)).map(({ content }) => content);
    expect(judged.length).toBe(60);
    expect(new Set(judged.map(({ originalLocale }) => originalLocale)).size).toBe(10);
    expect(new Set(judged.map(({ siteCountry }) => siteCountry)).size).toBeGreaterThanOrEqual(9);
  });

  it('name technologies of the catalogue, each once a need, with the reason for the grade', () => {
    const known = new Set(technologies.map(({ key }) => key));
    const named = judgements.flatMap(({ need, judged }) => judged.map(({ technology }) => ({ need, technology })));
    expect(named.filter(({ technology }) => !known.has(technology))).toEqual([]);
    expect(new Set(named.map(({ need, technology }) => `${need} ${technology}`)).size).toBe(named.length);
  });

  it('show what fits and what only looks like it; some find nothing that fits', () => {
    const best = judgements.map(({ judged }) => Math.max(...judged.map(({ grade }) => grade)));
    expect(best.filter((grade) => grade <= 1).length).toBeGreaterThanOrEqual(5);
    expect(best.filter((grade) => grade === 3).length).toBeGreaterThanOrEqual(20);
    for (const { judged } of judgements)
      expect(judged.filter(({ grade }) => grade === 0).length).toBeGreaterThanOrEqual(4);
  });
});
