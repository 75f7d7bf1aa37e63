import { type Bitset, countBits, intersect, retain } from './bitset';
import { type Counted, countFacet, documentsWithAny } from './facets';
import { facetField, numberField } from './schema';
import type { IndexState } from './state';
import type { Query, Range } from './types';

/** Keeps in `hits` the documents within all ranges. */
export function applyRanges(state: IndexState, hits: Bitset, ranges: Record<string, Range>): void {
  for (const [name, { min = -Infinity, max = Infinity }] of Object.entries(ranges)) {
    const column = state.numbers[numberField(state.schema, name)]!.values;
    retain(hits, (document) => column[document]! >= min && column[document]! <= max);
  }
}

export interface Filtered {
  /** What passes all filters. */
  hits: Counted;
  /** By filtered field: what passes the filters of all other fields. */
  without: Map<string, Counted>;
}

/** Applies the filters to `found`, keeping for each field what its own filter alone turns away. */
export function applyFilters(state: IndexState, found: Bitset, filters: Record<string, readonly string[]>): Filtered {
  const active = Object.entries(filters).filter(([, values]) => values.length > 0);
  const sets = active.map(([name, values]) =>
    documentsWithAny(state.facets[facetField(state.schema, name)]!, values, found.length),
  );
  const without = new Map<string, Counted>();
  active.forEach(([name], skipped) => {
    const rest = found.slice();
    sets.forEach((set, at) => at !== skipped && intersect(rest, set));
    without.set(name, counted(rest));
  });
  const hits = found.slice();
  for (const set of sets) intersect(hits, set);
  return { hits: counted(hits), without };
}

function counted(set: Bitset): Counted {
  return { set, size: countBits(set), list: null };
}

/** Counts of the asked facet fields; a filtered field is counted as if it were not filtered. */
export function countFacets(
  state: IndexState,
  filtered: Filtered,
  query: Query,
): Record<string, Record<string, number>> {
  const facets: Record<string, Record<string, number>> = {};
  for (const name of query.facets ?? []) {
    const column = state.facets[facetField(state.schema, name)]!;
    const counts = countFacet(column, filtered.without.get(name) ?? filtered.hits);
    facets[name] = named(column.values, counts, query.filters?.[name] ?? [], query.facetLimit);
  }
  return facets;
}

function named(
  values: readonly string[],
  counts: Uint32Array,
  chosen: readonly string[],
  limit: number | undefined,
): Record<string, number> {
  const least = limit === undefined ? 1 : Math.max(1, nthLargest(counts, limit));
  let listed: number[] = [];
  counts.forEach((count, id) => count >= least && listed.push(id));
  if (limit !== undefined && listed.length > limit) {
    listed.sort((a, b) => counts[b]! - counts[a]! || (values[a]! < values[b]! ? -1 : 1));
    listed = listed.slice(0, limit);
  }
  if (limit !== undefined) {
    const kept = new Set(listed);
    counts.forEach((count, id) => count > 0 && !kept.has(id) && chosen.includes(values[id]!) && listed.push(id));
  }
  // Not an object literal's prototype: a value may be called "constructor".
  const result = Object.create(null) as Record<string, number>;
  for (const id of listed) result[values[id]!] = counts[id]!;
  return result;
}

/** The count that `n` of the counts reach or exceed, 0 when there are fewer. */
function nthLargest(counts: Uint32Array, n: number): number {
  return counts.length <= n ? 0 : counts.slice().sort()[counts.length - n]!;
}
