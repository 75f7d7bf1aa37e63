import fs from 'node:fs';
import path from 'node:path';
import { newDataDir, type Product, startProduct } from '../src/product';

const EMPTY = { SEED: 'none' };

let dataDir: string;
let product: Product | undefined;

beforeEach(() => {
  dataDir = newDataDir();
});

afterEach(async () => {
  await product?.killEverything();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

function databaseRuns(): boolean {
  return fs.existsSync(path.join(dataDir, 'postgres/postmaster.pid'));
}

const answers = async (url: string) => (await fetch(`${url}/api/v1/home`)).status;

it('an operator stops the product with Ctrl-C and nothing is left running', async () => {
  product = await startProduct({ dataDir, env: EMPTY });
  expect(databaseRuns()).toBe(true);
  await product.stop();
  expect(databaseRuns()).toBe(false);
  expect(product.log()).not.toContain('Error');
});

it('an operator starts it again after the server was killed while the database went on', async () => {
  const first = await startProduct({ dataDir, env: EMPTY });
  await first.killServer();
  product = await startProduct({ dataDir, env: EMPTY });
  expect(product.log()).toContain('was still running');
  expect(await answers(product.url)).toBe(200);
});

it('an operator starts it again after everything was killed at once', async () => {
  const first = await startProduct({ dataDir, env: EMPTY });
  await first.killEverything();
  product = await startProduct({ dataDir, env: EMPTY });
  expect(await answers(product.url)).toBe(200);
});
