import { room, zeros } from './workspace';

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

/** How many bits of a word are set. */
export function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 0xff;
}

export function countBits(set: Bitset): number {
  let count = 0;
  for (let i = 0; i < set.length; i++) if (set[i] !== 0) count += ones(set[i]!);
  return count;
}

const PAIRS = 0x55555555;
const FOURS = 0x33333333;
const EIGHTS = 0x0f0f0f0f;

/**
 * Size of the intersection; `b` may be shorter. Three words are counted as two: the bits of the third are spread over the
 * pair sums of the others, which have room for them (Lauradoux). Without a branch, this is what facet counts live on.
 */
export function countCommon(a: Bitset, b: Bitset): number {
  let count = 0;
  const words = Math.min(a.length, b.length);
  let i = 0;
  for (; i + 3 <= words; i += 3) {
    let first = a[i]! & b[i]!;
    let second = a[i + 1]! & b[i + 1]!;
    const third = a[i + 2]! & b[i + 2]!;
    first = first - ((first >>> 1) & PAIRS) + (third & PAIRS);
    second = second - ((second >>> 1) & PAIRS) + ((third >>> 1) & PAIRS);
    const fours = (first & FOURS) + ((first >>> 2) & FOURS) + (second & FOURS) + ((second >>> 2) & FOURS);
    count += Math.imul((fours & EIGHTS) + ((fours >>> 4) & EIGHTS), 0x01010101) >>> 24;
  }
  for (; i < words; i++) count += ones(a[i]! & b[i]!);
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

/** The members, ascending; `count` is how many there are. */
export function members(set: Bitset, count: number): Uint32Array {
  const list = room(count);
  let length = 0;
  for (let i = 0; i < set.length; i++) {
    let word = set[i]!;
    const first = (i << 5) + 31;
    while (word !== 0) {
      const lowest = word & -word;
      list[length++] = first - Math.clz32(lowest);
      word ^= lowest;
    }
  }
  return list;
}

/** The set of a list of members. */
export function setOf(list: ArrayLike<number>, words: number): Bitset {
  const set = zeros(words);
  for (let i = 0; i < list.length; i++) addBit(set, list[i]!);
  return set;
}

/** Removes the members that `keep` turns away. */
export function retain(set: Bitset, keep: (at: number) => boolean): void {
  for (let i = 0; i < set.length; i++) {
    let word = set[i]!;
    while (word !== 0) {
      const lowest = word & -word;
      if (!keep((i << 5) + 31 - Math.clz32(lowest))) set[i]! &= ~lowest;
      word ^= lowest;
    }
  }
}
