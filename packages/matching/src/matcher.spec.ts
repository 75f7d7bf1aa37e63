import fc from 'fast-check';
import { createMatcher, LEAST_TEXT } from './matcher';
import { METHOD } from './method';
import type { PreparedListing } from './prepared';
import { aNeed, anOffer } from './testing/listings';
import { naiveBest } from './testing/naive-matcher';

const TERMS = 'abcdefghijklmnopqrst'.split('');
const said = fc.dictionary(
  fc.constantFrom(...TERMS),
  fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 8),
  {
    minKeys: 1,
    maxKeys: 8,
  },
);
const side = (least: number) => fc.array(said, { minLength: least, maxLength: 12 });

function close(found: ReturnType<typeof naiveBest>, expected: ReturnType<typeof naiveBest>): void {
  const seen = expected.filter(({ text }) => text >= LEAST_TEXT);
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(seen.map(({ id }) => id)));
  for (const { id, text, z } of found) {
    const other = expected.find((each) => each.id === id)!;
    expect(text).toBeCloseTo(other.text, 4);
    expect(z[0]).toBeCloseTo(other.z[0], 3);
    expect(z[1]).toBeCloseTo(other.z[1], 3);
  }
}

/** Tied at the edge of what is returned, one may be in and the other out by a rounding. */
const awayFromEdge = (all: ReturnType<typeof naiveBest>) => all.every(({ text }) => Math.abs(text - LEAST_TEXT) > 1e-4);

describe('the matcher', () => {
  it('says what the formulae say, for both sides, whatever was edited on the way', () => {
    const edits = fc.array(fc.tuple(fc.nat(11), fc.boolean(), fc.option(said)), { maxLength: 6 });
    fc.assert(
      fc.property(side(1), side(1), edits, (needWords, offerWords, changes) => {
        const needs = new Map(needWords.map((words, at) => [`n${at}`, aNeed({}, words, `n${at}`) as PreparedListing]));
        const offers = new Map(
          offerWords.map((words, at) => [`o${at}`, anOffer({}, words, `o${at}`) as PreparedListing]),
        );
        const matcher = createMatcher();
        matcher.load([...needs.values(), ...offers.values()]);
        for (const [at, isNeed, words] of changes) {
          const [all, id] = isNeed ? [needs, `n${at}`] : [offers, `o${at}`];
          const listing: PreparedListing = isNeed ? aNeed({}, words ?? {}, id) : anOffer({}, words ?? {}, id);
          if (words === null) {
            all.delete(id);
            matcher.remove(id);
          } else {
            all.set(id, listing);
            matcher.put(listing);
          }
        }
        matcher.settleNow();
        if (needs.size === 0 || offers.size === 0) return;
        const sides = [
          [[...needs.values()], [...offers.values()]],
          [[...offers.values()], [...needs.values()]],
        ] as const;
        for (const [own, others] of sides) {
          for (const asking of own) {
            const expected = naiveBest(asking, own, others, METHOD);
            if (awayFromEdge(expected)) close(matcher.best(asking.id, 50), expected);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('compares a draft as if it were published already', () => {
    const needs = ['a', 'b', 'c'].map((term, at) => aNeed({}, { [term]: 2, common: 1 }, `n${at}`));
    const offers = ['a', 'b', 'c', 'd'].map((term, at) => anOffer({}, { [term]: 3, common: 1 }, `o${at}`));
    const draft = aNeed({}, { a: 4, b: 1 }, 'draft');
    const matcher = createMatcher();
    matcher.load([...needs, ...offers]);
    matcher.settleNow();
    const found = matcher.best(draft, 10);
    expect(found[0]?.id).toBe('o0');
    expect(matcher.has('draft')).toBe(false);
  });

  it('keeps its averages when one listing after another comes and goes', () => {
    const needs = Array.from({ length: 30 }, (_, at) =>
      aNeed({}, { [TERMS[at % 20]!]: 2, [TERMS[(at * 7) % 20]!]: 1 }, `n${at}`),
    );
    const offers = Array.from({ length: 30 }, (_, at) =>
      anOffer({}, { [TERMS[(at * 3) % 20]!]: 2, [TERMS[at % 20]!]: 1 }, `o${at}`),
    );
    const stepwise = createMatcher();
    stepwise.load([...offers.slice(1), ...needs.slice(0, 28)]);
    stepwise.settleNow();
    for (const listing of [offers[0]!, needs[28]!, needs[29]!, needs[3]!]) stepwise.put(listing);
    stepwise.remove('n4');
    const settled = createMatcher();
    settled.load([...offers, ...needs.filter(({ id }) => id !== 'n4')]);
    settled.settleNow();
    const order = (matcher: typeof settled) => matcher.best('n3', 5).map(({ id }) => id);
    expect(order(stepwise)[0]).toBe(order(settled)[0]);
    expect(stepwise.best('n3', 1)[0]!.text).toBeCloseTo(settled.best('n3', 1)[0]!.text, 1);
    expect(stepwise.sizes).toEqual({ demand: 29, technology: 30 });
  });
});
