import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue';
import { DigestsModule } from '../digests';
import { NotificationsModule } from '../notifications';
import { SavedSearchesController } from './saved-searches.controller';
import { SavedSearchesService } from './saved-searches.service';

@Module({
  imports: [CatalogueModule, DigestsModule, NotificationsModule],
  controllers: [SavedSearchesController],
  providers: [SavedSearchesService],
})
export class SavedSearchesModule {}
