import { Module } from '@nestjs/common';
import { NearestWords } from './nearest-words';
import { SearchLog } from './search-log';
import { SearchesController } from './searches.controller';
import { SearchesRepository } from './searches.repository';
import { SearchesService } from './searches.service';
import { SearchesSubscriber } from './searches.subscriber';

@Module({
  controllers: [SearchesController],
  providers: [NearestWords, SearchLog, SearchesRepository, SearchesService, SearchesSubscriber],
  exports: [NearestWords, SearchLog],
})
export class SearchesModule {}
