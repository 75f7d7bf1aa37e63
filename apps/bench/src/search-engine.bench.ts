/** The embedded engine alone: latency, build, memory, start from a snapshot, updates; against looking through every listing. */
import { normalise, tokenise, TOKENISER_VERSION } from '@techbridge/lexicon';
import { createEngine, loadEngine, type Engine, type EngineOptions, type Query } from '@techbridge/search-engine';
import {
  FACETS,
  generatedListing,
  generatedListings,
  someLanguage,
  someText,
  someValues,
  type GeneratedListing,
  type Random,
} from './generated-listings';
import { percentile, seededRandom } from './metrics';
import { withTypos } from './typos';

const SIZES = (process.env['BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number);
const QUERIES = 1500;
const WARMING = 2000;
const UPDATES = 200;
const SCANS = 15;

export const options: EngineOptions = {
  schema: {
    fields: {
      title: { kind: 'text', weight: 4, lengthNormalisation: 0.5 },
      summary: { kind: 'text', weight: 2 },
      body: { kind: 'text', weight: 1 },
      organisation: { kind: 'facet' },
      publishedAt: { kind: 'number' },
      ...Object.fromEntries(FACETS.map((facet) => [facet, { kind: 'facet' as const }])),
    },
    defaultSort: { field: 'publishedAt', direction: 'desc' },
  },
  tokenise: (text, language) => tokenise(text, { language }),
  tokeniserVersion: TOKENISER_VERSION,
  pause: () => new Promise((go) => setImmediate(go)),
};

/** As people search: one to four words, often unfinished, sometimes misspelt, often with filters; always six facets. */
export function someQuery(random: Random): Query {
  const language = someLanguage(random);
  let text = random() < 0.1 ? '' : someText(random, language, 1 + Math.floor(random() * 4));
  if (random() < 0.25) text = withTypos(text, random);
  const prefixLast = random() < 0.5;
  if (prefixLast && text.length > 4) text = text.slice(0, -Math.floor(random() * 4) || undefined);
  const filters: Record<string, string[]> = {};
  for (const facet of FACETS) if (random() < 0.2) filters[facet] = someValues(random, facet);
  const match = random() < 0.5 ? 'auto' : 'any';
  return {
    text,
    match,
    prefixLast,
    filters,
    facets: FACETS,
    limit: 20,
    highlight: { fields: ['title', 'summary'], crop: 200 },
  };
}

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

function scanTime(size: number, queries: Query[]): number {
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
): Promise<{ visible: number[]; longestStop: number; during: number[] }> {
  const random = seededRandom(99);
  const visible: number[] = [];
  for (let at = 0; at < UPDATES; at++) {
    const number = Math.floor(random() * size);
    const word = `fresh${at}`;
    const listing = generatedListing(random, number);
    const started = performance.now();
    await engine.put([{ ...listing, title: { text: word, language: 'en' } }]);
    if (engine.query({ text: word }).hits[0]?.id !== listing.id) throw new Error('An edit was not found');
    visible.push(performance.now() - started);
  }
  let running = true;
  let longestStop = 0;
  const during: number[] = [];
  const watch = async () => {
    while (running) {
      const before = performance.now();
      await new Promise((go) => setImmediate(go));
      longestStop = Math.max(longestStop, performance.now() - before);
      during.push(milliseconds(() => engine.query(someQuery(random))));
    }
  };
  const watching = watch();
  const changed = Math.max(100, size / 20);
  for (let at = 0; at < changed; at++) await engine.put([generatedListing(random, Math.floor(random() * size))]);
  await engine.compact();
  running = false;
  await watching;
  return { visible, longestStop, during };
}

async function measure(size: number): Promise<Record<string, string>> {
  const before = memory();
  const built = performance.now();
  const engine = createEngine(options);
  await engine.put(generatedListings(size));
  const buildSeconds = (performance.now() - built) / 1000;
  const used = memory() - before;
  const random = seededRandom(5);
  const queries = Array.from({ length: QUERIES }, () => someQuery(random));
  // A running server is warm: the first queries compile the code.
  const warming = seededRandom(6);
  for (let at = 0; at < WARMING; at++) engine.query(someQuery(warming));
  const processor: number[] = [];
  const times = queries.map((query) =>
    milliseconds(() => processor.push(processorMilliseconds(() => engine.query(query)))),
  );
  if (process.env['BENCH_SLOWEST']) printSlowest(queries, times);
  const snapshot = await engine.snapshot();
  const start = milliseconds(() => loadEngine(snapshot, options).query(queries[0]!));
  const edits = await updates(engine, size);
  const reference = scanTime(size, queries);
  const p50 = percentile(times, 0.5);
  const fixed = (value: number, digits = 2) => value.toFixed(digits);
  return {
    listings: size.toLocaleString('en'),
    'p50 ms': fixed(p50),
    'p95 ms': fixed(percentile(times, 0.95)),
    'p99 ms': fixed(percentile(times, 0.99)),
    'processor p50 ms': fixed(percentile(processor, 0.5)),
    'processor p99 ms': fixed(percentile(processor, 0.99)),
    'scan p50 ms': fixed(reference),
    'scan ÷ engine': `${fixed(reference / p50, 1)}×`,
    'build s': fixed(buildSeconds, 1),
    'memory MB': fixed(used, 0),
    'snapshot MB': fixed(snapshot.length / 1e6, 0),
    'start ms': fixed(start, 0),
    'edit p50/p99 ms': `${fixed(percentile(edits.visible, 0.5))} / ${fixed(percentile(edits.visible, 0.99))}`,
    'longest stop ms': fixed(edits.longestStop, 0),
    'p99 ms while edited': fixed(percentile(edits.during, 0.99)),
  };
}

function printSlowest(queries: Query[], times: number[]): void {
  const order = times.map((_, at) => at).sort((a, b) => times[b]! - times[a]!);
  for (const at of order.slice(0, 15))
    console.log(times[at]!.toFixed(2), JSON.stringify({ ...queries[at], facets: undefined, highlight: undefined }));
}

async function run(): Promise<void> {
  const rows: Record<string, string>[] = [];
  for (const size of SIZES) rows.push(await measure(size));
  for (const name of Object.keys(rows[0] ?? {}))
    console.log(name.padEnd(22), rows.map((row) => row[name]!.padStart(16)).join(''));
}

if (require.main === module) void run();
