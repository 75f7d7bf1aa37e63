import { type Bitset, setOf } from './bitset';
import { compact } from './compaction';
import { readDocument, sharedDocument } from './documents';
import { type Counted, listOf } from './facets';
import { applyFilters, applyRanges, countFacets } from './filtering';
import { highlightDocument, soughtTerms } from './highlight';
import { type Matched, matchText } from './matching';
import { type Pacer, pacer } from './pacing';
import { type Plan, planQuery } from './planning';
import { EXAMINED, liftNeighbours } from './proximity';
import { type Order, byId, byNumber, byScore, topHits } from './ranking';
import { compileSchema, numberField } from './schema';
import { type Scratch, clearScores, scoreDocuments, scratchFor } from './scoring';
import { readSnapshot, writeSnapshot } from './snapshot';
import { type IndexState, type PreparedDocument, append, emptyState, prepareDocument, publish, retract } from './state';
import type { Document, Engine, EngineOptions, Hit, Query, Result } from './types';
import { recentWordCount } from './vocabulary';
import { clearWorkspace } from './workspace';

/** Recent or removed documents that may gather before they are folded in, each a little slower to search: so many, or this share of all. */
const GATHER = 300;
const GATHER_SHARE = 0.05;

type Change = { put: PreparedDocument } | { remove: string };

interface Running {
  options: EngineOptions;
  state: IndexState;
  scratch: Scratch;
  /** The end of the queue of changes. */
  queue: Promise<unknown>;
  /** One for all work: many small changes in a row have to make room for others as much as one large one. */
  pace: Pacer;
  /** Changes made while a compaction runs, to be repeated on its result. */
  meanwhile: Change[] | null;
  compaction: Promise<void> | null;
}

/** An empty index. */
export function createEngine<D extends Document = Document>(options: EngineOptions): Engine<D> {
  return engineOver<D>(options, emptyState(compileSchema(options.schema)));
}

/**
 * The index of a snapshot, without tokenising anything anew. Throws `SnapshotMismatch` when it was written by another
 * version, schema or tokeniser, or is damaged. The buffer is used in place and must not change afterwards.
 */
export function loadEngine<D extends Document = Document>(snapshot: Buffer, options: EngineOptions): Engine<D> {
  return engineOver<D>(options, readSnapshot(snapshot, compileSchema(options.schema), options.tokeniserVersion ?? ''));
}

function engineOver<D extends Document>(options: EngineOptions, state: IndexState): Engine<D> {
  const running: Running = {
    options,
    state,
    scratch: scratchFor(0),
    pace: pacer(options.pause, options.turn),
    queue: Promise.resolve(),
    meanwhile: null,
    compaction: null,
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = running.queue.then(work);
    running.queue = done.catch(() => undefined);
    return done;
  };
  return {
    get size() {
      return running.state.liveCount;
    },
    put: (documents) => inTurn(() => putAll(running, documents)),
    remove: (ids) => inTurn(() => removeAll(running, ids)),
    query: (query) => runQuery(running, query),
    get: (id) => getDocument<D>(running.state, id),
    has: (id) => running.state.ordinals.has(id),
    compact: () => inTurn(() => compactNow(running)),
    snapshot: () =>
      inTurn(async () => {
        await compactNow(running);
        return writeSnapshot(running.state, options.tokeniserVersion ?? '', running.pace);
      }),
    stats: () => statsOf(running.state),
  };
}

function gatherLimit(running: Running): number {
  return Math.max(running.options.gather ?? GATHER, running.state.liveCount * GATHER_SHARE);
}

function getDocument<D>(state: IndexState, id: string): D | null {
  const ordinal = state.ordinals.get(id);
  return ordinal === undefined ? null : readDocument<D>(state.store, ordinal);
}

function change(running: Running, made: Change): void {
  running.meanwhile?.push(made);
  if ('put' in made) publish(running.state, append(running.state, made.put));
  else retract(running.state, made.remove);
}

async function putAll<D extends Document>(running: Running, documents: Iterable<D> | AsyncIterable<D>): Promise<void> {
  const { schema } = running.state;
  const { pace } = running;
  let pending: number[] | null = null;
  let count = 0;
  try {
    for await (const document of documents) {
      const prepared = prepareDocument(schema, running.options.tokenise, document);
      if (++count <= gatherLimit(running)) change(running, { put: prepared });
      else {
        // Nothing else may replace the state while documents are appended to it unseen.
        if (!pending) await running.compaction;
        (pending ??= []).push(append(running.state, prepared));
      }
      if (pace.due()) await pace.rest();
    }
  } finally {
    if (pending) running.state = await compact(running.state, pending, running.pace);
  }
  compactWhenDue(running);
}

async function removeAll(running: Running, ids: Iterable<string>): Promise<void> {
  const { pace } = running;
  for (const id of ids) {
    change(running, { remove: id });
    if (pace.due()) await pace.rest();
  }
  compactWhenDue(running);
}

function recentDocuments(state: IndexState): number {
  return state.ids.length - state.mainDocuments;
}

function removedDocuments(state: IndexState): number {
  return state.ids.length - state.liveCount;
}

function compactWhenDue(running: Running): void {
  const { state } = running;
  const gathered = Math.max(recentDocuments(state), removedDocuments(state));
  if (running.compaction || gathered <= gatherLimit(running)) return;
  running.compaction = compactBeside(running);
}

/** Compacts while changes go on, and repeats those on the new state. */
async function compactBeside(running: Running): Promise<void> {
  const meanwhile: Change[] = [];
  running.meanwhile = meanwhile;
  try {
    const next = await compact(running.state, [], running.pace);
    // More may be changed while these are repeated; the state is handed over in the turn in which none is left.
    for (const made of meanwhile) {
      if ('put' in made) publish(next, append(next, made.put));
      else retract(next, made.remove);
      if (running.pace.due()) await running.pace.rest();
    }
    running.state = next;
  } finally {
    running.meanwhile = null;
    running.compaction = null;
  }
}

async function compactNow(running: Running): Promise<void> {
  await running.compaction;
  const { state } = running;
  if (recentDocuments(state) + removedDocuments(state) > 0) running.state = await compact(state, [], running.pace);
}

function runQuery<D extends Document>(running: Running, query: Query): Result<D> {
  const { state } = running;
  clearWorkspace();
  const plan = planQuery(state, query, running.options.tokenise);
  if (query.untilCorrected && plan.corrections.some(({ applied }) => applied))
    return { total: 0, hits: [], facets: {}, corrections: plan.corrections, match: 'any' };
  running.scratch = scratchFor(state.ids.length, running.scratch);
  const matched = matchText(state, plan, query.match ?? 'any');
  if (query.ranges) applyRanges(state, matched.hits, query.ranges);
  const filtered = applyFilters(state, matched.hits, query.filters ?? {});
  const { hits } = filtered;
  return {
    total: hits.size,
    hits: pageOf<D>(running, plan, matched, hits, query),
    facets: countFacets(state, filtered, query),
    corrections: plan.corrections,
    match: matched.match,
  };
}

/** The hits asked for, in order. */
function pageOf<D extends Document>(
  running: Running,
  plan: Plan,
  { groups }: Matched,
  hits: Counted,
  query: Query,
): Hit<D>[] {
  const { state, scratch } = running;
  const { limit = 20 } = query;
  const offset = Math.max(0, query.offset ?? 0);
  if (limit <= 0 || hits.size === 0) return [];
  const isByScore = !query.sort && !plan.empty;
  const page = isByScore ? null : topHits(listOf(hits), orderOf(state, query), offset, limit);
  const scored = page ? { set: setOf(page, hits.set.length), size: page.length, list: Uint32Array.from(page) } : hits;
  try {
    const most = offset + limit <= EXAMINED ? EXAMINED : Infinity;
    const left = scoreDocuments(state, scratch, plan, groups, scored, most);
    return hitsOf<D>(running, plan, page ?? bestOf(running, plan, groups, left, offset, limit), query);
  } finally {
    clearScores(scratch, listOf(scored));
  }
}

function orderOf(state: IndexState, query: Query): Order {
  const sort = query.sort ?? state.schema.source.defaultSort;
  return sort ? byNumber(state, numberField(state.schema, sort.field), sort.direction) : byId(state);
}

/** By score, the best of them looked at more closely. What is lifted was among the best before. */
function bestOf(
  { state, scratch }: Running,
  plan: Plan,
  groups: readonly Bitset[],
  scored: Uint32Array,
  offset: number,
  limit: number,
): number[] {
  const order = byScore(state, scratch.scores);
  const best = topHits(scored, order, 0, EXAMINED);
  liftNeighbours(state, plan, groups, scratch.scores, best, offset + limit);
  return offset + limit <= EXAMINED
    ? best.sort(order.compare).slice(offset, offset + limit)
    : topHits(scored, order, offset, limit);
}

function hitsOf<D extends Document>(
  { state, scratch, options }: Running,
  plan: Plan,
  page: readonly number[],
  query: Query,
): Hit<D>[] {
  const sought = query.highlight ? soughtTerms(plan) : undefined;
  return page.map((ordinal) => {
    const document = sharedDocument<D>(state.store, ordinal);
    const highlights = sought
      ? highlightDocument(state, options.tokenise, ordinal, document, sought, query.highlight!)
      : {};
    return { id: state.ids[ordinal]!, score: scratch.scores[ordinal]!, document, highlights };
  });
}

function statsOf(state: IndexState): ReturnType<Engine['stats']> {
  const lists = [state.mainLists, state.recentLists].flatMap(({ tokens, spans }) => [tokens.values, spans.values]);
  const arrays = [...lists, state.postingDocuments, state.postingImpacts, state.lengths.values];
  const indexed = arrays.reduce((sum, array) => sum + array.byteLength, 0);
  return {
    documents: state.liveCount,
    words: state.vocabulary.mainWords + recentWordCount(state.vocabulary),
    recent: recentDocuments(state),
    removed: removedDocuments(state),
    bytes: indexed + state.store.chunks.reduce((sum, chunk) => sum + chunk.length, 0),
  };
}
