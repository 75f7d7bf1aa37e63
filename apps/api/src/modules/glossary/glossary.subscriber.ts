import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog, type RecordedActivity } from '../../platform/activity/activity';
import { Database } from '../../platform/database/database';
import { NotificationsService } from '../notifications';
import { GlossaryRepository } from './glossary.repository';

const TYPES = ['glossary.change_proposed', 'glossary.change_accepted', 'glossary.change_declined'];

/** Tells those who may review that a change waits, and who proposed it what became of it. */
@Injectable()
export class GlossarySubscriber implements OnModuleInit {
  constructor(
    private readonly repository: GlossaryRepository,
    private readonly notifications: NotificationsService,
    private readonly activity: ActivityLog,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.activity.subscribe('glossary-notices', TYPES, (activity) => this.tell(activity));
  }

  private tell({ id, type, data, subjectLabel }: RecordedActivity): Promise<void> {
    return this.database.transaction(async (tx) => {
      const change = await this.repository.findChange(tx, String(data.changeId));
      if (!change) return;
      const proposed = type === 'glossary.change_proposed';
      if (proposed && change.status !== 'proposed') return;
      await this.notifications.notify(tx, {
        kind: proposed ? 'glossary_waiting' : change.status === 'accepted' ? 'glossary_accepted' : 'glossary_declined',
        userIds: proposed ? await this.repository.reviewersBut(tx, change.proposedById) : [change.proposedById],
        params: { concept: subjectLabel },
        link: proposed
          ? '/desk/glossary?part=proposed'
          : `/desk/glossary?concept=${encodeURIComponent(change.conceptId)}`,
        causeKey: id,
      });
    });
  }
}
