import type { Pause } from './types';

/** Milliseconds of uninterrupted work before others get a turn, unless said otherwise. */
const TURN = 4;

export interface Pacer {
  /** Whether it is time to `rest`. */
  due(): boolean;
  rest(): Promise<void>;
}

/**
 * Divides long work into turns of about `turn` milliseconds: `if (pacer.due()) await pacer.rest()` in every loop. Asking
 * costs next to nothing. With a turn of 0 every asking is due; without `pause` none is.
 */
export function pacer(pause: Pause | undefined, turn = TURN): Pacer {
  let started = performance.now();
  let asked = 0;
  const over = () => turn <= 0 || ((++asked & 15) === 0 && performance.now() - started > turn);
  return {
    due: () => pause !== undefined && over(),
    async rest() {
      await pause?.();
      started = performance.now();
    },
  };
}

/** Work that can be done in one go or in turns: it yields wherever it may be interrupted. */
export type Steps<T> = Generator<void, T>;

export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export async function inTurns<T>(steps: Steps<T>, pace: Pacer): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace.due()) await pace.rest();
  }
}

const RUN = 512;

/** Sorts in turns: short runs, then merges. Returns the sorted items; the order of equal items is kept. */
export async function sortPaced(
  items: Uint32Array,
  compare: (a: number, b: number) => number,
  pace: Pacer,
): Promise<Uint32Array> {
  let from = new Uint32Array(items.length);
  for (let start = 0; start < items.length; start += RUN) {
    from.set(Array.from(items.subarray(start, start + RUN)).sort(compare), start);
    if (pace.due()) await pace.rest();
  }
  let to = new Uint32Array(items.length);
  for (let width = RUN; width < items.length; width *= 2) {
    for (let start = 0; start < items.length; start += 2 * width) {
      const middle = Math.min(start + width, items.length);
      const end = Math.min(start + 2 * width, items.length);
      await mergePaced(
        from.subarray(start, middle),
        from.subarray(middle, end),
        to.subarray(start, end),
        compare,
        pace,
      );
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Merges two sorted lists into `to`; of equal items the first list's come first. */
export async function mergePaced(
  a: Uint32Array,
  b: Uint32Array,
  to: Uint32Array,
  compare: (a: number, b: number) => number,
  pace: Pacer,
): Promise<void> {
  let i = 0;
  let j = 0;
  for (let at = 0; at < to.length; at++) {
    const first = j >= b.length || (i < a.length && compare(a[i]!, b[j]!) <= 0);
    to[at] = first ? a[i++]! : b[j++]!;
    if (pace.due()) await pace.rest();
  }
}
