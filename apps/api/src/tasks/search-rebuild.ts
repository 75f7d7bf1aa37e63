/** `npm run search:rebuild`: fills the search index anew from the database. */
import 'reflect-metadata';
import { readEnv } from '../env';
import { CatalogueIndexing } from '../modules/catalogue';
import { openProduct } from '../product';

async function main(): Promise<void> {
  const env = readEnv();
  const product = await openProduct(env, (line) => console.log(line));
  try {
    const indexing = product.app.get(CatalogueIndexing);
    await indexing.whenCaughtUp();
    const { technology, demand } = await indexing.rebuildAll();
    console.log(`Search: ${technology} technologies and ${demand} needs are in the index`);
    if (!env.SEARCH_URL)
      console.log('A server that is running meanwhile keeps its own index until it is started again.');
  } finally {
    await product.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
