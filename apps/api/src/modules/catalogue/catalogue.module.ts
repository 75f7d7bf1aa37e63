import { Module } from '@nestjs/common';
import { ListingsModule } from '../listings';
import { BrochureService } from './brochure.service';
import { CatalogueController } from './catalogue.controller';
import { CatalogueRepository } from './catalogue.repository';
import { CatalogueService } from './catalogue.service';
import { CatalogueSubscriber } from './catalogue.subscriber';
import { FacetLabels } from './facet-labels';
import { CatalogueIndexing } from './indexing.service';
import { PageViews } from './page-views';
import { CatalogueSearch } from './search.service';

@Module({
  imports: [ListingsModule],
  controllers: [CatalogueController],
  providers: [
    BrochureService,
    CatalogueRepository,
    CatalogueService,
    CatalogueSearch,
    CatalogueIndexing,
    CatalogueSubscriber,
    FacetLabels,
    PageViews,
  ],
  exports: [CatalogueService, CatalogueSearch, CatalogueIndexing],
})
export class CatalogueModule {}
