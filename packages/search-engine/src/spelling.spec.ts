import fc from 'fast-check';
import { editDistance, editsAllowed, signatureDistance, signatureOf } from './spelling';
import { plainDistance } from './testing/naive-engine';

const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 9 });

describe('edit distance', () => {
  it('counts a swap of neighbours as one', () => {
    expect(editDistance('pmup', 'pump', 2)).toBe(1);
    expect(editDistance('membrnae', 'membrane', 2)).toBe(1);
  });

  it('is what the whole table says, up to its limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1));
      }),
      { numRuns: 5000 },
    );
  });

  it('of a beginning is that of the nearest beginning', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (typed, whole, limit) => {
        const nearest = Math.min(
          ...Array.from({ length: whole.length + 1 }, (_, end) => plainDistance(typed, whole.slice(0, end))),
        );
        expect(editDistance(typed, whole, limit, true)).toBe(Math.min(nearest, limit + 1));
      }),
      { numRuns: 5000 },
    );
  });

  it('is never so small that signatures would have turned the word away', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(signatureDistance(signatureOf(a), signatureOf(b))).toBeLessThanOrEqual(2 * plainDistance(a, b));
      }),
    );
  });

  it('forgives long words more', () => {
    expect([3, 4, 7, 8].map(editsAllowed)).toEqual([0, 1, 1, 2]);
  });
});
