import fc from 'fast-check';
import { shownPairs, type ExposedPair } from './exposure';

const pair = (need: number, offer: number, score: number, more: Partial<ExposedPair> = {}): ExposedPair => ({
  needId: `n${need}`,
  offerId: `o${offer}`,
  needOrganisationId: `seeker${need}`,
  offerOrganisationId: `supplier${offer % 2}`,
  score,
  band: 'likely',
  ...more,
});

describe('one organisation', () => {
  it('fills no list: the best three of it are shown, the fourth is not', () => {
    const pairs = [0, 2, 4, 6, 1].map((offer, at) => pair(0, offer, 0.9 - at / 10));
    expect(shownPairs(pairs)).toEqual([true, true, true, false, true]);
  });

  it('has its part of all lists, strong pairs apart', () => {
    const pairs = Array.from({ length: 10 }, (_, at) =>
      pair(at, 0, 0.7, { needOrganisationId: `s${at}`, band: at === 9 ? 'strong' : 'likely' }),
    );
    const shown = shownPairs(pairs, { inOneList: 3, ofAll: 0.1, atLeast: 4 });
    expect(shown.filter(Boolean)).toHaveLength(5);
    expect(shown[9]).toBe(true);
  });

  it('is shown where staff put it, crowd or not', () => {
    const pairs = [0, 2, 4, 6].map((offer, at) => pair(0, offer, 0.9 - at / 10, { pinned: at === 3 }));
    expect(shownPairs(pairs)).toEqual([true, true, false, true]);
  });

  it('never has more than its part of a list, on either side, in whatever order pairs come', () => {
    const any = fc.record({ need: fc.nat(5), offer: fc.nat(9), score: fc.integer({ min: 1, max: 99 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(any, { selector: ({ need, offer }) => `${need} ${offer}`, maxLength: 60 }),
        (drawn) => {
          const pairs = drawn.map(({ need, offer, score }) => pair(need, offer, score / 100));
          const shown = shownPairs(pairs);
          const counts = new Map<string, number>();
          pairs.forEach(({ needId, offerOrganisationId }, at) => {
            if (shown[at])
              counts.set(needId + offerOrganisationId, (counts.get(needId + offerOrganisationId) ?? 0) + 1);
          });
          for (const count of counts.values()) expect(count).toBeLessThanOrEqual(3);
          const reversed = shownPairs([...pairs].reverse()).reverse();
          expect(reversed).toEqual(shown);
        },
      ),
    );
  });
});
