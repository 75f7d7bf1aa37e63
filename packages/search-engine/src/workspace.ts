/**
 * Memory for the sets and lists that a query makes on its way, used again by the next. A query is answered in one turn, so
 * one workspace serves all engines of a thread. Made anew, these arrays would be most of what a query allocates: outside the
 * heap, where a full collection soon becomes due for them, and each of the long ones from pages the system first has to clear.
 *
 * What outlives its query (a snapshot, the set of a common term) is not made here.
 */
let memory = new Uint32Array(0);
let used = 0;
/** What did not fit any more. */
let missing = 0;

const SPARE = 1.5;
/** Sixteen megabytes; a text of many pages may take more for once. */
const MOST = 4_194_304;

/** To be called where a query begins: all that was given out before is given out again. */
export function clearWorkspace(): void {
  if (missing > 0 && memory.length < MOST)
    memory = new Uint32Array(Math.min(MOST, Math.ceil((used + missing) * SPARE)));
  used = 0;
  missing = 0;
}

/** An array of whatever is left in it. */
export function room(length: number): Uint32Array {
  const end = used + length;
  if (end > memory.length) {
    missing += length;
    return new Uint32Array(length);
  }
  const array = memory.subarray(used, end);
  used = end;
  return array;
}

/** An array of zeros. */
export function zeros(length: number): Uint32Array {
  return room(length).fill(0);
}

export function copyOf(array: Uint32Array): Uint32Array {
  const copy = room(array.length);
  copy.set(array);
  return copy;
}
