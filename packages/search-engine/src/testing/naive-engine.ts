import type { Document, Query, Schema, Token } from '../types';
import { plainTokenise } from './plain-tokeniser';

/**
 * What the engine must find, written as directly as possible: no index, no bitsets, no shared code. Every query looks at
 * every document. It knows words and -words, not scores.
 */
export interface NaiveResult {
  ids: string[];
  facets: Record<string, Record<string, number>>;
  match: 'any' | 'all';
}

interface Item {
  document: Document;
  tokens: Token[];
}

const surfaceOf = (token: Token) => token.surface ?? token.term;
const listOf = (value: unknown): string[] =>
  value === undefined || value === null ? [] : ([] as string[]).concat(value as string);

/** Edits between two words, by the whole table. */
export function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, table[i - 2]![j - 2]! + 1);
      table[i]![j] = least;
    }
  }
  return table[a.length]![b.length]!;
}

export class NaiveEngine {
  private readonly items = new Map<string, Item>();

  constructor(private readonly schema: Schema) {}

  put(document: Document): void {
    const texts = Object.entries(this.schema.fields).filter(([, field]) => field.kind === 'text');
    const tokens = texts.flatMap(([name]) => listOf(document[name]).flatMap((text) => plainTokenise(text)));
    this.items.set(document.id, { document, tokens });
  }

  remove(id: string): void {
    this.items.delete(id);
  }

  documents(): Document[] {
    return [...this.items.values()].map((item) => item.document);
  }

  query(query: Query): NaiveResult {
    const { items, match } = this.found(query);
    const inRange = items.filter(({ document }) =>
      Object.entries(query.ranges ?? {}).every(([name, range]) => within(document[name], range)),
    );
    const filters = Object.entries(query.filters ?? {}).filter(([, values]) => values.length > 0);
    const passes = ({ document }: Item, but?: string) =>
      filters.every(([name, values]) => name === but || listOf(document[name]).some((value) => values.includes(value)));
    const facets = Object.fromEntries(
      (query.facets ?? []).map((name) => [
        name,
        tally(
          inRange.filter((item) => passes(item, name)),
          name,
        ),
      ]),
    );
    const hits = inRange.filter((item) => passes(item)).map(({ document }) => document);
    return { ids: this.sorted(hits, query).map(({ id }) => id), facets, match };
  }

  private sorted(documents: Document[], query: Query): Document[] {
    const sort = query.sort ?? this.schema.defaultSort;
    const key = (document: Document) =>
      sort && typeof document[sort.field] === 'number' ? (document[sort.field] as number) : undefined;
    return documents.sort((a, b) => {
      const [left, right] = [key(a), key(b)];
      if (left !== right) {
        if (left === undefined) return 1;
        if (right === undefined) return -1;
        return sort!.direction === 'asc' ? left - right : right - left;
      }
      return a.id < b.id ? -1 : 1;
    });
  }

  private found(query: Query): { items: Item[]; match: 'any' | 'all' } {
    const all = [...this.items.values()];
    const excluded = [...(query.text ?? '').matchAll(/(?:^| )-([a-z]\S*)/g)].map(
      (match) => plainTokenise(match[1]!)[0]!,
    );
    const text = (query.text ?? '').replace(/(^| )-[a-z]\S*/g, (word) => ' '.repeat(word.length));
    const allowed = all.filter((item) => !excluded.some((token) => this.has(item, this.exactTerms(token))));
    const tokens = plainTokenise(text);
    if (tokens.length === 0) return { items: allowed, match: 'all' };
    const open = query.prefixLast && tokens.at(-1)!.end === text.length ? text.length : -1;
    const words = tokens.some((token) => !token.stop)
      ? tokens.filter((token) => !token.stop || token.end === open)
      : tokens;
    const groups = words.map((token) => this.termsOf(token, token.end === open, query.typo ?? true));
    const inside = (a: Token, b: Token) =>
      a !== b && a.start >= b.start && a.end <= b.end && a.end - a.start < b.end - b.start;
    const smallest = words.filter((token) => !words.some((other) => inside(other, token)));
    const satisfied = (item: Item, token: Token) =>
      words.some((other, at) => (other === token || inside(token, other)) && this.has(item, groups[at]!));
    const strict = allowed.filter((item) => smallest.every((token) => satisfied(item, token)));
    if (query.match === 'all' || (query.match === 'auto' && strict.length > 0)) return { items: strict, match: 'all' };
    return { items: allowed.filter((item) => groups.some((terms) => this.has(item, terms))), match: 'any' };
  }

  private has(item: Item, terms: ReadonlySet<string>): boolean {
    return item.tokens.some((token) => terms.has(token.term));
  }

  private everyToken(): Token[] {
    return [...this.items.values()].flatMap((item) => item.tokens);
  }

  private exactTerms(token: Token): Set<string> {
    const known = this.everyToken().filter(
      (other) => other.term === token.term || surfaceOf(other) === surfaceOf(token),
    );
    return new Set(known.map((other) => other.term));
  }

  private termsOf(token: Token, unfinished: boolean, typo: boolean): Set<string> {
    const terms = this.exactTerms(token);
    if (unfinished)
      for (const other of this.everyToken()) if (surfaceOf(other).startsWith(surfaceOf(token))) terms.add(other.term);
    return terms.size > 0 || !typo || token.exact ? terms : this.corrected(surfaceOf(token), unfinished);
  }

  private corrected(typed: string, unfinished: boolean): Set<string> {
    const limit = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
    const tokens = this.everyToken();
    const surfaces = [...new Set(tokens.map(surfaceOf))];
    const documents = (surface: string) => {
      const terms = new Set(tokens.filter((token) => surfaceOf(token) === surface).map((token) => token.term));
      const having = (term: string) => (item: Item) =>
        item.tokens.some((token) => token.term === term && surfaceOf(token) === surface);
      return Math.max(...[...terms].map((term) => [...this.items.values()].filter(having(term)).length));
    };
    const near = (most: number, distance: (surface: string) => number) =>
      surfaces.map((surface) => ({ surface, distance: distance(surface) })).filter((other) => other.distance <= most);
    const whole = (surface: string) => plainDistance(typed, surface);
    const start = (surface: string) =>
      Math.min(...Array.from({ length: surface.length + 1 }, (_, end) => plainDistance(typed, surface.slice(0, end))));
    let found = limit > 0 ? near(1, whole) : [];
    if (found.length === 0 && limit > 1) found = near(limit, whole);
    if (found.length === 0 && unfinished && limit > 0) found = near(1, start);
    const cost = (other: { surface: string; distance: number }) =>
      other.distance + (other.surface[0] === typed[0] ? 0 : 0.5);
    found.sort(
      (a, b) => cost(a) - cost(b) || documents(b.surface) - documents(a.surface) || (a.surface < b.surface ? -1 : 1),
    );
    const kept = new Set(found.slice(0, 5).map((other) => other.surface));
    return new Set(tokens.filter((token) => kept.has(surfaceOf(token))).map((token) => token.term));
  }
}

function within(value: unknown, { min = -Infinity, max = Infinity }: { min?: number; max?: number }): boolean {
  return typeof value === 'number' && value >= min && value <= max;
}

function tally(items: Item[], name: string): Record<string, number> {
  const counts = Object.create(null) as Record<string, number>;
  for (const { document } of items)
    for (const value of new Set(listOf(document[name]))) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
