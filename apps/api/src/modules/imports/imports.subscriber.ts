import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog } from '../../platform/activity/activity';
import { Database } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { NotificationsService } from '../notifications';
import { ImportStepsService } from './import-steps.service';
import { ImportsRepository } from './imports.repository';
import { ImportsService, RUN_TASK } from './imports.service';

const WAKE_TASK = 'imports:wake';

/** Runs the steps of imports behind the request, takes up again what a crash left, and tells people when it is done. */
@Injectable()
export class ImportsSubscriber implements OnModuleInit {
  constructor(
    private readonly service: ImportsService,
    private readonly steps: ImportStepsService,
    private readonly imports: ImportsRepository,
    private readonly notifications: NotificationsService,
    private readonly activity: ActivityLog,
    private readonly jobs: Jobs,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ importId: string }>(RUN_TASK, ({ importId }) => this.steps.run(importId));
    this.jobs.define(WAKE_TASK, () => this.service.wake());
    this.jobs.schedule(WAKE_TASK, '* * * * *');
    // Work that a stopped process left goes on at once, not only when the next wake-up or its locked job is due.
    this.jobs.whenStarted(() => this.service.wake());
    this.activity.subscribe('imports:finished', ['import.written'], async ({ id, subjectId }) =>
      this.tellOwner(id, subjectId),
    );
  }

  private async tellOwner(activityId: string, importId: string): Promise<void> {
    const job = await this.imports.find(importId, { all: true });
    if (!job || job.status !== 'done') return;
    const { created, updated, errors } = await this.service.outcome(importId);
    await this.database.transaction((tx) =>
      this.notifications.notify(tx, {
        kind: 'import_finished',
        userIds: [job.startedBy?.userId ?? job.createdById],
        params: { file: job.fileName, created, updated, errors },
        link: `/${job.startedBy && job.startedBy.role !== 'member' ? 'desk' : 'work'}/imports/${importId}`,
        causeKey: activityId,
      }),
    );
  }
}
