/** The embedded engine alone: latency, build, memory, start from a snapshot, updates; against looking through every listing. */
import { normalise } from '@techbridge/lexicon';
import { createEngine, loadEngine, type Engine, type Query } from '@techbridge/search-engine';
import { engineDocument, engineQuery, groupsOf, options } from './embedded-engine';
import { FACETS, generatedListing, generatedListings, type GeneratedListing } from './generated-listings';
import { mean, percentile, seededRandom } from './metrics';
import { type Question, someQuestion } from './search-questions';
import { figure } from './tables';

const QUERIES = 1500;
const WARMING = 2000;
const UPDATES = 200;
const SCANS = 15;
/** Milliseconds for 99 of 100 questions, by the number of listings. */
const WANTED: readonly (readonly [listings: number, p99: number])[] = [
  [1000, 5],
  [10_000, 10],
  [100_000, 20],
];

function milliseconds(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Processor time, which other work on the machine does not lengthen as it does the time on the clock. */
function processorMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What has to be done without an index: every text of every listing, then the counts. */
function scan(listings: { text: string; listing: GeneratedListing }[], query: Query): number {
  const words = normalise(query.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const counts = new Map<string, number>();
  let total = 0;
  for (const { text, listing } of listings) {
    if (words.length > 0 && !words.some((word) => text.includes(word))) continue;
    total++;
    for (const facet of FACETS) {
      for (const value of ([] as string[]).concat(listing[facet])) {
        const key = `${facet} ${value}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return total + counts.size;
}

function scanTime(size: number, queries: readonly Query[]): number {
  const listings = [...generatedListings(size)].map((listing) => ({
    listing,
    text: normalise(`${listing.title.text} ${listing.summary.text} ${listing.body.text}`),
  }));
  return percentile(
    queries.slice(0, SCANS).map((query) => milliseconds(() => scan(listings, query))),
    0.5,
  );
}

function memory(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + Math.max(external, arrayBuffers)) / 1e6;
}

/** How long an edit takes to be found, and the longest the event loop stood still while a twentieth of all was edited. */
async function updates(
  engine: Engine,
  size: number,
  queries: readonly Query[],
): Promise<{ visible: number[]; longestStop: number; during: number[] }> {
  const random = seededRandom(99);
  const visible: number[] = [];
  for (let at = 0; at < UPDATES; at++) {
    const number = Math.floor(random() * size);
    const word = `fresh${at}`;
    const listing = generatedListing(random, number);
    const started = performance.now();
    await engine.put([engineDocument({ ...listing, title: { text: word, language: 'en' } })]);
    if (engine.query({ text: word }).hits[0]?.id !== listing.id) throw new Error('An edit was not found');
    visible.push(performance.now() - started);
  }
  const changed = Array.from({ length: Math.max(100, size / 20) }, () =>
    engineDocument(generatedListing(random, Math.floor(random() * size))),
  );
  let running = true;
  let longestStop = 0;
  const during: number[] = [];
  const watch = async () => {
    for (let at = 0; running; at++) {
      const before = performance.now();
      await new Promise((go) => setImmediate(go));
      longestStop = Math.max(longestStop, performance.now() - before);
      during.push(milliseconds(() => engine.query(queries[at % queries.length]!)));
    }
  };
  const watching = watch();
  for (const document of changed) await engine.put([document]);
  await engine.compact();
  running = false;
  await watching;
  return { visible, longestStop, during };
}

/** The engine with so many listings, and what it took to fill it. */
async function build(size: number) {
  const before = memory();
  let pivoting = 0;
  function* documents() {
    for (const listing of generatedListings(size)) {
      const started = performance.now();
      const document = engineDocument(listing);
      pivoting += performance.now() - started;
      yield document;
    }
  }
  const started = performance.now();
  const engine = createEngine(options);
  await engine.put(documents());
  await engine.compact();
  const seconds = (performance.now() - started) / 1000;
  return { engine, seconds, pivotSeconds: pivoting / 1000, megabytes: memory() - before };
}

function queriesOf(questions: readonly Question[]): { queries: Query[]; translating: number[] } {
  const translating: number[] = [];
  const queries = questions.map((question) => {
    let groups: ReturnType<typeof groupsOf> = [];
    translating.push(milliseconds(() => (groups = groupsOf(question))));
    return engineQuery(question, groups);
  });
  return { queries, translating };
}

export interface EngineMeasures {
  figures: Record<string, string>;
  /** Milliseconds a question on average, on the clock: one thread with nothing else to do. */
  meanMs: number;
}

export async function measureEngine(size: number): Promise<EngineMeasures> {
  const { engine, seconds, pivotSeconds, megabytes } = await build(size);
  const random = seededRandom(5);
  const questions = Array.from({ length: QUERIES }, () => someQuestion(random));
  const warming = seededRandom(6);
  // A running server is warm: the first questions compile the code.
  for (const query of queriesOf(Array.from({ length: WARMING }, () => someQuestion(warming))).queries)
    engine.query(query);
  const { queries, translating } = queriesOf(questions);
  const processor: number[] = [];
  const times = queries.map((query) =>
    milliseconds(() => processor.push(processorMilliseconds(() => engine.query(query)))),
  );
  if (process.env['BENCH_SLOWEST']) printSlowest(queries, times);
  const snapshot = await engine.snapshot();
  const start = milliseconds(() => loadEngine(snapshot, options).query(queries[0]!));
  const edits = await updates(engine, size, queries);
  const p50 = percentile(times, 0.5);
  const p99 = percentile(times, 0.99);
  const scanned = scanTime(size, queries);
  const wanted = WANTED.find(([listings]) => listings === size)?.[1];
  const figures = {
    'engine p50 ms': figure(p50, 2),
    'engine p95 ms': figure(percentile(times, 0.95), 2),
    'engine p99 ms': figure(p99, 2),
    '  wanted': wanted ? `${wanted}: ${p99 < wanted ? 'reached' : 'NOT reached'}` : '–',
    'processor p50/p99 ms': `${figure(percentile(processor, 0.5), 2)} / ${figure(percentile(processor, 0.99), 2)}`,
    'pivot of a question p50/p99 ms': `${figure(percentile(translating, 0.5), 2)} / ${figure(percentile(translating, 0.99), 2)}`,
    'looking through all, p50 ms': figure(scanned, 2),
    '  ÷ engine': `${figure(scanned / p50, 1)}×`,
    'build s': figure(seconds, 1),
    '  of which pivot terms': figure(pivotSeconds, 1),
    'memory MB': figure(megabytes),
    'snapshot MB': figure(snapshot.length / 1e6),
    'start from snapshot ms': figure(start),
    'edit to found p50/p99 ms': `${figure(percentile(edits.visible, 0.5), 2)} / ${figure(percentile(edits.visible, 0.99), 2)}`,
    'longest stop while edited ms': figure(edits.longestStop),
    'engine p99 ms while edited': figure(percentile(edits.during, 0.99), 2),
  };
  return { figures, meanMs: mean(times) };
}

function printSlowest(queries: readonly Query[], times: readonly number[]): void {
  const order = times.map((_, at) => at).sort((a, b) => times[b]! - times[a]!);
  for (const at of order.slice(0, 15))
    console.log(times[at]!.toFixed(2), JSON.stringify({ ...queries[at], facets: undefined, highlight: undefined }));
}
