import { queryString } from './api';

/** Reads one parameter of an address; undefined when it is absent or nonsense: an old link must open, not fail. */
type Reader<T> = (values: readonly string[]) => T | undefined;

export function text(maximum = 200): Reader<string> {
  return ([value]) => (value ? value.slice(0, maximum) : undefined);
}

export function oneOf<V extends string>(allowed: readonly V[]): Reader<V> {
  return ([value]) => allowed.find((one) => one === value);
}

/** Several values: `?sector=water&sector=energy`. Order and doubles do not matter, so they are put right. */
export function many<V extends string>(allowed: readonly V[]): Reader<V[]> {
  return (values) => {
    const kept = allowed.filter((one) => values.includes(one));
    return kept.length > 0 ? kept : undefined;
  };
}

/** Several values of an open list, such as ids or region codes. */
export function texts(maximum = 50): Reader<string[]> {
  return (values) => {
    const kept = [...new Set(values.filter(Boolean))].slice(0, maximum);
    return kept.length > 0 ? kept : undefined;
  };
}

/** Several whole numbers, such as goals or readiness levels. */
export function wholes(allowed: readonly number[]): Reader<number[]> {
  return (values) => {
    const kept = allowed.filter((one) => values.includes(String(one)));
    return kept.length > 0 ? kept : undefined;
  };
}

export function whole(minimum = 0, maximum = Number.MAX_SAFE_INTEGER): Reader<number> {
  return ([value]) => {
    const number = Number(value);
    return value && Number.isInteger(number) && number >= minimum && number <= maximum ? number : undefined;
  };
}

export function flag(): Reader<boolean> {
  return ([value]) => (value === 'true' ? true : undefined);
}

type Readers = Record<string, Reader<unknown>>;
type Read<R extends Readers> = { [K in keyof R]?: Exclude<ReturnType<R[K]>, undefined> };

interface SearchReader<T> {
  /** For the router's types alone. */
  types: { input: T; output: T };
  parse: (search: unknown) => T;
}

/** For a route's `validateSearch`: `searchParams({ q: text(), sector: many(SECTORS), offset: whole() })`. Light, unlike a schema. */
export function searchParams<R extends Readers>(readers: R): SearchReader<Read<R>> {
  const parse = (search: unknown) => {
    const read: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(readers)) {
      const raw = (search as Record<string, unknown>)[name];
      const values = (Array.isArray(raw) ? raw : [raw])
        .filter((value) => value !== undefined && value !== null)
        .map(String);
      const value = reader(values);
      if (value !== undefined) read[name] = value;
    }
    return read as Read<R>;
  };
  return { parse, types: undefined as never };
}

/** Addresses people can read and other programs can write: `?q=pump&sector=water&sector=energy`. */
export function parseAddress(search: string): Record<string, string | string[]> {
  const read: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    const before = read[name];
    read[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return read;
}

export function writeAddress(search: Record<string, unknown>): string {
  return queryString(search);
}
