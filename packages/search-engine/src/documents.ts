import { type GrowingUint32, growing, push } from './growing';

/**
 * The documents as UTF-8 JSON in a few large buffers, off the JavaScript heap: a hundred thousand parsed objects would
 * cost several times the memory and every garbage collection would walk them.
 */
export interface DocumentStore {
  chunks: Buffer[];
  /** Bytes used in the last chunk. */
  used: number;
  /** Per document: chunk, offset, length. */
  places: GrowingUint32;
  /** Bytes of removed documents. */
  deadBytes: number;
  totalBytes: number;
  /** Documents that were given out more than once of late, parsed: the best of a catalogue are found again and again. */
  read: Map<number, unknown>;
  /** Those given out once of late. Kept parsed as well, most would grow old for nothing. */
  once: Set<number>;
}

const CHUNK_BYTES = 4 * 1024 * 1024;
/** Some ten megabytes of listings. */
const MOST_READ = 2000;
const MOST_ONCE = 4000;

/** What has been given out, at the beginning of a store. */
export function nothingRead(): Pick<DocumentStore, 'read' | 'once'> {
  return { read: new Map(), once: new Set() };
}

export function emptyStore(): DocumentStore {
  return { chunks: [], used: 0, places: growing(new Uint32Array(0)), deadBytes: 0, totalBytes: 0, ...nothingRead() };
}

/** A store over one buffer that holds all documents, `places` as in `DocumentStore`. The buffer is not copied. */
export function storeOver(buffer: Buffer, places: Uint32Array): DocumentStore {
  const { length } = buffer;
  return {
    ...emptyStore(),
    chunks: [buffer],
    used: length,
    places: growing(places),
    totalBytes: length,
  };
}

export function appendDocument(store: DocumentStore, json: Buffer): void {
  let chunk = store.chunks.at(-1);
  if (!chunk || store.used + json.length > chunk.length) {
    chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, json.length));
    store.chunks.push(chunk);
    store.used = 0;
  }
  json.copy(chunk, store.used);
  push(store.places, store.chunks.length - 1);
  push(store.places, store.used);
  push(store.places, json.length);
  store.used += json.length;
  store.totalBytes += json.length;
}

export function documentBytes(store: DocumentStore, ordinal: number): Buffer {
  const places = store.places.values;
  const offset = places[ordinal * 3 + 1]!;
  return store.chunks[places[ordinal * 3]!]!.subarray(offset, offset + places[ordinal * 3 + 2]!);
}

export function readDocument<D>(store: DocumentStore, ordinal: number): D {
  return JSON.parse(documentBytes(store, ordinal).toString('utf8')) as D;
}

/** The document of an ordinal as all results share it: nobody changes it. */
export function sharedDocument<D>(store: DocumentStore, ordinal: number): D {
  const { read, once } = store;
  let document = read.get(ordinal);
  if (document === undefined) {
    document = readDocument<D>(store, ordinal);
    if (once.delete(ordinal)) {
      read.set(ordinal, document);
      // The one that came first gives way.
      if (read.size > MOST_READ) read.delete(read.keys().next().value!);
    } else {
      if (once.size >= MOST_ONCE) once.clear();
      once.add(ordinal);
    }
  }
  return document as D;
}
