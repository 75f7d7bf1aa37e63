import { type Bitset, countBits, intersect, retain, subtract } from './bitset';
import { countRows, countsOfColumn, rowsEffort } from './facet-rows';
import { type Counted, type FacetColumn, countFacet, countingEffort, documentsWithAny, listOf } from './facets';
import { nthLargest } from './ranking';
import { facetField, numberField } from './schema';
import type { IndexState } from './state';
import type { Query, Range } from './types';
import { copyOf } from './workspace';

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
    const rest = copyOf(found);
    sets.forEach((set, at) => at !== skipped && intersect(rest, set));
    without.set(name, counted(rest));
  });
  const hits = sets.length > 0 ? copyOf(found) : found;
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
  const asked = query.facets ?? [];
  for (const counted of new Set([filtered.hits, ...filtered.without.values()])) {
    const fields = asked.filter((name) => (filtered.without.get(name) ?? filtered.hits) === counted);
    const columns = fields.map((name) => facetField(state.schema, name));
    const counts = countColumns(state, counted, columns);
    fields.forEach((name, at) => {
      const column = state.facets[columns[at]!]!;
      facets[name] = named(column, counts[at]!, query.filters?.[name] ?? [], query.facetLimit);
    });
  }
  return facets;
}

/** Per column, how many of the documents have each value. Of most of all documents, those that are not among them are counted. */
function countColumns(state: IndexState, counted: Counted, columns: readonly number[]): Uint32Array[] {
  if (counted.size * 2 <= state.liveCount) return countSet(state, counted, columns);
  const set = copyOf(state.live.subarray(0, counted.set.length));
  subtract(set, counted.set);
  const others = countSet(state, { set, size: state.liveCount - counted.size, list: null }, columns);
  columns.forEach((field, at) => {
    const { live } = state.facets[field]!;
    const counts = others[at]!;
    for (let id = 0; id < counts.length; id++) counts[id] = live.values[id]! - counts[id]!;
  });
  return others;
}

function countSet(state: IndexState, counted: Counted, columns: readonly number[]): Uint32Array[] {
  const effort = columns.reduce((sum, field) => sum + countingEffort(state.facets[field]!, counted), 0);
  if (effort < rowsEffort(state.facetRows, counted.size))
    return columns.map((field) => countFacet(state.facets[field]!, counted));
  const counts = countRows(state.facetRows, listOf(counted));
  return columns.map((field) => countsOfColumn(state.facetRows, field, counts));
}

function named(
  { values, ids }: FacetColumn,
  counts: Uint32Array,
  chosen: readonly string[],
  limit = Infinity,
): Record<string, number> {
  const least = counts.length <= limit ? 1 : Math.max(1, nthLargest(Float32Array.from(counts), limit));
  let listed: number[] = [];
  for (let id = 0; id < counts.length; id++) if (counts[id]! >= least) listed.push(id);
  if (listed.length > limit) {
    listed.sort((a, b) => counts[b]! - counts[a]! || (values[a]! < values[b]! ? -1 : 1));
    listed = listed.slice(0, limit);
  }
  // Not an object literal's prototype: a value may be called "constructor".
  const result = Object.create(null) as Record<string, number>;
  for (const id of listed) result[values[id]!] = counts[id]!;
  for (const value of chosen) {
    const count = counts[ids.get(value) ?? -1] ?? 0;
    if (count > 0) result[value] = count;
  }
  return result;
}
