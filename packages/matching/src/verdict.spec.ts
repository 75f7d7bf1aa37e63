import fc from 'fast-check';
import { COOPERATION_TYPES, SECTORS } from '@techbridge/contracts';
import { METHOD } from './method';
import { aNeed, anOffer, WATER } from './testing/listings';
import { weigh } from './verdict';

const always = () => ({ need: 2, offer: 2 });
const on = { rarityOf: always, today: '2026-11-20' };
const FULL_NEED = {
  sectors: ['water'],
  sdgs: [6],
  trlMin: 7,
  trlMax: 9,
  cooperation: ['turnkey' as const],
  country: 'TH' as const,
  languages: ['th', 'en'],
  budget: { code: '200k-1m', from: 200_000, to: 1_000_000 },
  deadline: '2027-12-01',
};
const FULL_OFFER = {
  sectors: ['water', 'energy'],
  sdgs: [6, 12],
  trl: 8,
  cooperation: ['turnkey' as const],
  deployedIn: ['CN', 'TH'],
  languages: ['zh', 'en'],
  price: { code: '50k-200k', from: 50_000, to: 200_000 },
};

const facts = fc.record({
  sectors: fc.uniqueArray(fc.constantFrom(...SECTORS), { maxLength: 3 }),
  sdgs: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 3 }),
  cooperation: fc.uniqueArray(fc.constantFrom(...COOPERATION_TYPES), { maxLength: 3 }),
  languages: fc.uniqueArray(fc.constantFrom('en', 'zh', 'th'), { maxLength: 2 }),
});
const trl = fc.option(fc.integer({ min: 1, max: 9 }));
const words = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 1, max: 9 }));

describe('a verdict', () => {
  it('has parts that add up to the score that is shown', () => {
    fc.assert(
      fc.property(
        facts,
        facts,
        trl,
        trl,
        words,
        words,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, o, asked, has, a, b, text) => {
          const { score, parts, concepts, otherConcepts } = weigh(
            aNeed({ ...n, trlMin: asked }, a),
            anOffer({ ...o, trl: has }, b),
            text,
            on,
          );
          const points = parts.reduce((sum, part) => sum + part.points, 0);
          expect(points).toBe(Math.round(score * 1000));
          if (score > 0) {
            expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
            expect(concepts.reduce((sum, { share }) => sum + share, otherConcepts)).toBeCloseTo(1, 1);
          }
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('is strong where words and facts agree and enough is stated', () => {
    const verdict = weigh(aNeed(FULL_NEED, WATER), anOffer(FULL_OFFER, WATER), 0.95, on);
    expect(verdict).toMatchObject({ band: 'strong', confidenceLevel: 'high', methodVersion: METHOD.version });
    expect(verdict.concepts[0]).toMatchObject({ term: 'latex', need: 'latex', offer: 'latex' });
    const result = Object.fromEntries(verdict.parts.map((part) => [part.criterion, part.result]));
    expect(result).toMatchObject({
      sector: 'meets',
      trl: 'meets',
      country: 'meets',
      budget: 'meets',
      deadline: 'meets',
      capacity: 'unknown',
    });
    expect(verdict.parts.find(({ criterion }) => criterion === 'trl')).toMatchObject({
      need: ['7', '9'],
      offer: ['8'],
    });
  });

  it('keeps its score when less is stated, and says so with less confidence', () => {
    const known = weigh(aNeed(FULL_NEED, WATER), anOffer(FULL_OFFER, WATER), 0.9, on);
    const vague = weigh(aNeed({ sectors: ['water'] }, WATER), anOffer({ sectors: ['water'] }, WATER), 0.9, on);
    expect(vague.score).toBeGreaterThanOrEqual(known.score - 0.1);
    expect(vague.confidence).toBeLessThan(known.confidence);
    expect(vague.band).not.toBe('strong');
  });

  it('does not rest on facts alone, nor on a word or two', () => {
    expect(weigh(aNeed(FULL_NEED, WATER), anOffer(FULL_OFFER, WATER), 0.01, on).band).toBeNull();
    expect(weigh(aNeed(FULL_NEED, WATER), anOffer(FULL_OFFER, { latex: 4, wind: 3 }), 0.99, on).score).toBe(0);
  });

  it('is the worse for what does not fit, never for what is not stated', () => {
    const misfit = weigh(aNeed(FULL_NEED, WATER), anOffer({ ...FULL_OFFER, trl: 3 }, WATER), 0.9, on);
    const silent = weigh(aNeed(FULL_NEED, WATER), anOffer({ ...FULL_OFFER, trl: null }, WATER), 0.9, on);
    expect(misfit.score).toBeLessThan(silent.score);
    expect(misfit.parts.find(({ criterion }) => criterion === 'trl')?.result).toBe('does_not');
  });
});
