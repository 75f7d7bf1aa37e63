import type { IndexState } from './state';

/** An order of documents: by key, then by id. */
export interface Order {
  /** Larger comes first; no two live documents compare equal. */
  keys: Float32Array | Float64Array;
  sign: 1 | -1;
  compare(a: number, b: number): number;
}

/** By id, the order that settles every tie. */
function compareIds(state: IndexState): (a: number, b: number) => number {
  const ranks = state.idRanks.values;
  return (a, b) => ranks[a]! - ranks[b]! || (state.ids[a]! < state.ids[b]! ? -1 : 1);
}

/** By descending score. */
export function byScore(state: IndexState, scores: Float32Array): Order {
  const tie = compareIds(state);
  return { keys: scores, sign: 1, compare: (a, b) => scores[b]! - scores[a]! || tie(a, b) };
}

/** By id alone. */
export function byId(state: IndexState): Order {
  return { keys: state.idRanks.values, sign: -1, compare: compareIds(state) };
}

/** By a number column; documents without the number come last in either direction. */
export function byNumber(state: IndexState, field: number, direction: 'asc' | 'desc'): Order {
  const tie = compareIds(state);
  const keys = state.numbers[field]!.values;
  const sign = direction === 'asc' ? -1 : 1;
  const compare = (a: number, b: number) => {
    const left = keys[a]!;
    const right = keys[b]!;
    if (left < right) return sign;
    if (left > right) return -sign;
    if (left === right) return tie(a, b);
    return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || tie(a, b);
  };
  return { keys, sign, compare };
}

/** The documents at positions [offset, offset + limit) of the order, by a heap of the best so far. */
export function topHits(documents: Uint32Array, order: Order, offset: number, limit: number): number[] {
  const most = Math.min(offset + limit, documents.length);
  if (limit <= 0 || most <= offset) return [];
  const { keys, sign } = order;
  // Documents come in the order they were published in: begun from the better end, nearly all are turned away.
  const isBestLast = sign * keys[documents[documents.length - 1]!]! > sign * keys[documents[0]!]!;
  const rest = documents.length - most;
  const first = isBestLast ? documents.subarray(rest) : documents.subarray(0, most);
  const heap = Array.from(first).sort((a, b) => order.compare(b, a));
  let worst = sign * keys[heap[0]!]!;
  for (let i = 0; i < rest; i++) {
    const document = documents[isBestLast ? rest - 1 - i : most + i]!;
    // Most are turned away by their key alone.
    if (sign * keys[document]! < worst || order.compare(document, heap[0]!) >= 0) continue;
    siftDown(heap, order, document);
    worst = sign * keys[heap[0]!]!;
  }
  return heap.sort(order.compare).slice(offset);
}

/** The `n`-th largest of at least so many numbers, none of them NaN. */
export function nthLargest(numbers: Float32Array, n: number): number {
  // Ascending, it is a heap with the smallest at the top.
  const heap = numbers.slice(0, n).sort();
  let smallest = heap[0]!;
  for (let i = n; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (number <= smallest) continue;
    replaceSmallest(heap, number);
    smallest = heap[0]!;
  }
  return smallest;
}

function replaceSmallest(heap: Float32Array, number: number): void {
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= number) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = number;
}

/** Puts a document in the place of the worst, which stands at the top. */
function siftDown(heap: number[], order: Order, document: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && order.compare(heap[child + 1]!, heap[child]!) > 0) child++;
    if (order.compare(heap[child]!, document) <= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = document;
}
