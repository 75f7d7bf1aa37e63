import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Jobs } from '../../platform/jobs/jobs';
import { SearchesRepository } from './searches.repository';

export const FORGET_SEARCHES = 'searches:forget';

/** Forgets searches after their time, each hour. */
@Injectable()
export class SearchesSubscriber implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly repository: SearchesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(FORGET_SEARCHES, async () => void (await this.repository.forget(this.clock.now())));
    this.jobs.schedule(FORGET_SEARCHES, '41 * * * *');
  }
}
