export { CatalogueModule } from './catalogue.module';
export { CatalogueIndexing } from './indexing.service';
export { CatalogueSearch } from './search.service';
export { withoutAddresses } from './published-listing';
