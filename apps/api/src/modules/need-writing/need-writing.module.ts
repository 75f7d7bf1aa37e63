import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { NeedWritingController } from './need-writing.controller';
import { NeedWritingService } from './need-writing.service';

@Module({
  imports: [CatalogueModule],
  controllers: [NeedWritingController],
  providers: [NeedWritingService],
})
export class NeedWritingModule {}
