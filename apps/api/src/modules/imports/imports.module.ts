import { Module } from '@nestjs/common';
import { ListingsModule } from '../listings';
import { NotificationsModule } from '../notifications';
import { OrganisationsModule } from '../organisations';
import { ImportCorrectionsService } from './import-corrections.service';
import { ImportRowsRepository } from './import-rows.repository';
import { ImportStepsService } from './import-steps.service';
import { ImportsController } from './imports.controller';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';
import { ImportsSubscriber } from './imports.subscriber';
import { ListingWorkbooksService } from './listing-workbooks.service';

@Module({
  imports: [ListingsModule, OrganisationsModule, NotificationsModule],
  controllers: [ImportsController],
  providers: [
    ImportsRepository,
    ImportRowsRepository,
    ImportStepsService,
    ImportCorrectionsService,
    ImportsService,
    ImportsSubscriber,
    ListingWorkbooksService,
  ],
  exports: [ImportsService, ImportStepsService, ImportCorrectionsService],
})
export class ImportsModule {}
