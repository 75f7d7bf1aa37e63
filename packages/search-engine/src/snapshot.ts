import { crc32 } from 'node:zlib';
import { addBit, wordsFor } from './bitset';
import { documentBytes, storeOver } from './documents';
import { appendRow } from './facet-rows';
import { facetOver } from './facets';
import { filled, growing } from './growing';
import { type Pacer, inOneGo } from './pacing';
import type { CompiledSchema } from './schema';
import { type IndexState, emptyState } from './state';
import { termsOfWords, vocabularyOf } from './vocabulary';
import { emptyLists, listsOver } from './word-lists';

/** A snapshot of another format, schema or tokeniser, or a damaged one: build the index from its documents instead. */
export class SnapshotMismatch extends Error {
  constructor(reason: string) {
    super(`Search snapshot refused: ${reason}`);
    this.name = 'SnapshotMismatch';
  }
}

const MAGIC = 'TBSEARCH';
const FORMAT = 1;
/** Magic, then the length of the header as 32 bits, then the header (JSON), then the sections, each at a multiple of 8. */
const HEADER_AT = 16;

interface Header {
  format: number;
  tokeniser: string;
  schema: string;
  documents: number;
  /** Per section: name, offset, bytes, CRC-32. */
  sections: [name: string, offset: number, bytes: number, checksum: number][];
}

function schemaKey(schema: CompiledSchema): string {
  // The sort of an empty query can change without the index changing.
  return JSON.stringify([schema.texts, schema.facets, schema.numbers]);
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

function bytesOf(array: Uint16Array | Uint32Array | Float32Array | Float64Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}

function jsonBytes(strings: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(strings));
}

function* sectionsOf(state: IndexState): Generator<[string, Buffer]> {
  const { vocabulary } = state;
  yield ['ids', jsonBytes(state.ids)];
  yield ['ranks', bytesOf(state.rankedMain)];
  yield ['surfaces', jsonBytes(vocabulary.surfaces)];
  yield ['terms', jsonBytes(vocabulary.terms)];
  yield ['termOfWord', bytesOf(termsOfWords(vocabulary))];
  yield ['wordDocuments', bytesOf(filled(vocabulary.wordDocuments))];
  yield ['termDocuments', bytesOf(filled(vocabulary.termDocuments))];
  yield ['tokens', bytesOf(filled(state.mainLists.tokens))];
  yield ['spans', bytesOf(filled(state.mainLists.spans))];
  yield ['tokenEnds', bytesOf(filled(state.mainLists.ends))];
  yield ['lengths', bytesOf(filled(state.lengths))];
  yield ['postingStarts', bytesOf(state.postingStarts)];
  yield ['postingDocuments', bytesOf(state.postingDocuments)];
  yield ['postingImpacts', bytesOf(state.postingImpacts)];
  for (const [at, column] of state.facets.entries()) {
    yield [`facet${at}values`, jsonBytes(column.values)];
    yield [`facet${at}starts`, bytesOf(filled(column.starts))];
    yield [`facet${at}assigned`, bytesOf(filled(column.assigned))];
  }
  for (const [at, column] of state.numbers.entries()) yield [`number${at}`, bytesOf(filled(column))];
  yield ['places', bytesOf(compactPlaces(state))];
}

/** The places of the documents once they lie one after another. */
function compactPlaces(state: IndexState): Uint32Array {
  const places = new Uint32Array(state.ids.length * 3);
  let offset = 0;
  for (let ordinal = 0; ordinal < state.ids.length; ordinal++) {
    const length = state.store.places.values[ordinal * 3 + 2]!;
    places.set([0, offset, length], ordinal * 3);
    offset += length;
  }
  return places;
}

/** All documents one after another. */
async function joinedDocuments(state: IndexState, pace: Pacer): Promise<Buffer> {
  let length = 0;
  for (let ordinal = 0; ordinal < state.ids.length; ordinal++) length += documentBytes(state.store, ordinal).length;
  const joined = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (let ordinal = 0; ordinal < state.ids.length; ordinal++) {
    at += documentBytes(state.store, ordinal).copy(joined, at);
    if (pace.due()) await pace.rest();
  }
  return joined;
}

/** A large section takes a tenth of a second to go through: others are served in between. */
const PIECE_BYTES = 1024 * 1024;

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

/** Writes a compacted state. */
export async function writeSnapshot(state: IndexState, tokeniser: string, pace: Pacer): Promise<Buffer> {
  const sections: [string, Buffer][] = [...sectionsOf(state), ['documents', await joinedDocuments(state, pace)]];
  const schema = schemaKey(state.schema);
  const header: Header = { format: FORMAT, tokeniser, schema, documents: state.ids.length, sections: [] };
  let offset = 0;
  for (const [name, bytes] of sections) {
    let checksum = 0;
    for (const piece of piecesOf(bytes)) {
      checksum = crc32(piece, checksum);
      if (pace.due()) await pace.rest();
    }
    header.sections.push([name, offset, bytes.length, checksum]);
    offset = aligned(offset + bytes.length);
  }
  const headerBytes = Buffer.from(JSON.stringify(header));
  const begin = aligned(HEADER_AT + headerBytes.length);
  const snapshot = Buffer.allocUnsafeSlow(begin + offset);
  snapshot.write(MAGIC, 0, 'latin1');
  snapshot.writeUInt32LE(headerBytes.length, 8);
  headerBytes.copy(snapshot, HEADER_AT);
  for (const [i, [, bytes]] of sections.entries()) {
    let at = begin + header.sections[i]![1];
    for (const piece of piecesOf(bytes)) {
      at += piece.copy(snapshot, at);
      if (pace.due()) await pace.rest();
    }
  }
  return snapshot;
}

function readHeader(snapshot: Buffer): { header: Header; begin: number } {
  if (snapshot.length < HEADER_AT || snapshot.toString('latin1', 0, 8) !== MAGIC)
    throw new SnapshotMismatch('not a snapshot');
  const length = snapshot.readUInt32LE(8);
  try {
    return {
      header: JSON.parse(snapshot.toString('utf8', HEADER_AT, HEADER_AT + length)) as Header,
      begin: aligned(HEADER_AT + length),
    };
  } catch {
    throw new SnapshotMismatch('damaged header');
  }
}

type Section = (name: string) => Buffer;

function openSections(
  snapshot: Buffer,
  schema: CompiledSchema,
  tokeniser: string,
): { section: Section; documents: number } {
  const { header, begin } = readHeader(snapshot);
  if (header.format !== FORMAT) throw new SnapshotMismatch('another format');
  if (header.tokeniser !== tokeniser) throw new SnapshotMismatch('another tokeniser');
  if (header.schema !== schemaKey(schema)) throw new SnapshotMismatch('another schema');
  const found = new Map(
    header.sections.map(([name, offset, bytes, checksum]) => [name, { offset: begin + offset, bytes, checksum }]),
  );
  const section: Section = (name) => {
    const place = found.get(name);
    if (!place || place.offset + place.bytes > snapshot.length) throw new SnapshotMismatch('cut short');
    const bytes = snapshot.subarray(place.offset, place.offset + place.bytes);
    if (crc32(bytes) !== place.checksum) throw new SnapshotMismatch(`damaged in "${name}"`);
    return bytes;
  };
  return { section, documents: header.documents };
}

interface Reader {
  documents: number;
  section(name: string): Buffer;
  uint16(name: string): Uint16Array;
  uint32(name: string): Uint32Array;
  float32(name: string): Float32Array;
  float64(name: string): Float64Array;
  strings(name: string): string[];
}

function readerOf(snapshot: Buffer, schema: CompiledSchema, tokeniser: string): Reader {
  const { section, documents } = openSections(snapshot, schema, tokeniser);
  const view = <A>(
    name: string,
    Numbers: new (buffer: ArrayBufferLike, offset: number, length: number) => A,
    size: number,
  ) => {
    const bytes = section(name);
    return new Numbers(bytes.buffer, bytes.byteOffset, bytes.length / size);
  };
  return {
    documents,
    section,
    uint16: (name) => view(name, Uint16Array, 2),
    uint32: (name) => view(name, Uint32Array, 4),
    float32: (name) => view(name, Float32Array, 4),
    float64: (name) => view(name, Float64Array, 8),
    strings: (name) => JSON.parse(section(name).toString('utf8')) as string[],
  };
}

/** Reads what `writeSnapshot` wrote; the arrays are views of the buffer. */
export function readSnapshot(written: Buffer, schema: CompiledSchema, tokeniser: string): IndexState {
  const inPlace = written.byteOffset % 8 === 0;
  const read = readerOf(inPlace ? written : Buffer.from(new Uint8Array(written).buffer), schema, tokeniser);
  const state = emptyState(schema);
  readIds(state, read);
  readWords(state, read);
  const { facets, numbers } = schema;
  const facet = (at: number) =>
    facetOver(read.strings(`facet${at}values`), read.uint32(`facet${at}starts`), read.uint32(`facet${at}assigned`));
  state.facets = facets.map((_, at) => facet(at));
  for (let ordinal = 0; ordinal < state.ids.length; ordinal++) appendRow(state.facetRows, state.facets);
  state.numbers = numbers.map((_, at) => growing(read.float64(`number${at}`)));
  state.store = storeOver(read.section('documents'), read.uint32('places'));
  return state;
}

function readIds(state: IndexState, read: Reader): void {
  const { documents } = read;
  state.ids = read.strings('ids');
  state.ids.forEach((id, ordinal) => state.ordinals.set(id, ordinal));
  state.live = new Uint32Array(Math.max(32, wordsFor(documents)));
  for (let ordinal = 0; ordinal < documents; ordinal++) addBit(state.live, ordinal);
  state.liveCount = documents;
  state.mainDocuments = documents;
  state.rankedMain = read.uint32('ranks');
  state.idRanks = growing(new Float64Array(documents));
  state.rankedMain.forEach((ordinal, rank) => (state.idRanks.values[ordinal] = rank));
}

function readWords(state: IndexState, read: Reader): void {
  // The counts change in place with every put and remove: they are copied.
  const words = {
    surfaces: read.strings('surfaces'),
    termOfWord: read.uint32('termOfWord'),
    terms: read.strings('terms'),
    wordDocuments: read.uint32('wordDocuments').slice(),
    termDocuments: read.uint32('termDocuments').slice(),
  };
  state.vocabulary = inOneGo(vocabularyOf(words));
  const fields = state.schema.texts.length;
  state.mainLists = listsOver(0, fields, read.uint32('tokens'), read.uint16('spans'), read.uint32('tokenEnds'));
  state.recentLists = emptyLists(read.documents, fields);
  state.lengths = growing(read.float32('lengths'));
  sumLengths(state);
  state.postingStarts = read.uint32('postingStarts');
  state.postingDocuments = read.uint32('postingDocuments');
  state.postingImpacts = read.float32('postingImpacts');
}

function sumLengths(state: IndexState): void {
  const fields = state.schema.texts.length;
  for (let at = 0; at < state.lengths.length; at++) {
    const length = state.lengths.values[at]!;
    if (length === 0) continue;
    state.lengthSums[at % fields]! += length;
    state.lengthCounts[at % fields]!++;
  }
}
