import path from 'node:path';
import type { Facet, ListingKind } from '@techbridge/contracts';
import type { Query, Result } from '@techbridge/search-engine';
import { passedListing, type StoredDocument } from './engine-documents';
import { type PassedOutcome, ReceivedHits } from './passed-hits';
import { facetField, numberField, OPEN_FIELD, sortOf } from './search-fields';
import { SearchIndex, type SearchDocument, type SearchOutcome, type SearchRequest } from './search.port';
import { Shelf } from './shelf';
import { inTitleOrder, TITLE_WINDOW } from './title-window';

/** The default: our own engine in this process, kept in a folder between two runs. */
export class EmbeddedSearch extends SearchIndex {
  private readonly shelves: Record<ListingKind, Shelf>;
  private readonly hits = new ReceivedHits();
  private loaded: Promise<void> | null = null;
  private isLoaded = false;

  constructor(folder: string) {
    super();
    this.shelves = {
      technology: new Shelf(path.join(folder, 'technology.index')),
      demand: new Shelf(path.join(folder, 'demand.index')),
    };
  }

  /** Takes up what the last run left. Called by every other method first, so it need not be called at all. */
  onModuleInit(): Promise<void> {
    this.loaded ??= Promise.all(Object.values(this.shelves).map((shelf) => shelf.load())).then(() => {
      this.isLoaded = true;
    });
    return this.loaded;
  }

  async put(documents: readonly SearchDocument[]): Promise<void> {
    await this.onModuleInit();
    for (const [kind, shelf] of Object.entries(this.shelves)) {
      const own = documents.filter((document) => document.kind === kind);
      if (own.length > 0) await shelf.put(own);
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.onModuleInit();
    await Promise.all(Object.values(this.shelves).map((shelf) => shelf.remove(ids)));
  }

  async query(request: SearchRequest): Promise<SearchOutcome> {
    return this.hits.received(await this.passed(request));
  }

  /** What a request finds, to be passed on to another thread. */
  async passed(request: SearchRequest): Promise<PassedOutcome> {
    if (!this.isLoaded) await this.onModuleInit();
    const shelf = this.shelves[request.kind];
    const { offset = 0, limit = 20 } = request;
    if (request.sort !== 'title') return outcome(request, shelf.query(engineQuery(request, offset, limit)));
    const from = Math.max(0, offset - TITLE_WINDOW);
    const result = shelf.query(engineQuery(request, from, offset + limit + TITLE_WINDOW - from));
    const { hits, ...rest } = outcome(request, result);
    return { ...rest, hits: inTitleOrder(hits, request.locale ?? 'en').slice(offset - from, offset - from + limit) };
  }

  async rebuild(kind: ListingKind, documents: AsyncIterable<SearchDocument>): Promise<number> {
    await this.onModuleInit();
    const count = await this.shelves[kind].rebuild(documents);
    await this.shelves[kind].save();
    return count;
  }

  async marks(kind: ListingKind): Promise<Map<string, string>> {
    await this.onModuleInit();
    return this.shelves[kind].currentMarks();
  }

  async ready(): Promise<boolean> {
    return this.isLoaded;
  }

  async flush(): Promise<void> {
    await Promise.all(Object.values(this.shelves).map((shelf) => shelf.save()));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.shelves).map((shelf) => shelf.close()));
  }
}

function engineQuery(request: SearchRequest, offset: number, limit: number): Query {
  const text = request.text?.trim();
  const filters: Record<string, readonly string[]> = request.openOnly ? { [OPEN_FIELD]: ['true'] } : {};
  for (const [facet, values] of Object.entries(request.filters ?? {})) {
    if (values.length > 0) filters[facetField(facet as Facet)] = values;
  }
  const ranges: NonNullable<Query['ranges']> = {};
  for (const [number, range] of Object.entries(request.ranges ?? {})) ranges[numberField(number as never)] = range;
  return {
    text: text || undefined,
    groups: request.groups,
    match: request.match ?? 'auto',
    // Running text has neither operators nor, word for word, the care of a question.
    operators: request.match !== 'any',
    typo: request.match !== 'any' && request.typo !== false,
    prefixLast: request.prefixLast,
    filters,
    ranges,
    facets: request.facets?.map(facetField),
    facetLimit: request.facetLimit,
    untilCorrected: request.untilCorrected,
    sort: sortOf(request.sort ?? 'relevance', request.locale ?? 'en', Boolean(text)) ?? undefined,
    offset,
    limit,
    highlight: text && request.marks !== false ? { fields: ['title', 'summary'] } : undefined,
  };
}

function outcome(request: SearchRequest, result: Result<StoredDocument>): PassedOutcome {
  const facets = (request.facets ?? []).map((facet) => [facet, result.facets[facetField(facet)] ?? {}] as const);
  const hits = result.hits.map((hit) => passedListing(hit, request.locale));
  return {
    total: result.total,
    hits,
    facets: Object.fromEntries(facets),
    correctedText: corrected(request.text, result),
  };
}

function corrected(text = '', { corrections }: Result<StoredDocument>): string | null {
  const applied = corrections.filter((correction) => correction.applied).sort((a, b) => b.start - a.start);
  if (applied.length === 0) return null;
  return applied.reduce(
    (read, { start, end, suggestion }) => read.slice(0, start) + suggestion + read.slice(end),
    text.trim(),
  );
}
