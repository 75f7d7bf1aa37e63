import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isLocale, pick } from '@techbridge/i18n';
import type { LocalisedText } from '@techbridge/contracts';
import { ActivityLog, type RecordedActivity } from '../../platform/activity/activity';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import { Jobs } from '../../platform/jobs/jobs';
import { composeMail } from '../../platform/mail/compose-mail';
import { Mailer } from '../../platform/mail/mail.port';
import { Secrets } from '../../platform/secrets';
import { linkToken } from '../accounts';
import { NotificationsService } from '../notifications';
import { OrganisationsRepository } from './organisations.repository';
import { INVITATION_MAIL } from './people.service';

/** Tells staff who waits for verification, members how it went, and the invited that they are. */
@Injectable()
export class OrganisationsSubscriber implements OnModuleInit {
  constructor(
    private readonly repository: OrganisationsRepository,
    private readonly notifications: NotificationsService,
    private readonly activity: ActivityLog,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const types = ['organisation.created', 'organisation.verified', 'organisation.verification_refused'];
    this.activity.subscribe('organisations-notices', types, (activity) => this.tell(activity));
    this.jobs.define<{ invitationId: string; locale: string }>(INVITATION_MAIL, (mail) => this.mailInvitation(mail));
  }

  private tell(activity: RecordedActivity): Promise<void> {
    return this.database.transaction(async (tx) => {
      const organisation = await this.repository.find(tx, activity.subjectId);
      if (!organisation) return;
      const created = activity.type === 'organisation.created';
      const members = (await this.repository.people(tx, organisation.id)).users.map(({ id }) => id);
      await this.notifications.notify(tx, {
        kind: created
          ? 'organisation_waiting'
          : activity.type === 'organisation.verified'
            ? 'organisation_verified'
            : 'organisation_refused',
        userIds: created ? await this.repository.staffFor(tx, organisation.nodeId) : members,
        params: {
          organisation: pick(organisation.name as LocalisedText, 'en'),
          note: String(activity.data.note ?? ''),
        },
        link: created ? `/desk/organisations/${organisation.id}` : '/work/organisation',
        causeKey: activity.id,
      });
    });
  }

  private async mailInvitation({ invitationId, locale }: { invitationId: string; locale: string }): Promise<void> {
    const invitation = await this.repository.invitation(this.database.read, invitationId);
    if (!invitation || invitation.revokedAt || invitation.acceptedAt) return;
    const language = isLocale(locale) ? locale : 'en';
    const token = linkToken(this.secrets, 'invitation', invitation.id);
    const organisation = pick(invitation.organisation.name as LocalisedText, language);
    const actionUrl = `${this.config.env.BASE_URL}/invitation?${new URLSearchParams({ token }).toString()}`;
    const parts = composeMail({
      locale: language,
      template: 'invitation',
      params: { organisation, name: invitation.email },
      actionUrl,
    });
    await this.mailer.send({ to: invitation.email, key: `invitation-${invitation.id}`, headers: {}, ...parts });
  }
}
