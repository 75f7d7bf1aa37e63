import fc from 'fast-check';
import { createMatcher } from './matcher';
import { METHOD } from './method';
import type { PreparedListing } from './prepared';
import { createSampledMatcher } from './sampled';
import { aNeed, anOffer } from './testing/listings';
import { naiveBest } from './testing/naive-matcher';

const TERMS = 'abcdefghijklmnopqrst'.split('');
const said = fc.dictionary(
  fc.constantFrom(...TERMS),
  fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 8),
  { minKeys: 1, maxKeys: 8 },
);
const side = fc.array(said, { minLength: 1, maxLength: 12 });

describe('a few offers beside a draft', () => {
  it('are weighed as among all, where the sample is all', () => {
    fc.assert(
      fc.property(side, side, said, fc.nat(11), (needWords, offerWords, draftWords, most) => {
        const needs = needWords.map((words, at) => aNeed({}, words, `n${at}`) as PreparedListing);
        const offers = offerWords.map((words, at) => anOffer({}, words, `o${at}`) as PreparedListing);
        const draft = aNeed({}, draftWords, 'draft');
        const sizes = { demand: needs.length, technology: offers.length };
        const few = offers.slice(0, most + 1);
        const { texts, rarityOf } = createSampledMatcher({ needs, offers, sizes }).match(draft, few);
        const matcher = createMatcher();
        matcher.load([...needs, ...offers]);
        matcher.settleNow();
        const expected = new Map(matcher.best(draft, 100, 0).map(({ id, text }) => [id, text]));
        for (const { id, vector } of few) {
          const shares = [...vector.keys()].some((term) => draft.vector.has(term));
          if (shares) expect(texts.get(id)).toBeCloseTo(expected.get(id)!, 4);
          for (const term of vector.keys()) {
            expect(rarityOf(term).offer).toBeCloseTo(matcher.rarityOf(term).offer, 6);
            expect(rarityOf(term).need).toBeCloseTo(matcher.rarityOf(term).need, 6);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are weighed nearly so, where the sample is a part', () => {
    let state = 7;
    const any = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
    const wordsOf = () => ({ [TERMS[any(20)]!]: 1, [TERMS[any(20)]!]: 2, [`own${any(30)}`]: 1 });
    const needs = Array.from({ length: 200 }, (_, of) => aNeed({}, wordsOf(), `n${of}`) as PreparedListing);
    const others = Array.from({ length: 600 }, (_, of) => anOffer({}, wordsOf(), `o${of}`) as PreparedListing);
    const latex = anOffer({}, { latex: 3, ammonia: 2, a: 1 }, 'latex') as PreparedListing;
    const draft = aNeed({}, { latex: 2, ammonia: 2, b: 1 }, 'draft');
    const offers = [latex, ...others];
    const exact = new Map(naiveBest(draft, [...needs, draft], offers, METHOD).map(({ id, text }) => [id, text]));
    const sizes = { demand: needs.length, technology: offers.length };
    const sample = { needs: needs.slice(0, 100), offers: others.slice(0, 200), sizes };
    const few = [latex, ...others.slice(150, 200)];
    const { texts } = createSampledMatcher(sample).match(draft, few);
    const apart = few.map(({ id }) => Math.abs(texts.get(id)! - exact.get(id)!));
    expect(apart.reduce((sum, each) => sum + each, 0) / few.length).toBeLessThan(0.03);
    expect([...texts].sort(([, one], [, other]) => other - one)[0]?.[0]).toBe('latex');
  });

  it('of nothing are nothing, and without any other listing nobody stands out', () => {
    const none = createSampledMatcher({ needs: [], offers: [], sizes: { demand: 0, technology: 0 } });
    expect(none.match(aNeed(), []).texts.size).toBe(0);
    const [text] = none.match(aNeed({}, { latex: 1 }), [anOffer({}, { latex: 1 })]).texts.values();
    expect(text).toBeGreaterThan(0);
    expect(text).toBeLessThan(1);
  });
});
