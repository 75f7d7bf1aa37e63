import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ListingKind } from '@techbridge/contracts';
import { AppError } from '../errors';
import { type PassedOutcome, ReceivedHits } from './passed-hits';
import { SearchIndex, type SearchDocument, type SearchOutcome, type SearchRequest } from './search.port';

/** What passes between the two threads; see search-thread.ts for the other end. */
export type Call =
  | { id: number; method: 'load' | 'flush' | 'close' }
  /** Another thread that asks too; this one alone closes the engine. */
  | { id: number; method: 'connect'; port: MessagePort }
  | { id: number; method: 'put'; documents: readonly SearchDocument[] }
  | { id: number; method: 'remove'; ids: readonly string[] }
  | { id: number; method: 'query'; request: SearchRequest }
  | { id: number; method: 'marks'; kind: ListingKind }
  | { id: number; method: 'rebuild'; kind: ListingKind; filling: number }
  /** The next documents of a rebuild; none at its end, null where they could not be read. */
  | { id: number; method: 'fill'; filling: number; documents: readonly SearchDocument[] | null };

export type Reply = { id: number; value: unknown } | { id: number; error: { message: string; code?: string } };

type Question = Call extends infer Each ? (Each extends { id: number } ? Omit<Each, 'id'> : never) : never;
/** One end of a pair through which plain data passes: a thread, seen from outside or from within. */
export interface Port {
  postMessage(data: unknown, moved?: readonly MessagePort[]): void;
  on(event: 'message' | 'close', listener: (data: unknown) => void): unknown;
}

interface Pending {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

const BATCH = 100;

/**
 * The embedded engine in a thread of its own: a search does not wait for what else this process does, and a request does
 * not wait for a search or for listings being indexed.
 */
export class ThreadedSearch extends SearchIndex {
  /**
   * By the id of the call, which is its place here and is used again. Not a Map: V8 links each table a Map has outgrown
   * to the next, so that with calls coming and going for ever each keeps what the one before was waiting for from
   * being collected with the young, which cost a search more than finding its hits.
   */
  private readonly pending: (Pending | null)[] = [];
  private readonly free: number[] = [];
  private readonly hits = new ReceivedHits();
  private fillings = 0;
  private isLoaded = false;

  /** `isGuest`: the engine is somebody else's to close. */
  constructor(
    private readonly port: Port,
    private readonly end: () => Promise<unknown>,
    private readonly isGuest = false,
  ) {
    super();
    port.on('message', (reply) => this.settle(reply as Reply));
  }

  async onModuleInit(): Promise<void> {
    await this.ask({ method: 'load' });
    this.isLoaded = true;
  }

  put(documents: readonly SearchDocument[]): Promise<void> {
    return documents.length === 0 ? Promise.resolve() : this.ask({ method: 'put', documents });
  }

  remove(ids: readonly string[]): Promise<void> {
    return ids.length === 0 ? Promise.resolve() : this.ask({ method: 'remove', ids });
  }

  async query(request: SearchRequest): Promise<SearchOutcome> {
    return this.hits.received(await this.ask<PassedOutcome>({ method: 'query', request }));
  }

  async rebuild(kind: ListingKind, documents: AsyncIterable<SearchDocument>): Promise<number> {
    const filling = (this.fillings += 1);
    const done = this.ask<number>({ method: 'rebuild', kind, filling });
    // Whoever waits for it hears of a failure; until then it is not to count as unheard.
    done.catch(() => {});
    const fill = (next: readonly SearchDocument[] | null) =>
      this.ask<void>({ method: 'fill', filling, documents: next });
    let batch: SearchDocument[] = [];
    try {
      for await (const document of documents) {
        if (batch.push(document) < BATCH) continue;
        await fill(batch);
        batch = [];
      }
    } catch (error) {
      await fill(null);
      throw error;
    }
    if (batch.length > 0) await fill(batch);
    await fill([]);
    return done;
  }

  marks(kind: ListingKind): Promise<Map<string, string>> {
    return this.ask({ method: 'marks', kind });
  }

  async ready(): Promise<boolean> {
    return this.isLoaded;
  }

  flush(): Promise<void> {
    return this.ask({ method: 'flush' });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.ask({ method: this.isGuest ? 'flush' : 'close' });
    await this.end();
  }

  /** An end for another thread of this process, to be made a guest's ThreadedSearch of. */
  connect(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    void this.ask({ method: 'connect', port: port2 }, [port2]);
    return port1;
  }

  private ask<T>(question: Question, moved: readonly MessagePort[] = []): Promise<T> {
    const id = this.free.pop() ?? this.pending.length;
    return new Promise<T>((resolve, reject) => {
      this.pending[id] = { resolve, reject };
      this.port.postMessage(Object.assign(question, { id }), moved);
    });
  }

  private settle(reply: Reply): void {
    const waiting = this.pending[reply.id];
    this.pending[reply.id] = null;
    this.free.push(reply.id);
    if ('error' in reply) waiting?.reject(errorOf(reply.error));
    else waiting?.resolve(reply.value as never);
  }
}

function errorOf({ message, code }: { message: string; code?: string }): Error {
  return code ? new AppError(code as AppError['code']) : new Error(message);
}
