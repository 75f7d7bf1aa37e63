import fc from 'fast-check';
import { DemandContent, TechnologyContent } from '@techbridge/contracts';
import { scorePair, standardScores, type TextEvidence } from './suggestion.scoring';

const need = (fields: object = {}) => DemandContent.parse({ kind: 'demand', ...fields });
const offer = (fields: object = {}) => TechnologyContent.parse({ kind: 'technology', ...fields });
const text = (z: number, more: Partial<TextEvidence> = {}): TextEvidence => ({
  z: [z, z],
  shared: ['latex', 'ammonia', 'effluent'],
  overlap: 0.3,
  ...more,
});
const part = (scored: ReturnType<typeof scorePair>, criterion: string) =>
  scored?.parts.find((each) => each.criterion === criterion);

const full = {
  need: need({
    sectors: ['water'],
    sdgs: [6, 12],
    trlMin: 6,
    trlMax: 9,
    cooperation: ['turnkey'],
    budgetBand: '200k-1m',
    keywords: { en: ['Latex'] },
  }),
  offer: offer({
    sectors: ['water', 'energy'],
    sdgs: [6],
    trl: 7,
    cooperation: ['turnkey'],
    minimumInvestment: '50k-200k',
    keywords: { en: ['latex'] },
  }),
};

describe('a technology and a need', () => {
  it('fit strongly when words and facts agree, with the evidence for each', () => {
    const scored = scorePair(full.need, full.offer, text(5));
    expect(scored?.band).toBe('strong');
    expect(scored?.parts.map(({ criterion, result }) => [criterion, result])).toEqual([
      ['text', 'meets'],
      ['sector', 'meets'],
      ['sdg', 'meets'],
      ['trl', 'meets'],
      ['cooperation', 'meets'],
      ['keywords', 'meets'],
      ['budget', 'meets'],
    ]);
    expect(part(scored, 'sector')?.evidence).toEqual(['water']);
    expect(part(scored, 'keywords')?.evidence).toEqual(['Latex']);
    expect(part(scored, 'text')?.evidence).toContain('ammonia');
  });

  it('do not fit by facts alone', () => {
    expect(scorePair(full.need, full.offer, text(0.5))).toBeNull();
    expect(scorePair(full.need, full.offer, text(6, { shared: ['water'] }))).toBeNull();
    expect(scorePair(full.need, full.offer, text(6, { overlap: 0.005 }))).toBeNull();
  });

  it('are judged by what is known: what nobody filled in takes nothing away', () => {
    const bare = scorePair(need(), offer(), text(5));
    expect(bare?.band).toBe('strong');
    expect(bare?.parts.filter(({ result }) => result === 'unknown')).toHaveLength(6);
    expect(part(bare, 'sector')).toMatchObject({ share: 0, evidence: [] });
    expect(bare!.score).toBeGreaterThan(
      scorePair(need({ sectors: ['water'] }), offer({ sectors: ['energy'] }), text(5))!.score,
    );
  });

  it('are weaker when only one of them would have found the other', () => {
    expect(scorePair(full.need, full.offer, text(5, { z: [5, 0] }))!.score).toBeLessThan(
      scorePair(full.need, full.offer, text(5))!.score,
    );
  });
});

describe('one part', () => {
  const result = (criterion: string, a: object, b: object) =>
    part(scorePair(need(a), offer(b), text(6)), criterion)?.result;

  it('stage: one level off is worth a talk', () => {
    expect(result('trl', { trlMin: 7 }, { trl: 7 })).toBe('meets');
    expect(result('trl', { trlMin: 7 }, { trl: 6 })).toBe('partly');
    expect(result('trl', { trlMin: 7 }, { trl: 4 })).toBe('does_not');
    expect(result('trl', { trlMax: 6 }, { trl: 9 })).toBe('does_not');
    expect(result('trl', {}, { trl: 9 })).toBe('unknown');
  });

  it('cooperation: another way under the same type of contract is half of it', () => {
    expect(result('cooperation', { cooperation: ['licence-exclusive'] }, { cooperation: ['licence-exclusive'] })).toBe(
      'meets',
    );
    expect(
      result('cooperation', { cooperation: ['licence-exclusive'] }, { cooperation: ['licence-nonexclusive'] }),
    ).toBe('partly');
    expect(result('cooperation', { cooperation: ['licence-exclusive'] }, { cooperation: ['training'] })).toBe(
      'does_not',
    );
  });

  it('budget: the least to be spent against the most there is', () => {
    expect(result('budget', { budgetBand: '200k-1m' }, { minimumInvestment: '50k-200k' })).toBe('meets');
    expect(result('budget', { budgetBand: '50k-200k' }, { minimumInvestment: '200k-1m' })).toBe('partly');
    expect(result('budget', { budgetBand: 'under-50k' }, { minimumInvestment: '1m-5m' })).toBe('does_not');
    expect(result('budget', { budgetBand: 'under-50k' }, { priceBand: 'free' })).toBe('meets');
    expect(result('budget', { budgetBand: 'under-50k' }, { priceBand: 'negotiable' })).toBe('unknown');
  });

  it('keywords: sharing none says nothing', () => {
    expect(result('keywords', { keywords: { en: ['mango'] } }, { keywords: { en: ['steel'] } })).toBe('unknown');
  });
});

it('scores lie between nothing and one, shares add up, and more agreement in words is never worse', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 2, max: 9, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      (z, overlap) => {
        const scored = scorePair(full.need, full.offer, text(z, { overlap }));
        const better = scorePair(full.need, full.offer, text(z + 1, { overlap }));
        if (!scored) return;
        expect(scored.score).toBeLessThanOrEqual(1);
        expect(better!.score).toBeGreaterThanOrEqual(scored.score);
        const shares = scored.parts.reduce((total, { share }) => total + share, 0);
        expect(shares).toBeCloseTo(1, 1);
      },
    ),
  );
});

describe('standard scores', () => {
  it('say how far a listing stands out among all, not how high its score is', () => {
    const crowd = Array.from({ length: 300 }, (_, index) => ({ id: String(index), score: 10 - index * 0.01 }));
    const one = standardScores([{ id: 'far', score: 40 }, ...crowd], 301, 1000);
    const same = standardScores([{ id: 'far', score: 10.02 }, ...crowd], 301, 1000);
    expect(one.get('far')!).toBeGreaterThan(3);
    expect(same.get('far')!).toBeLessThan(2);
  });

  it('do not change with the scale of the scores', () => {
    const hits = [9, 5, 2].map((score, index) => ({ id: String(index), score }));
    const larger = hits.map(({ id, score }) => ({ id, score: score * 7 }));
    for (const { id } of hits) {
      expect(standardScores(larger, 3, 50).get(id)).toBeCloseTo(standardScores(hits, 3, 50).get(id)!, 9);
    }
  });

  it('are nothing where nothing was found or all are alike', () => {
    expect(standardScores([], 0, 500).size).toBe(0);
    const alike = Array.from({ length: 120 }, (_, index) => ({ id: String(index), score: 3 }));
    expect(standardScores(alike, 120, 120).get('7')).toBe(0);
  });
});
