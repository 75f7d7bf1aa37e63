import { launchBrowser } from './browser';
import { type Product, startProduct } from './product';

/** What jest's global set-up leaves for its tear-down. */
export type Journeys = typeof globalThis & { product?: Product };

/** jest's global set-up: one product with the sample world for all journeys. */
export default async function startJourneys(): Promise<void> {
  await (await launchBrowser()).close();
  const product = await startProduct({ env: { SEED: 'sample' } });
  (globalThis as Journeys).product = product;
  process.env.E2E_URL = product.url;
  process.env.E2E_DATA_DIR = product.dataDir;
}
