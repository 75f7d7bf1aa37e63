/**
 * Search as people meet it: the built product over HTTP, against /healthz of the same server (the cost of HTTP alone),
 * against the engine alone, and against a bare server that answers the same questions from PostgreSQL.
 */
import { catalogueRoutes, listingRoutes } from '@techbridge/contracts';
import type { Client } from 'pg';
import { withBareServer } from './bare-catalogue';
import { signIn } from './caller';
import { fillCatalogue } from './filled-catalogue';
import { atFullSpeed, type Latencies, steadily } from './http-load';
import { percentile, seededRandom } from './metrics';
import { connectTo, type RunningProduct, startProduct, until, untilAtRest, withDataDir } from './running-product';
import { type Question, someQuestion } from './search-questions';
import { figure } from './tables';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 20);
const PER_SECOND = 200;
const CONNECTIONS = 10;
const QUERIES = 2000;
const WARMING_SECONDS = Math.min(20, 2 * SECONDS);
const EDITS = 20;
const STAFF = 'wei.lan@node-gx.example';
const PATH = `/api/v1${catalogueRoutes.searchTechnologies.path}`;
/** Requests a second of the product beside those of the bare server, by the number of listings. */
const WANTED: readonly (readonly [listings: number, share: number])[] = [
  [1000, 0.5],
  [10_000, 2],
  [100_000, 10],
];
/** Milliseconds for 99 of 100 searches at the steady pace, by the number of listings. */
const WANTED_P99: readonly (readonly [listings: number, p99: number])[] = [
  [1000, 10],
  [100_000, 30],
];
/** Whatever is still to be done then is done beside the questions. */
const MOST_WAITING_SECONDS = 120;
/** How much longer than the engine the route may take. */
const WANTED_OF_ENGINE = 2;
const WANTED_VISIBLE_MS = 1000;
/** People typing at once, a letter or two a second each. */
const TYPED_PER_SECOND = 50;
const WANTED_COMPLETION_MS = 20;

function address({ text, sector, country }: Question, at: number): string {
  const asked = new URLSearchParams({ q: text, locale: at % 2 === 0 ? 'en' : 'zh' });
  for (const value of sector) asked.append('sector', value);
  for (const value of country) asked.append('country', value);
  return `?${asked.toString()}`;
}

/** Every beginning of a question as it is typed. */
function typedFor({ text, language }: Question, at: number): string[] {
  const locale = at % 2 === 0 ? language : 'en';
  return Array.from({ length: Math.min(text.length, 12) }, (_, end) => text.slice(0, end + 1)).map(
    (q) => `?${new URLSearchParams({ kind: 'technology', q, locale }).toString()}`,
  );
}

async function totalOf(product: RunningProduct, asked = ''): Promise<number> {
  const answer = await fetch(`${product.url}${PATH}?limit=1${asked}`);
  return answer.ok ? ((await answer.json()) as { total: number }).total : NaN;
}

/** A product with the sample world and so many listings more, its index up to date, with the seconds that took. */
async function filledProduct(size: number, dataDir: string) {
  const first = await startProduct(dataDir, 'sample');
  let before = 0;
  await until(async () => (before = await totalOf(first)) > 0, 100);
  const client = await connectTo(first);
  const filledPerSecond = await fillCatalogue(client, size);
  await client.end();
  await first.stop();
  // What was written behind its back it notices when it starts.
  const product = await startProduct(dataDir, 'none');
  await until(async () => (await totalOf(product)) >= before + size, 100);
  return { product, filledPerSecond, indexSeconds: (performance.now() - product.startedAt) / 1000 };
}

async function withProcessorTime<T extends { requests: number }>(product: RunningProduct, load: () => Promise<T>) {
  const before = product.processorMs();
  const result = await load();
  return { ...result, processorMs: (product.processorMs() - before) / result.requests };
}

/** Milliseconds from the click of someone on the staff until a reader's search tells. */
async function editsToVisible(product: RunningProduct, client: Client): Promise<number[]> {
  const call = await signIn(product.url, STAFF);
  const { rows } = await client.query<{ id: string; reference: string }>(
    `select id, reference from listings where reference like 'TO-CN-2019-%' order by id limit $1`,
    [EDITS],
  );
  const times: number[] = [];
  for (const { id, reference } of rows) {
    const started = performance.now();
    const { done } = await call(listingRoutes.actInBulk, { body: { ids: [id], action: 'close_requests' } });
    if (done.length !== 1) throw new Error(`${reference} could not be edited`);
    await until(async () => (await totalOf(product, `&q=${reference}&openOnly=true&oneLanguage=true`)) === 0, 5);
    times.push(performance.now() - started);
  }
  return times;
}

const searchesOf = (product: RunningProduct, questions: readonly string[]) =>
  questions.map((question) => `${product.url}${PATH}${question}`);

/** With what filling it left to do, and left in memory. */
async function loadsWhenFilled(product: RunningProduct, questions: readonly string[]) {
  const searches = searchesOf(product, questions);
  await atFullSpeed([...searches].reverse(), CONNECTIONS, WARMING_SECONDS);
  const busy = await steadily(searches, PER_SECOND, SECONDS);
  return { busy, waitedSeconds: await untilAtRest(product, MOST_WAITING_SECONDS) };
}

async function loads(product: RunningProduct, questions: readonly string[], typed: readonly string[]) {
  const searches = searchesOf(product, questions);
  const nothing = [`${product.url}/healthz`];
  const completions = typed.map((asked) => `${product.url}/api/v1${catalogueRoutes.suggest.path}${asked}`);
  const load = (urls: string[]) => withProcessorTime(product, () => steadily(urls, PER_SECOND, SECONDS));
  const rush = (urls: string[]) => withProcessorTime(product, () => atFullSpeed(urls, CONNECTIONS, SECONDS));
  // A running server is warm: the first requests compile the code.
  await atFullSpeed([...searches].reverse(), CONNECTIONS, WARMING_SECONDS);
  await atFullSpeed(nothing, CONNECTIONS, WARMING_SECONDS / 2);
  return {
    search: await load(searches),
    healthz: await load(nothing),
    completion: await steadily(completions, TYPED_PER_SECOND, SECONDS),
    searchRush: await rush(searches),
    healthzRush: await rush(nothing),
  };
}

async function bareRush(client: Client, size: number, questions: readonly string[]) {
  return withBareServer(client, size, async (url) => {
    const searches = questions.map((question) => `${url}/search${question}`);
    await atFullSpeed([...searches].reverse(), CONNECTIONS, WARMING_SECONDS);
    return atFullSpeed(searches, CONNECTIONS, SECONDS);
  });
}

const verdict = (isReached: boolean) => (isReached ? 'reached' : 'NOT reached');

type Loads = Awaited<ReturnType<typeof loads>> & Awaited<ReturnType<typeof loadsWhenFilled>>;
type Rush = Awaited<ReturnType<typeof atFullSpeed>>;

function loadFigures(
  size: number,
  { busy, waitedSeconds, search, healthz, completion, searchRush, healthzRush }: Loads,
): Record<string, string> {
  const wanted = WANTED_P99.find(([listings]) => listings === size)?.[1];
  return {
    'just filled: search p50/p95/p99 ms at 200/s': triple(busy),
    '  then at rest after s': waitedSeconds === null ? `not after ${MOST_WAITING_SECONDS}` : figure(waitedSeconds),
    [`started again: answered a second of ${PER_SECOND}`]: figure(search.perSecond),
    [`search p50/p95/p99 ms at ${PER_SECOND}/s`]: triple(search),
    '  wanted (p99)': wanted ? `${wanted}: ${verdict(search.p99 < wanted)}` : '–',
    '/healthz p50/p95/p99 ms': triple(healthz),
    [`completion p50/p95/p99 ms at ${TYPED_PER_SECOND}/s`]: triple(completion),
    '  wanted (completion)': `${WANTED_COMPLETION_MS}: ${verdict(completion.p99 < WANTED_COMPLETION_MS)}`,
    'p99 search ÷ /healthz': `${figure(search.p99 / healthz.p99, 1)}×`,
    'processor ms: search, /healthz': `${figure(search.processorMs, 2)}, ${figure(healthz.processorMs, 2)}`,
    [`searches a second, ${CONNECTIONS} at once`]: figure(searchRush.perSecond),
    '  their p50/p99 ms': `${figure(searchRush.p50)} / ${figure(searchRush.p99)}`,
    '  processor ms each': figure(searchRush.processorMs, 2),
    '/healthz a second': figure(healthzRush.perSecond),
  };
}

/** Beside the engine, the bare server, and the second an edit may take. */
function comparisons(size: number, rush: Rush, bare: Rush, engineMs: number | null, edits: number[]) {
  const eachMs = 1000 / rush.perSecond;
  const share = rush.perSecond / bare.perSecond;
  const wanted = WANTED.find(([listings]) => listings === size)?.[1];
  const visible = percentile(edits, 0.99);
  return {
    'ms a search ÷ ms in the engine': engineMs ? `${figure(eachMs / engineMs, 2)}×` : '–',
    '  wanted (engine)': engineMs ? `${WANTED_OF_ENGINE}×: ${verdict(eachMs <= WANTED_OF_ENGINE * engineMs)}` : '–',
    'bare server, searches a second': figure(bare.perSecond),
    '  its p50/p99 ms': `${figure(bare.p50)} / ${figure(bare.p99)}`,
    'product ÷ bare server': `${figure(share, 2)}×`,
    '  wanted (bare)': wanted ? `${wanted}×: ${verdict(share >= wanted)}` : '–',
    'edit to found over HTTP p50/p99 ms': `${figure(percentile(edits, 0.5))} / ${figure(visible)}`,
    '  wanted (edit)': `${WANTED_VISIBLE_MS}: ${verdict(visible < WANTED_VISIBLE_MS)}`,
  };
}

async function measureIn(size: number, engineMs: number | null, dataDir: string): Promise<Record<string, string>> {
  const { product: filled, filledPerSecond, indexSeconds } = await filledProduct(size, dataDir);
  const random = seededRandom(5);
  const asked = Array.from({ length: QUERIES }, () => someQuestion(random));
  const questions = asked.map(address);
  const whenFilled = await loadsWhenFilled(filled, questions);
  await filled.stop();
  const product = await startProduct(dataDir, 'none');
  const measured = await loads(product, questions, asked.flatMap(typedFor));
  const memory = product.memory();
  const client = await connectTo(product);
  const edits = await editsToVisible(product, client);
  const bare = await bareRush(client, size, questions);
  await client.end();
  await product.stop();
  const failed = [whenFilled.busy, ...Object.values(measured), bare].reduce((sum, load) => sum + load.failed, 0);
  if (failed > 0) process.exitCode = 1;
  return {
    ...loadFigures(size, { ...whenFilled, ...measured }),
    ...comparisons(size, measured.searchRush, bare, engineMs, edits),
    'memory MB (highest)': `${figure(memory.now)} (${figure(memory.peak)})`,
    'filled, listings a second': figure(filledPerSecond),
    'start with new index s': figure(indexSeconds, 1),
    'failed requests': figure(failed),
  };
}

/** `engineMs`: what the engine alone takes for a question on average, where that was measured. */
export function measureHttp(size: number, engineMs: number | null): Promise<Record<string, string>> {
  return withDataDir((dataDir) => measureIn(size, engineMs, dataDir));
}

function triple({ p50, p95, p99 }: Latencies): string {
  return [p50, p95, p99].map((value) => figure(value, 1)).join(' / ');
}
