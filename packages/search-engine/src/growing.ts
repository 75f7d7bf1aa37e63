/** Typed arrays that grow by half. `values` may be replaced by a longer array on any `push` or `reserve`. */

type Typed = Uint16Array | Uint32Array | Float32Array | Float64Array;

export interface Growing<A extends Typed> {
  values: A;
  length: number;
}

export type GrowingUint16 = Growing<Uint16Array>;
export type GrowingUint32 = Growing<Uint32Array>;
export type GrowingFloat32 = Growing<Float32Array>;
export type GrowingFloat64 = Growing<Float64Array>;

/** Wraps an array without copying; it is copied when it has to grow. */
export function growing<A extends Typed>(values: A): Growing<A> {
  return { values, length: values.length };
}

/** Makes room for `length` entries; new ones are 0. */
export function reserve<A extends Typed>(array: Growing<A>, length: number): void {
  if (length <= array.values.length) return;
  const Constructor = array.values.constructor as new (length: number) => A;
  const larger = new Constructor(Math.max(16, length, Math.ceil(array.values.length * 1.5)));
  larger.set(array.values);
  array.values = larger;
}

export function push<A extends Typed>(array: Growing<A>, value: number): void {
  if (array.length === array.values.length) reserve(array, array.length + 1);
  array.values[array.length++] = value;
}

/** The entries, without the spare room. */
export function filled<A extends Typed>(array: Growing<A>): A {
  return array.values.subarray(0, array.length) as A;
}
