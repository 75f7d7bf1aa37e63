import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsRepository } from './organisations.repository';
import { OrganisationsService } from './organisations.service';
import { OrganisationsSubscriber } from './organisations.subscriber';
import { PeopleService } from './people.service';

@Module({
  imports: [NotificationsModule],
  controllers: [OrganisationsController],
  providers: [OrganisationsRepository, OrganisationsService, OrganisationsSubscriber, PeopleService],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}
