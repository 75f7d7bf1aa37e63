import fc from 'fast-check';
import { addBit, countBits, countCommon, hasBit, members, retain, wordsFor } from './bitset';
import { appendFacet, countFacet, documentsWithAny, emptyFacet } from './facets';
import { inOneGo, inTurns, pacer, sortPaced, type Steps } from './pacing';
import { topHits } from './ranking';

function setOf(size: number, has: (at: number) => boolean): Uint32Array {
  const set = new Uint32Array(wordsFor(size));
  for (let at = 0; at < size; at++) if (has(at)) addBit(set, at);
  return set;
}

const size = fc.integer({ min: 0, max: 700 });
const share = fc.constantFrom(0.01, 0.2, 0.9, 1);

describe('sets of documents', () => {
  it('are counted, listed and thinned out as if one by one', () => {
    fc.assert(
      fc.property(size, share, fc.integer(), (documents, dense, seed) => {
        const chosen = (salt: number) => (at: number) =>
          (Math.imul(at + 1, 2_654_435_761 + salt + seed) >>> 8) % 100 < dense * 100;
        const a = setOf(documents, chosen(1));
        const b = setOf(documents, chosen(7));
        const all = Array.from({ length: documents }, (_, at) => at);
        expect(countBits(a)).toBe(all.filter(chosen(1)).length);
        expect(countCommon(a, b)).toBe(all.filter((at) => chosen(1)(at) && chosen(7)(at)).length);
        expect([...members(a, countBits(a))]).toEqual(all.filter(chosen(1)));
        retain(a, (at) => at % 3 === 0);
        expect(all.filter((at) => hasBit(a, at))).toEqual(all.filter((at) => chosen(1)(at) && at % 3 === 0));
      }),
    );
  });
});

describe('a facet of many documents', () => {
  it('is counted alike document by document and value by value', () => {
    const world = fc.tuple(
      fc.array(fc.subarray(['a', 'b', 'c', 'd', 'e']), { maxLength: 600 }),
      share,
      fc.subarray(['a', 'c', 'f']),
    );
    fc.assert(
      fc.property(world, ([assigned, dense, wanted]) => {
        const column = emptyFacet();
        for (const values of assigned) appendFacet(column, values);
        const hit = (at: number) => (at * 37) % 100 < dense * 100;
        const set = setOf(assigned.length, hit);
        const counts = countFacet(column, { set, size: countBits(set), list: null });
        for (const [id, value] of column.values.entries()) {
          expect(counts[id]).toBe(assigned.filter((values, at) => hit(at) && values.includes(value as 'a')).length);
        }
        const having = documentsWithAny(column, wanted, set.length);
        expect(countBits(having)).toBe(
          assigned.filter((values) => values.some((value) => (wanted as string[]).includes(value))).length,
        );
      }),
    );
  });
});

describe('the top of an order', () => {
  it('is the top of the whole list sorted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 300 }),
        fc.nat(40),
        fc.nat(40),
        (values, offset, limit) => {
          const keys = Float64Array.from(values);
          const compare = (a: number, b: number) => keys[b]! - keys[a]! || a - b;
          const documents = Uint32Array.from(values.keys());
          const top = topHits(documents, { keys, sign: 1, compare }, offset, limit);
          expect(top).toEqual([...values.keys()].sort(compare).slice(offset, offset + limit));
        },
      ),
    );
  });
});

describe('work in turns', () => {
  it('sorts as if in one go', async () => {
    let pauses = 0;
    const pace = pacer(async () => void pauses++, 0);
    const keys = Array.from({ length: 5000 }, (_, at) => Math.imul(at, 2_654_435_761) >>> 20);
    const sorted = await sortPaced(Uint32Array.from(keys.keys()), (a, b) => keys[a]! - keys[b]!, pace);
    expect([...sorted]).toEqual([...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b));
    expect(pauses).toBeGreaterThan(100);
  });

  it('comes to the same end as in one go', async () => {
    function* count(): Steps<number> {
      let sum = 0;
      for (let at = 0; at < 10; at++) {
        sum += at;
        yield;
      }
      return sum;
    }
    expect(inOneGo(count())).toBe(45);
    expect(await inTurns(count(), pacer(undefined))).toBe(45);
    expect(
      await inTurns(
        count(),
        pacer(() => Promise.resolve(), 0),
      ),
    ).toBe(45);
  });
});
