import type { ListingKind } from '@techbridge/contracts';
import type {
  EnqueuedTaskPromise,
  Index,
  IndexSwap,
  Meilisearch,
  MultiSearchResult,
  SearchResponse,
} from 'meilisearch' with {
  'resolution-mode': 'import',
};
import { AppError } from '../errors';
import {
  federatedOutcomeOf,
  meilisearchDocument,
  outcomeOf,
  SETTINGS,
  type MeilisearchDocument,
} from './meilisearch-mapping';
import { federations, isPlain, questions, type Matching } from './meilisearch-questions';
import { SearchIndex, type SearchDocument, type SearchOutcome, type SearchRequest } from './search.port';
import { inTitleOrder, TITLE_WINDOW } from './title-window';

interface Options {
  url: string;
  /** The master key is not needed; which rights a worker and a replica need is in apps/docs/operations.md. */
  key?: string;
  /** Before the names of the indexes, so that tests stay out of each other's way. */
  prefix?: string;
}

const KINDS: ListingKind[] = ['technology', 'demand'];
const BATCH = 1000;
const TASK = { timeout: 120_000, interval: 20 };
/** A reader waits no longer for an answer. */
const ANSWER_MS = 5000;

/** Search in a Meilisearch server, shared by all replicas. */
export class MeilisearchIndex extends SearchIndex {
  private readonly prefix: string;
  private connection: Promise<Meilisearch> | null = null;
  private preparation: Promise<Meilisearch> | null = null;

  constructor(private readonly options: Options) {
    super();
    this.prefix = options.prefix ?? 'techbridge_';
  }

  async put(documents: readonly SearchDocument[]): Promise<void> {
    for (const kind of KINDS) {
      const own = documents.filter((document) => document.kind === kind).map(meilisearchDocument);
      if (own.length === 0) continue;
      await this.reach(async () => done((await this.index(kind)).addDocuments(own, { primaryKey: 'id' })));
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const kind of KINDS) {
      await this.reach(async () => done((await this.index(kind)).deleteDocuments([...ids])));
    }
  }

  async query(request: SearchRequest): Promise<SearchOutcome> {
    const { match = 'auto', sort, offset = 0, limit = 20 } = request;
    const from = sort === 'title' ? Math.max(0, offset - TITLE_WINDOW) : offset;
    const window =
      sort === 'title' ? { ...request, offset: from, limit: offset + limit + TITLE_WINDOW - from } : request;
    let outcome = await this.ask(window, match === 'any' ? 'any' : 'all');
    const words = request.text?.trim() ?? '';
    // None has all the words. (Filters may be the reason too, then this finds nothing either.)
    if (match === 'auto' && outcome.total === 0 && words !== '') outcome = await this.ask(window, 'any');
    if (sort !== 'title') return outcome;
    const hits = inTitleOrder(outcome.hits, request.locale ?? 'en');
    return { ...outcome, hits: hits.slice(offset - from, offset - from + limit) };
  }

  /** Fills an index beside the one in use and swaps the two. */
  async rebuild(kind: ListingKind, documents: AsyncIterable<SearchDocument>): Promise<number> {
    await this.index(kind);
    const client = await this.client();
    const name = this.nameOf(kind);
    const beside = `${name}_next`;
    let count = 0;
    await this.reach(() => client.deleteIndexIfExists(beside));
    await this.reach(() => done(client.createIndex(beside, { primaryKey: 'id' })));
    await this.reach(() => done(client.index(beside).updateSettings(SETTINGS)));
    for await (const batch of batches(documents)) {
      await this.reach(() => done(client.index(beside).addDocuments(batch)));
      count += batch.length;
    }
    // The client's types ask for `rename`, which servers before 1.18 refuse and later ones take as false.
    const swap = { indexes: [name, beside] } as unknown as IndexSwap;
    await this.reach(() => done(client.swapIndexes([swap])));
    await this.reach(() => client.deleteIndexIfExists(beside));
    return count;
  }

  async marks(kind: ListingKind): Promise<Map<string, string>> {
    const marks = new Map<string, string>();
    const index = await this.index(kind);
    for (let offset = 0; ; offset += BATCH) {
      const page = await this.reach(() => index.getDocuments({ fields: ['id', 'mark'], offset, limit: BATCH }));
      for (const { id, mark } of page.results) marks.set(id, mark);
      if (offset + BATCH >= page.total) return marks;
    }
  }

  async ready(): Promise<boolean> {
    return (await this.client()).isHealthy();
  }

  /** Nothing to do: Meilisearch has written what it has confirmed, and we wait for its confirmation each time. */
  async flush(): Promise<void> {}

  private async ask(request: SearchRequest, matching: Matching): Promise<SearchOutcome> {
    const client = await this.client();
    const name = this.nameOf(request.kind);
    const patience = { signal: AbortSignal.timeout(ANSWER_MS) };
    if (isPlain(request, matching)) {
      const { results } = await this.reach(() => client.multiSearch({ queries: questions(name, request) }, patience));
      return outcomeOf(request, results as MultiSearchResult<MeilisearchDocument>[]);
    }
    const asked = federations(name, request, matching);
    const answers = await this.reach(() => Promise.all(asked.map((each) => client.multiSearch(each, patience))));
    return federatedOutcomeOf(request, name, answers as SearchResponse<MeilisearchDocument>[]);
  }

  private nameOf(kind: ListingKind): string {
    return `${this.prefix}${kind}`;
  }

  /** For reading: needs no right but to search. */
  private client(): Promise<Meilisearch> {
    this.connection ??= connect(this.options);
    return this.connection;
  }

  /** For changing: the index is there with our settings. A failure is forgotten, so that the next call tries again. */
  private async index(kind: ListingKind): Promise<Index<MeilisearchDocument>> {
    this.preparation ??= this.reach(() => this.prepare()).catch((error: unknown) => {
      this.preparation = null;
      throw error;
    });
    return (await this.preparation).index<MeilisearchDocument>(this.nameOf(kind));
  }

  private async prepare(): Promise<Meilisearch> {
    const client = await this.client();
    for (const kind of KINDS) {
      const name = this.nameOf(kind);
      // Fails harmlessly where the index exists.
      await client.createIndex(name, { primaryKey: 'id' }).waitTask(TASK);
      await done(client.index(name).updateSettings(SETTINGS));
    }
    return client;
  }

  /** Says in our words that the engine is away. */
  private async reach<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw isAway(error) ? new AppError('search.unavailable') : error;
    }
  }
}

/** The client exists as an ES module alone. */
async function connect({ url, key }: Options): Promise<Meilisearch> {
  const { Meilisearch } = await import('meilisearch');
  return new Meilisearch({ host: url, apiKey: key, timeout: 30_000 });
}

async function done(task: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await task.waitTask(TASK);
  if (status !== 'succeeded') throw new Error(`search task ${status}: ${error?.code ?? 'unknown'}`);
}

function isAway(error: unknown): boolean {
  const { name, response, cause } = (error ?? {}) as { name?: string; response?: Response; cause?: { code?: string } };
  if (name === 'MeilisearchRequestError' || name === 'MeilisearchRequestTimeOutError') return true;
  // A worker that starts for the first time has not made the index yet.
  return cause?.code === 'index_not_found' || (response !== undefined && response.status >= 500);
}

async function* batches(documents: AsyncIterable<SearchDocument>): AsyncIterable<MeilisearchDocument[]> {
  let batch: MeilisearchDocument[] = [];
  for await (const document of documents) {
    batch.push(meilisearchDocument(document));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
