import 'reflect-metadata';
import { EnvironmentRefused, readEnv } from '../env';
import { openProduct, type Product } from '../product';

/** Opens the product for a command, runs it, closes the product again, and turns what goes wrong into one line. */
export function runTask(work: (product: Product) => Promise<void>): void {
  const run = async () => {
    const product = await openProduct(readEnv(undefined, { LOG_LEVEL: 'warn' }), (line) => console.log(line));
    try {
      await work(product);
    } finally {
      await product.stop();
    }
  };
  run().catch((error: unknown) => {
    console.error(error instanceof EnvironmentRefused || !(error instanceof Error) ? String(error) : error.message);
    process.exitCode = 1;
  });
}
