import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../../platform/http/actor';
import { AccountsController } from './accounts.controller';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { AccountsSubscriber } from './accounts.subscriber';
import { ProfileController } from './profile.controller';
import { ProfileService } from './profile.service';
import { SampleSignIns } from './sample-sign-ins';
import { SessionsService } from './sessions.service';
import { UsersService } from './users.service';

/** Global because the guard before every route asks it who is signed in. */
@Global()
@Module({
  controllers: [AccountsController, ProfileController],
  providers: [
    AccountsRepository,
    AccountsService,
    AccountsSubscriber,
    ProfileService,
    SampleSignIns,
    SessionsService,
    UsersService,
    { provide: SessionReader, useExisting: SessionsService },
  ],
  exports: [SessionReader, SampleSignIns],
})
export class AccountsModule {}
