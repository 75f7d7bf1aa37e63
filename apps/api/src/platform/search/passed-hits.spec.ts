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
    const first = passed(hitOf(0));
    const shown = other.received(first).hits[0]!.hit;
    for (let number = 1; number <= 5000; number += 1) {
      const { hits } = other.received(passed(hitOf(number)));
      expect(hits[0]!.hit).toEqual(hitOf(number));
    }
    expect(other.received(first).hits[0]!.hit).toEqual(hitOf(0));
    expect(shown).toEqual(hitOf(0));
  });

  it('is read once for as long as it is found again', () => {
    const other = new ReceivedHits();
    const often = passed(hitOf(0));
    const { hit } = other.received(often).hits[0]!;
    for (let number = 1; number <= 3000; number += 1) {
      other.received(passed(hitOf(number)));
      if (number % 1000 === 0) expect(other.received(often).hits[0]!.hit).toBe(hit);
    }
  });
});
