/** One part both sides changed differently. */
export interface Clash {
  path: string;
  mine: unknown;
  theirs: unknown;
}

export interface Merge<T> {
  /** Everything that could be decided; clashes have my version in it. */
  merged: T;
  clashes: Clash[];
  /** Parts that only the others changed. */
  takenOver: string[];
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Spaces around a text are taken off when it is saved, and what is missing is written as empty: neither is a change. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(plain);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, plain(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

/**
 * Two people changed the same document. What only one of them changed is taken from that one; what both changed
 * differently is a clash for a person to decide. Lists count as one part: half of each would be nobody's list.
 */
export function mergeThree<T>(base: T, mine: T, theirs: T): Merge<T> {
  const clashes: Clash[] = [];
  const takenOver: string[] = [];
  const walk = (was: unknown, my: unknown, their: unknown, path: string): unknown => {
    if (isSame(my, their) || isSame(their, was)) return my;
    if (isFields(my) && isFields(their)) {
      const keys = [...new Set([...Object.keys(my), ...Object.keys(their)])];
      const entries = keys.map((key) => [
        key,
        walk(isFields(was) ? was[key] : undefined, my[key], their[key], path ? `${path}.${key}` : key),
      ]);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    if (isSame(my, was)) {
      takenOver.push(path);
      return their;
    }
    clashes.push({ path, mine: my, theirs: their });
    return my;
  };
  const merged = walk(base, mine, theirs, '') as T;
  return { merged, clashes, takenOver };
}
