/** Search as people meet it: the built product over HTTP, against /healthz of the same server (the cost of HTTP alone). */
import { catalogueRoutes, COUNTRIES, IP_STATUSES, SECTORS, TRL_BANDS } from '@techbridge/contracts';
import { fillCatalogue } from './filled-catalogue';
import { type Random, someLanguage, someText } from './generated-listings';
import { atFullSpeed, type Latencies, steadily } from './http-load';
import { seededRandom } from './metrics';
import { connectTo, type RunningProduct, startProduct, until, withDataDir } from './running-product';
import { figure, printTable } from './tables';
import { withTypos } from './typos';

const SIZES = (process.env['BENCH_SIZES'] ?? '1000,100000').split(',').map(Number);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 20);
const PER_SECOND = 200;
const CONNECTIONS = 10;
const QUERIES = 2000;
const WARMING_SECONDS = Math.min(10, SECONDS);
const PATH = `/api/v1${catalogueRoutes.searchTechnologies.path}`;
const FILTERS = { sector: SECTORS, trl: TRL_BANDS, country: COUNTRIES, ip: IP_STATUSES } as const;

/** One to four words in any of the languages, half of them unfinished, a quarter misspelt, a third filtered. */
function someSearch(random: Random): string {
  const language = someLanguage(random);
  let text = random() < 0.1 ? '' : someText(random, language, 1 + Math.floor(random() * 4));
  if (random() < 0.25) text = withTypos(text, random);
  if (random() < 0.5 && text.length > 4) text = text.slice(0, text.length - 1 - Math.floor(random() * 3));
  const asked = new URLSearchParams({ q: text, locale: random() < 0.5 ? 'en' : 'zh' });
  for (const [name, values] of Object.entries(FILTERS)) {
    if (random() < 0.1) asked.append(name, values[Math.floor(random() * values.length)] as string);
  }
  return `${PATH}?${asked.toString()}`;
}

/** A product on a catalogue of so many listings whose index has caught up, with the seconds that took. */
async function filledProduct(size: number, dataDir: string) {
  const empty = await startProduct(dataDir, 'none');
  const client = await connectTo(empty);
  const filledPerSecond = await fillCatalogue(client, size);
  await client.end();
  await empty.stop();
  // What was written behind its back it notices when it starts.
  const product = await startProduct(dataDir, 'none');
  await until(async () => {
    const answer = await fetch(`${product.url}${PATH}?limit=1`);
    return answer.ok && ((await answer.json()) as { total: number }).total === size;
  }, 100);
  return { product, filledPerSecond, indexSeconds: (performance.now() - product.startedAt) / 1000 };
}

async function withProcessorTime<T extends { requests: number }>(product: RunningProduct, load: () => Promise<T>) {
  const before = product.processorMs();
  const result = await load();
  return { ...result, processorMs: (product.processorMs() - before) / result.requests };
}

async function measure(size: number, dataDir: string): Promise<Record<string, string>> {
  const { product, filledPerSecond, indexSeconds } = await filledProduct(size, dataDir);
  const random = seededRandom(5);
  const searches = Array.from({ length: QUERIES }, () => product.url + someSearch(random));
  const nothing = [`${product.url}/healthz`];
  const load = (urls: string[]) => withProcessorTime(product, () => steadily(urls, PER_SECOND, SECONDS));
  const rush = (urls: string[]) => withProcessorTime(product, () => atFullSpeed(urls, CONNECTIONS, SECONDS));
  // A running server is warm: the first requests compile the code.
  await atFullSpeed([...searches].reverse(), CONNECTIONS, WARMING_SECONDS);
  await atFullSpeed(nothing, CONNECTIONS, WARMING_SECONDS / 2);
  const [search, reference] = [await load(searches), await load(nothing)];
  const [searchRush, referenceRush] = [await rush(searches), await rush(nothing)];
  const memory = product.memory();
  await product.stop();
  const failed = search.failed + reference.failed + searchRush.failed + referenceRush.failed;
  if (failed > 0) process.exitCode = 1;
  return {
    listings: size.toLocaleString('en'),
    [`answered a second of ${PER_SECOND}`]: figure(search.perSecond),
    [`search p50 ms at ${PER_SECOND}/s`]: figure(search.p50, 1),
    'search p95 ms': figure(search.p95, 1),
    'search p99 ms': figure(search.p99, 1),
    '/healthz p50/p95/p99 ms': triple(reference),
    'p50 search ÷ /healthz': `${figure(search.p50 / reference.p50, 1)}×`,
    'p99 search ÷ /healthz': `${figure(search.p99 / reference.p99, 1)}×`,
    'processor ms a search': figure(search.processorMs, 2),
    'processor ms a /healthz': figure(reference.processorMs, 2),
    'processor search ÷ /healthz': `${figure(search.processorMs / reference.processorMs, 1)}×`,
    [`searches a second, ${CONNECTIONS} at once`]: figure(searchRush.perSecond),
    '  their p50/p99 ms': `${figure(searchRush.p50)} / ${figure(searchRush.p99)}`,
    '  processor ms each': figure(searchRush.processorMs, 2),
    '/healthz a second': figure(referenceRush.perSecond),
    'a second, /healthz ÷ search': `${figure(referenceRush.perSecond / searchRush.perSecond, 1)}×`,
    'memory MB (highest)': `${figure(memory.now)} (${figure(memory.peak)})`,
    'filled, listings a second': figure(filledPerSecond),
    'start with new index s': figure(indexSeconds, 1),
    'failed requests': figure(failed),
  };
}

function triple({ p50, p95, p99 }: Latencies): string {
  return [p50, p95, p99].map((value) => figure(value, 1)).join(' / ');
}

async function run(): Promise<void> {
  const columns: Record<string, string>[] = [];
  for (const size of SIZES) columns.push(await withDataDir((dataDir) => measure(size, dataDir)));
  printTable(columns);
}

void run();
