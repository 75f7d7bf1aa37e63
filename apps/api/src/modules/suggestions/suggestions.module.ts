import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { ListingsModule } from '../listings';
import { SuggestionsController } from './suggestions.controller';
import { SuggestionsRepository } from './suggestions.repository';
import { SuggestionsService } from './suggestions.service';
import { TextSimilarity } from './text-similarity.service';

@Module({
  imports: [ListingsModule, CatalogueModule],
  controllers: [SuggestionsController],
  providers: [SuggestionsRepository, SuggestionsService, TextSimilarity],
})
export class SuggestionsModule {}
