import { type PassedOutcome, ReceivedHits } from './passed-hits';
import type { StoredHit } from './search.port';

const hitOf = (number: number) => ({ id: `listing-${number}`, reference: `TO-${number}` }) as StoredHit;
const passed = (hit: StoredHit): PassedOutcome => ({
  total: 1,
  hits: [{ id: hit.id, score: 1, title: {}, summary: {}, marks: { title: {}, summary: {} }, hit: JSON.stringify(hit) }],
  facets: {},
  correctedText: null,
});

describe('what passes between the threads', () => {
  it('is the listing as the engine keeps it, however many others were found in between', () => {
    const other = new ReceivedHits();
    const shown = (number: number) => other.received(passed(hitOf(number))).hits[0]!.hit;
    const first = shown(0);
    for (let number = 1; number <= 5000; number += 1) expect(shown(number)).toEqual(hitOf(number));
    expect(shown(0)).toEqual(hitOf(0));
    expect(first).toEqual(hitOf(0));
  });

  it('is not read again from the second time on, for as long as it is found again', () => {
    const other = new ReceivedHits();
    const shown = (number: number) => other.received(passed(hitOf(number))).hits[0]!;
    expect(shown(0).beside).toBeUndefined();
    const { hit, beside } = shown(0);
    expect(beside).toBeDefined();
    for (let number = 1; number <= 3000; number += 1) {
      shown(number);
      if (number % 1000 !== 0) continue;
      const again = shown(0);
      expect(again.hit).toBe(hit);
      expect(again.beside).toBe(beside);
    }
  });
});
