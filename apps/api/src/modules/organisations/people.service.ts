import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OrganisationFace } from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { addDays, Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import { Jobs } from '../../platform/jobs/jobs';
import { Secrets, tokenHash } from '../../platform/secrets';
import { linkToken } from '../accounts';
import { NotificationsService } from '../notifications';
import { presentFace } from './organisation.presenter';
import { OrganisationsRepository } from './organisations.repository';

export const INVITATION_MAIL = 'organisations:invitation-mail';
const INVITATION_DAYS = 14;
type MemberRole = 'owner' | 'editor';

/** Who works for an organisation: invitations and what colleagues may do. Owners decide. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly repository: OrganisationsRepository,
    private readonly notifications: NotificationsService,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  async invite(actor: Actor, email: string, role: MemberRole): Promise<void> {
    const organisationId = owned(actor);
    await this.database.transaction(async (tx) => {
      await this.repository.lock(tx, organisationId);
      const known = await this.repository.userByEmail(tx, email);
      demand(known?.organisationId !== organisationId, 'invitation.already_member');
      const id = randomUUID();
      const hash = tokenHash(linkToken(this.secrets, 'invitation', id));
      const expiresAt = addDays(this.clock.now(), INVITATION_DAYS);
      await this.repository.replaceInvitations(tx, organisationId, email, this.clock.now());
      await this.repository.createInvitation(tx, {
        id,
        organisationId,
        email,
        role,
        tokenHash: hash,
        invitedById: actor.userId,
        expiresAt,
      });
      await this.jobs.enqueue(tx, INVITATION_MAIL, { invitationId: id, locale: known?.locale ?? actor.locale });
      await this.record(tx, actor, organisationId, 'organisation.person_invited', { role });
    });
  }

  async revokeInvitation(actor: Actor, id: string): Promise<void> {
    const organisationId = owned(actor);
    await this.database.transaction(async (tx) => {
      const revoked = await this.repository.revokeInvitation(tx, organisationId, id, this.clock.now());
      demand(revoked, 'invitation.not_found');
      await this.record(tx, actor, organisationId, 'organisation.invitation_revoked');
    });
  }

  async lookAt(token: string): Promise<{ organisation: OrganisationFace; email: string; role: MemberRole }> {
    const found = await this.repository.openInvitation(this.database.read, tokenHash(token), this.clock.now());
    demand(found, 'invitation.not_found');
    return { organisation: presentFace(found.organisation), email: found.email, role: found.role as MemberRole };
  }

  async accept(actor: Actor, token: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.repository.openInvitation(tx, tokenHash(token), this.clock.now());
      demand(found, 'invitation.not_found');
      const own = await this.repository.userByEmail(tx, found.email);
      demand(own?.id === actor.userId, 'invitation.wrong_email');
      demand(
        await this.repository.join(tx, actor.userId, found.organisationId, found.role),
        'invitation.already_member',
      );
      demand(await this.repository.acceptInvitation(tx, found.id, this.clock.now()), 'invitation.not_found');
      const causeKey = await this.record(tx, actor, found.organisationId, 'organisation.person_joined', {
        role: found.role,
      });
      const params = { name: actor.name };
      const inviter = await this.repository.member(tx, found.organisationId, found.invitedById);
      await this.notifications.notify(tx, {
        kind: 'person_joined',
        userIds: inviter ? [inviter.id] : [],
        params,
        link: '/work/organisation',
        causeKey,
      });
    });
  }

  setRole(actor: Actor, userId: string, role: MemberRole): Promise<void> {
    return this.changePlace(actor, owned(actor), userId, role, 'organisation.person_role_set');
  }

  remove(actor: Actor, userId: string): Promise<void> {
    return this.changePlace(actor, owned(actor), userId, null, 'organisation.person_removed');
  }

  /** Everyone may go, except the last owner. */
  async leave(actor: Actor): Promise<void> {
    demand(actor.organisationId, 'organisation.not_found');
    await this.changePlace(actor, actor.organisationId, actor.userId, null, 'organisation.person_left');
  }

  private async changePlace(
    actor: Actor,
    organisationId: string,
    userId: string,
    role: MemberRole | null,
    type: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.repository.lock(tx, organisationId);
      const person = await this.repository.member(tx, organisationId, userId);
      demand(person, 'account.not_found');
      const { users } = await this.repository.people(tx, organisationId);
      const owners = users.filter((user) => user.organisationRole === 'owner');
      demand(role === 'owner' || owners.some(({ id }) => id !== userId), 'account.last_owner');
      await this.repository.setPlace(tx, userId, role ? organisationId : null, role);
      await this.record(tx, actor, organisationId, type, { personId: userId, role });
    });
  }

  private record(tx: Tx, actor: Actor, organisationId: string, type: string, data: Record<string, unknown> = {}) {
    return this.activity.record(tx, actor, { type, subjectType: 'organisation', subjectId: organisationId, data });
  }
}

function owned(actor: Actor): string {
  demand(actor.organisationId, 'organisation.not_found');
  demand(actor.organisationRole === 'owner', 'access.forbidden');
  return actor.organisationId;
}
