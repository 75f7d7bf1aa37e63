import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { SuggestionsModule } from '../suggestions';
import { NeedWritingController } from './need-writing.controller';
import { NeedWritingService } from './need-writing.service';

@Module({
  imports: [CatalogueModule, SuggestionsModule],
  controllers: [NeedWritingController],
  providers: [NeedWritingService],
})
export class NeedWritingModule {}
