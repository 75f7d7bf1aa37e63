import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs';
import { ListingsModule } from '../listings';
import { NotificationsModule } from '../notifications';
import { SuggestionsModule } from '../suggestions';
import { DigestsController } from './digests.controller';
import { DigestsRepository } from './digests.repository';
import { DigestsService } from './digests.service';

export const DIGEST_TASK = 'digests:due';

@Module({
  imports: [ListingsModule, NotificationsModule, SuggestionsModule],
  controllers: [DigestsController],
  providers: [DigestsRepository, DigestsService],
  exports: [DigestsService],
})
export class DigestsModule implements OnModuleInit {
  constructor(
    private readonly digests: DigestsService,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(DIGEST_TASK, () => this.digests.tellDue());
    this.jobs.schedule(DIGEST_TASK, '* * * * *');
  }
}
