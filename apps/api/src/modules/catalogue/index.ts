export { CatalogueModule } from './catalogue.module';
export { CatalogueService } from './catalogue.service';
export { CatalogueIndexing } from './indexing.service';
export { CatalogueSearch } from './search.service';
