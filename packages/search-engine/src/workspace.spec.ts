import { clearWorkspace, copyOf, room, zeros } from './workspace';

/** As queries do: twice, since the first may ask for more than there is. */
function twice<T>(query: () => T): T {
  clearWorkspace();
  query();
  clearWorkspace();
  return query();
}

describe('the workspace of queries', () => {
  it('gives the arrays of one query apart from each other', () => {
    const [ones, twos, copy] = twice(() => {
      const first = zeros(100).fill(1);
      return [first, room(50).fill(2), copyOf(first)] as const;
    });
    copy[0] = 3;
    expect([...new Set(ones)]).toEqual([1]);
    expect([...new Set(twos)]).toEqual([2]);
    expect([...new Set(copy)]).toEqual([3, 1]);
  });

  it('gives the next query the same memory, cleared where zeros are asked for', () => {
    const before = twice(() => zeros(100).fill(7));
    clearWorkspace();
    const after = zeros(100);
    expect(after.buffer).toBe(before.buffer);
    expect([...new Set(after)]).toEqual([0]);
  });

  it('grows to what the largest query asked for', () => {
    const query = () => [zeros(1000), zeros(200_000), zeros(1000)];
    const arrays = twice(query);
    expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(1);
  });
});
