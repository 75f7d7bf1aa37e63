/** Sets of document ordinals, 32 to a word. All sets of one query have the same number of words. */
export type Bitset = Uint32Array;

export function wordsFor(size: number): number {
  return (size + 31) >>> 5;
}

export function addBit(set: Bitset, at: number): void {
  set[at >>> 5]! |= 1 << (at & 31);
}

export function removeBit(set: Bitset, at: number): void {
  set[at >>> 5]! &= ~(1 << (at & 31));
}

export function hasBit(set: Bitset, at: number): boolean {
  return ((set[at >>> 5]! >>> (at & 31)) & 1) === 1;
}

function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 0xff;
}

export function countBits(set: Bitset): number {
  let count = 0;
  for (let i = 0; i < set.length; i++) if (set[i] !== 0) count += ones(set[i]!);
  return count;
}

/** Size of the intersection; `b` may be shorter. */
export function countCommon(a: Bitset, b: Bitset): number {
  let count = 0;
  const words = Math.min(a.length, b.length);
  for (let i = 0; i < words; i++) {
    const common = a[i]! & b[i]!;
    if (common !== 0) count += ones(common);
  }
  return count;
}

/** Keeps in `a` what is in `b` too; `b` may be shorter. */
export function intersect(a: Bitset, b: Bitset): void {
  const words = Math.min(a.length, b.length);
  for (let i = 0; i < words; i++) a[i]! &= b[i]!;
  a.fill(0, words);
}

/** Adds `b` to `a`; what lies beyond the end of `a` is ignored. */
export function unite(a: Bitset, b: Bitset): void {
  const words = Math.min(a.length, b.length);
  for (let i = 0; i < words; i++) a[i]! |= b[i]!;
}

export function subtract(a: Bitset, b: Bitset): void {
  const words = Math.min(a.length, b.length);
  for (let i = 0; i < words; i++) a[i]! &= ~b[i]!;
}

/** Calls `visit` with each member, ascending. */
export function eachBit(set: Bitset, visit: (at: number) => void): void {
  for (let i = 0; i < set.length; i++) {
    let word = set[i]!;
    while (word !== 0) {
      const lowest = word & -word;
      visit((i << 5) + 31 - Math.clz32(lowest));
      word ^= lowest;
    }
  }
}
