import { Module } from '@nestjs/common';
import { ListingsModule } from '../listings';
import { SearchesModule } from '../searches';
import { CatalogueAsking } from './asking.service';
import { BrochureService } from './brochure.service';
import { CatalogueController } from './catalogue.controller';
import { CatalogueRepository } from './catalogue.repository';
import { CatalogueService } from './catalogue.service';
import { CatalogueSubscriber } from './catalogue.subscriber';
import { FacetLabels } from './facet-labels';
import { CatalogueIndexing } from './indexing.service';
import { PageViews } from './page-views';
import { CatalogueSearch } from './search.service';
import { Completions } from './completions.service';

@Module({
  imports: [ListingsModule, SearchesModule],
  controllers: [CatalogueController],
  providers: [
    BrochureService,
    CatalogueRepository,
    CatalogueAsking,
    CatalogueService,
    CatalogueSearch,
    CatalogueIndexing,
    CatalogueSubscriber,
    Completions,
    FacetLabels,
    PageViews,
  ],
  exports: [CatalogueService, CatalogueSearch, CatalogueIndexing],
})
export class CatalogueModule {}
