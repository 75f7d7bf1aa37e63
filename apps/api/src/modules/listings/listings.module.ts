import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications';
import { SettingsModule } from '../settings';
import { ListingExpiryService } from './listing-expiry.service';
import { ListingFilesRepository } from './listing-files.repository';
import { ListingFilesService } from './listing-files.service';
import { ListingImportsRepository } from './listing-imports.repository';
import { ListingImportsService } from './listing-imports.service';
import { ListingLinesRepository } from './listing-lines.repository';
import { ListingNoticesRepository } from './listing-notices.repository';
import { ListingsController } from './listings.controller';
import { ListingsRepository } from './listings.repository';
import { ListingsService } from './listings.service';
import { ListingsSubscriber } from './listings.subscriber';
import { PublishedListings } from './published-listings.service';

@Module({
  imports: [SettingsModule, NotificationsModule],
  controllers: [ListingsController],
  providers: [
    ListingsService,
    ListingFilesService,
    ListingImportsService,
    ListingExpiryService,
    PublishedListings,
    ListingsSubscriber,
    ListingsRepository,
    ListingLinesRepository,
    ListingFilesRepository,
    ListingImportsRepository,
    ListingNoticesRepository,
  ],
  exports: [ListingsService, ListingFilesService, ListingImportsService, PublishedListings],
})
export class ListingsModule {}
