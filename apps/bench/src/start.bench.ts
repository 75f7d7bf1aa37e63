/** From starting the product to its first answered search, against starting Node with nothing to do. */
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { catalogueRoutes } from '@techbridge/contracts';
import { percentile } from './metrics';
import { type RunningProduct, startProduct, until, withDataDir } from './running-product';
import { figure, printTable } from './tables';

const LATER_STARTS = Number(process.env['BENCH_STARTS'] ?? 5);
const REST_MS = 10_000;
const SEARCH = `/api/v1${catalogueRoutes.searchTechnologies.path}?q=membrane`;

interface Start {
  ready: number;
  answered: number;
}

/** Seconds until the product was ready and until a search found something. */
async function start(dataDir: string): Promise<{ product: RunningProduct; took: Start }> {
  const product = await startProduct(dataDir, 'sample');
  await until(async () => {
    const answer = await fetch(product.url + SEARCH);
    return answer.ok && ((await answer.json()) as { total: number }).total > 0;
  }, 20);
  const answered = (performance.now() - product.startedAt) / 1000;
  return { product, took: { ready: product.readyMs / 1000, answered } };
}

function nodeAlone(): number {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return (performance.now() - started) / 1000;
}

async function laterStart(dataDir: string): Promise<Start> {
  const { product, took } = await start(dataDir);
  await product.stop();
  return took;
}

async function run(dataDir: string): Promise<void> {
  const first = await start(dataDir);
  await sleep(REST_MS);
  const firstRest = first.product.memory();
  await first.product.stop();
  const later: Start[] = [];
  for (let at = 1; at < LATER_STARTS; at++) later.push(await laterStart(dataDir));
  const last = await start(dataDir);
  later.push(last.took);
  await sleep(REST_MS);
  const lastRest = last.product.memory();
  await last.product.stop();
  const node = percentile(Array.from({ length: LATER_STARTS }, nodeAlone), 0.5);
  const median = (name: keyof Start) =>
    percentile(
      later.map((took) => took[name]),
      0.5,
    );
  const column = (label: string, { ready, answered }: Start, rest: number) => ({
    '': label,
    'ready s': figure(ready, 2),
    'first answered search s': figure(answered, 2),
    'node -e 0 s': figure(node, 3),
    'first search ÷ node -e 0': `${figure(answered / node)}×`,
    'memory MB at rest': figure(rest),
  });
  printTable([
    column('first start', first.took, firstRest.now),
    column(`median of ${LATER_STARTS} later`, { ready: median('ready'), answered: median('answered') }, lastRest.now),
  ]);
}

void withDataDir(run);
