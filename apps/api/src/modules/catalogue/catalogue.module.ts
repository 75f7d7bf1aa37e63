import { Module } from '@nestjs/common';
import { GlossaryModule } from '../glossary';
import { ListingsModule } from '../listings';
import { SearchesModule } from '../searches';
import { CatalogueAsking } from './asking.service';
import { BrochureService } from './brochure.service';
import { CatalogueController } from './catalogue.controller';
import { CatalogueRepository } from './catalogue.repository';
import { CatalogueService } from './catalogue.service';
import { CatalogueSubscriber } from './catalogue.subscriber';
import { ConceptUses } from './concept-uses';
import { FacetLabels } from './facet-labels';
import { CatalogueIndexing } from './indexing.service';
import { PageViews } from './page-views';
import { CatalogueSearch } from './search.service';
import { Completions } from './completions.service';

@Module({
  imports: [GlossaryModule, ListingsModule, SearchesModule],
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
    ConceptUses,
    FacetLabels,
    PageViews,
  ],
  exports: [CatalogueService, CatalogueSearch, CatalogueIndexing],
})
export class CatalogueModule {}
