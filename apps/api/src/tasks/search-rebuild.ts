/** `npm run search:rebuild`: fills the search index anew from the database. */
import { CatalogueIndexing } from '../modules/catalogue';
import { Config } from '../platform/config';
import { runTask } from './run-task';

runTask(async ({ app }) => {
  const indexing = app.get(CatalogueIndexing);
  const { technology, demand } = await indexing.rebuildAll();
  console.log(`Search: ${technology} technologies and ${demand} needs are in the index`);
  const embedded = !app.get(Config).env.SEARCH_URL;
  if (embedded) console.log('A server that is running meanwhile keeps its own index until it is started again.');
});
