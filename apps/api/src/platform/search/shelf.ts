import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createEngine, loadEngine, type Engine } from '@techbridge/search-engine';
import { ENGINE_OPTIONS, engineDocument, type StoredDocument } from './engine-documents';
import type { SearchDocument } from './search.port';

/** Meant to be larger than a burst of edits and smaller than the patience of whoever starts the product again. */
const QUIET_MS = 20_000;
const LONGEST_UNSAVED_MS = 300_000;
/** The file: the length of the marks, the marks, and from the next multiple of eight on the index. */
const HEADER_BYTES = 8;

/** The embedded index of one kind of listing with its file on disk. */
export class Shelf {
  private engine: Engine<StoredDocument> = createEngine(ENGINE_OPTIONS);
  private marks = new Map<string, string>();
  /** Changes while a rebuild runs, to be repeated on its result; null is a removal. */
  private meanwhile: Map<string, SearchDocument | null> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private lastRebuild: Promise<unknown> = Promise.resolve();
  private unsavedSince: number | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly file: string) {}

  query(...query: Parameters<Engine<StoredDocument>['query']>) {
    return this.engine.query(...query);
  }

  currentMarks(): Map<string, string> {
    return new Map(this.marks);
  }

  /** Takes up the file of the last run; one that is missing, damaged or of another version leaves the shelf empty. */
  async load(): Promise<void> {
    const file = await fs.readFile(this.file).catch(() => null);
    if (!file) return;
    try {
      const end = HEADER_BYTES + file.readUInt32LE(0);
      const marks = JSON.parse(file.toString('utf8', HEADER_BYTES, end)) as [string, string][];
      this.engine = loadEngine(file.subarray(evenly(end)), ENGINE_OPTIONS);
      this.marks = new Map(marks);
    } catch {
      this.engine = createEngine(ENGINE_OPTIONS);
      this.marks = new Map();
    }
  }

  put(documents: readonly SearchDocument[]): Promise<void> {
    return this.inTurn(async () => {
      for (const document of documents) this.meanwhile?.set(document.id, document);
      await putInto(this.engine, this.marks, documents);
      this.changed();
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.inTurn(async () => {
      for (const id of ids) this.meanwhile?.set(id, null);
      const known = ids.filter((id) => this.marks.has(id));
      if (known.length === 0) return;
      await removeFrom(this.engine, this.marks, known);
      this.changed();
    });
  }

  /** Fills a second index while this one goes on answering, then puts it in its place. One at a time. */
  rebuild(documents: AsyncIterable<SearchDocument>): Promise<number> {
    const done = this.lastRebuild.then(() => this.fillAnew(documents));
    this.lastRebuild = done.catch(() => {});
    return done;
  }

  private async fillAnew(documents: AsyncIterable<SearchDocument>): Promise<number> {
    const engine = createEngine<StoredDocument>(ENGINE_OPTIONS);
    const marks = new Map<string, string>();
    const meanwhile = new Map<string, SearchDocument | null>();
    this.meanwhile = meanwhile;
    try {
      await engine.put(noting(documents, marks));
      await this.inTurn(async () => {
        const changed = [...meanwhile.values()].filter((document) => document !== null);
        await removeFrom(engine, marks, [...meanwhile.keys()]);
        await putInto(engine, marks, changed);
        this.engine = engine;
        this.marks = marks;
        this.changed();
      });
    } finally {
      this.meanwhile = null;
    }
    return marks.size;
  }

  /** Writes the file, whole or not at all. Marks and index are of the same moment. */
  save(): Promise<void> {
    return this.inTurn(async () => {
      if (this.unsavedSince === null) return;
      const marks = Buffer.from(JSON.stringify([...this.marks]));
      const head = Buffer.alloc(evenly(HEADER_BYTES + marks.length));
      head.writeUInt32LE(marks.length);
      marks.copy(head, HEADER_BYTES);
      const index = await this.engine.snapshot();
      await fs.mkdir(path.dirname(this.file), { recursive: true });
      const unfinished = `${this.file}.${randomUUID()}`;
      await fs.writeFile(unfinished, [head, index], { flush: true });
      await fs.rename(unfinished, this.file);
      this.unsavedSince = null;
    });
  }

  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    await this.save();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => {});
    return done;
  }

  /** Saves when edits pause, and in any case after a while. */
  private changed(): void {
    this.unsavedSince ??= Date.now();
    if (this.timer) clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(QUIET_MS, this.unsavedSince + LONGEST_UNSAVED_MS - Date.now()));
    this.timer = setTimeout(() => void this.save().catch(() => {}), wait).unref();
  }
}

type Marks = Map<string, string>;

/** The engine reads its numbers in place, wherever the file lies in memory, at multiples of eight. */
const evenly = (bytes: number) => Math.ceil(bytes / 8) * 8;

async function putInto(
  engine: Engine<StoredDocument>,
  marks: Marks,
  documents: readonly SearchDocument[],
): Promise<void> {
  await engine.put(documents.map(engineDocument));
  for (const { id, mark } of documents) marks.set(id, mark);
}

async function removeFrom(engine: Engine<StoredDocument>, marks: Marks, ids: readonly string[]): Promise<void> {
  await engine.remove(ids);
  for (const id of ids) marks.delete(id);
}

async function* noting(documents: AsyncIterable<SearchDocument>, marks: Marks): AsyncIterable<StoredDocument> {
  for await (const document of documents) {
    marks.set(document.id, document.mark);
    yield engineDocument(document);
  }
}
