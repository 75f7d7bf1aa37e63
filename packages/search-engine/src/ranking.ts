import { type Bitset, eachBit } from './bitset';
import type { IndexState } from './state';

/** Negative when document `a` comes before `b`. */
export type Order = (a: number, b: number) => number;

/** By id, the order that settles every tie. Live documents only: no two are equal. */
function byId(state: IndexState): Order {
  const ranks = state.idRanks.values;
  return (a, b) => ranks[a]! - ranks[b]! || (state.ids[a]! < state.ids[b]! ? -1 : 1);
}

/** By descending score. */
export function byScore(state: IndexState, scores: Float32Array): Order {
  const tie = byId(state);
  return (a, b) => scores[b]! - scores[a]! || tie(a, b);
}

/** By a number column; documents without the number come last in either direction. */
export function byNumber(state: IndexState, field: number | undefined, direction: 'asc' | 'desc'): Order {
  const tie = byId(state);
  if (field === undefined) return tie;
  const column = state.numbers[field]!.values;
  const sign = direction === 'asc' ? 1 : -1;
  return (a, b) => {
    const left = column[a]!;
    const right = column[b]!;
    if (left < right) return -sign;
    if (left > right) return sign;
    if (left === right) return tie(a, b);
    return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || tie(a, b);
  };
}

/** The hits at positions [offset, offset + limit) of the order, by a heap of the best so far. */
export function topHits(hits: Bitset, order: Order, offset: number, limit: number): number[] {
  const most = offset + limit;
  if (limit <= 0) return [];
  const heap: number[] = [];
  eachBit(hits, (document) => {
    if (heap.length < most) siftUp(heap, order, document);
    else if (order(document, heap[0]!) < 0) siftDown(heap, order, document);
  });
  return heap.sort(order).slice(offset);
}

/** The worst of the kept stands at the top. */
function siftUp(heap: number[], order: Order, document: number): void {
  let at = heap.push(document) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (order(heap[parent]!, document) >= 0) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = document;
}

function siftDown(heap: number[], order: Order, document: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && order(heap[child + 1]!, heap[child]!) > 0) child++;
    if (order(heap[child]!, document) <= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = document;
}
