import type { Journeys } from './start-product';

/** jest's global tear-down. */
export default async function stopJourneys(): Promise<void> {
  const { product } = globalThis as Journeys;
  await product?.stop();
  product?.forget();
}
