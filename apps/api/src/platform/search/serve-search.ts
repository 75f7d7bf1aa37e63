/** The far end of ThreadedSearch: answers its calls from the embedded engine. */
import { EmbeddedSearch } from './embedded.adapter';
import type { SearchDocument } from './search.port';
import type { Call, Port, Reply } from './threaded.adapter';

/** Documents that come in by messages, given on one at a time; each message is answered when it has been taken up. */
interface Filling {
  batches: { documents: readonly SearchDocument[] | null; taken: () => void }[];
  wake: () => void;
}

export function serveSearch(port: Port, index: EmbeddedSearch): void {
  const fillings = new Map<number, Filling>();
  // A guest that died in the middle of a rebuild fills it no further.
  port.on('close', () => {
    for (const filling of fillings.values()) void give(filling, null);
  });
  port.on('message', (message) => {
    const call = message as Call;
    // A query is answered at once, in the turn in which it came.
    carryOut(index, fillings, call).then(
      (value) => port.postMessage({ id: call.id, value } satisfies Reply),
      (error: Error & { code?: string }) =>
        port.postMessage({ id: call.id, error: { message: error.message, code: error.code } } satisfies Reply),
    );
  });
}

function carryOut(index: EmbeddedSearch, fillings: Map<number, Filling>, call: Call): Promise<unknown> {
  switch (call.method) {
    case 'connect':
      serveSearch(call.port, index);
      return Promise.resolve();
    case 'load':
      return index.onModuleInit();
    case 'flush':
      return index.flush();
    case 'close':
      return index.onApplicationShutdown();
    case 'put':
      return index.put(call.documents);
    case 'remove':
      return index.remove(call.ids);
    case 'query':
      return index.passed(call.request);
    case 'marks':
      return index.marks(call.kind);
    case 'rebuild':
      return index.rebuild(call.kind, filled(begin(fillings, call.filling))).finally(() => end(fillings, call.filling));
    case 'fill':
      // Without one, the rebuild is over, by a failure that its own answer tells.
      return give(fillings.get(call.filling), call.documents);
  }
}

/** Resolves when the documents have been taken up. */
function give(filling: Filling | undefined, documents: Filling['batches'][number]['documents']): Promise<void> {
  return new Promise((taken) => {
    if (!filling) return taken();
    filling.batches.push({ documents, taken });
    filling.wake();
  });
}

function begin(fillings: Map<number, Filling>, id: number): Filling {
  const filling: Filling = { batches: [], wake: () => {} };
  fillings.set(id, filling);
  return filling;
}

function end(fillings: Map<number, Filling>, id: number): void {
  for (const { taken } of fillings.get(id)?.batches ?? []) taken();
  fillings.delete(id);
}

async function* filled(filling: Filling): AsyncIterable<SearchDocument> {
  for (;;) {
    if (filling.batches.length === 0) await new Promise<void>((wake) => (filling.wake = wake));
    const batch = filling.batches.shift();
    if (!batch) continue;
    batch.taken();
    if (batch.documents === null) throw new Error('the listings could not be read');
    if (batch.documents.length === 0) return;
    yield* batch.documents;
  }
}
