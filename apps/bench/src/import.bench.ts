/** A supplier's CSV through upload, check and write over HTTP, against reading the same file with csv-parse alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { importRoutes, type ImportStatus } from '@techbridge/contracts';
import { parse } from 'csv-parse/sync';
import { signIn } from './caller';
import { type RunningProduct, startProduct, until, withDataDir } from './running-product';
import { supplierList } from './supplier-list';
import { figure, printTable } from './tables';

const ROWS = Number(process.env['BENCH_ROWS'] ?? 10_000);
const SUPPLIER = 'li.yunfan@qingyun-water.example';
const UNDER_WAY: ImportStatus[] = ['checking', 'writing'];
const PARSINGS = 5;
/** What follows a start (comparing listings with needs) comes to its end. */
const REST_MS = 60_000;

const secondsSince = (start: number) => (performance.now() - start) / 1000;

/** Seconds each step of the import took, from the click to its end. */
async function importAll(product: RunningProduct, file: Buffer) {
  const call = await signIn(product.url, SUPPLIER);
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(file)]), 'bench.csv');
  const started = performance.now();
  const { id } = await call(importRoutes.upload, { body: form });
  const upload = secondsSince(started);
  const params = { id };
  const step = async (route: typeof importRoutes.check | typeof importRoutes.write, end: ImportStatus) => {
    const stepStarted = performance.now();
    await call(route, { params });
    await until(async () => {
      const { status, failure } = await call(importRoutes.get, { params });
      if (status !== end && !UNDER_WAY.includes(status)) throw new Error(`The import is ${status} ${failure ?? ''}`);
      return status === end;
    }, 100);
    return secondsSince(stepStarted);
  };
  const check = await step(importRoutes.check, 'checked');
  const write = await step(importRoutes.write, 'done');
  const all = secondsSince(started);
  const { counts } = await call(importRoutes.get, { params });
  if (counts.created !== ROWS) throw new Error(`${counts.created} of ${ROWS} rows became listings`);
  return { upload, check, write, all };
}

/** Seconds to read the file and do nothing with it: the best of some. */
function parsingSeconds(file: Buffer): number {
  const times = Array.from({ length: PARSINGS }, () => {
    const started = performance.now();
    const rows = parse(file, { bom: true }) as string[][];
    if (rows.length !== ROWS + 1) throw new Error('The file was not read whole');
    return secondsSince(started);
  });
  return Math.min(...times);
}

/** Filled, then started again: the memory it needed to load the sample world is no part of what an import takes. */
async function restedProduct(dataDir: string): Promise<RunningProduct> {
  const filling = await startProduct(dataDir, 'sample');
  await filling.stop();
  const product = await startProduct(dataDir, 'sample');
  await sleep(REST_MS);
  return product;
}

async function run(dataDir: string): Promise<void> {
  const file = supplierList(ROWS);
  const product = await restedProduct(dataDir);
  const atRest = product.memory();
  const processorBefore = product.processorMs();
  const { upload, check, write, all } = await importAll(product, file);
  const processorSeconds = (product.processorMs() - processorBefore) / 1000;
  const memory = product.memory();
  await product.stop();
  const parsing = parsingSeconds(file);
  printTable([
    {
      rows: ROWS.toLocaleString('en'),
      'file MB': figure(file.length / 1e6, 1),
      'upload s': figure(upload, 1),
      'check rows a second': figure(ROWS / check),
      'write rows a second': figure(ROWS / write),
      'seconds in all': figure(all, 1),
      'processor seconds of the server': figure(processorSeconds, 1),
      'csv-parse alone s': figure(parsing, 2),
      'check ÷ csv-parse': `${figure(check / parsing, 1)}×`,
      'write ÷ csv-parse': `${figure(write / parsing, 1)}×`,
      'all ÷ csv-parse': `${figure(all / parsing, 1)}×`,
      'memory MB before': figure(atRest.now),
      'memory MB at its highest': figure(memory.peak),
      'memory MB the import takes': figure(memory.peak - atRest.now),
    },
  ]);
}

void withDataDir(run);
