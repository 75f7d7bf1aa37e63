import { Injectable } from '@nestjs/common';
import type { accountRoutes, ConsentPurpose, Profile, RouteInput } from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import type { Actor } from '../../platform/http/actor';
import type { RequestContext } from '../../platform/http/request';
import { presentProfile } from './account.presenter';
import { CONSENT_TEXT_VERSION } from './accounts.service';
import { AccountsRepository } from './accounts.repository';
import { hashPassword, passwordFits, passwordWeakness } from './passwords';
import { SessionsService } from './sessions.service';

type Input<Name extends keyof typeof accountRoutes> = RouteInput<(typeof accountRoutes)[Name]>['body'];

/** What a person does with their own account. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<Profile> {
    return presentProfile(await this.own(actor));
  }

  async save(actor: Actor, body: Input<'saveProfile'>): Promise<Profile> {
    return this.database.transaction(async (tx) => {
      const user = await this.repository.save(tx, actor.userId, body);
      await this.record(tx, actor, 'user.profile_saved');
      return presentProfile(user);
    });
  }

  async changePassword(actor: Actor, { current, password }: Input<'changePassword'>): Promise<void> {
    const user = await this.own(actor);
    const fits = await passwordFits(user.passwordHash, current);
    demand(fits, 'account.password_wrong', {}, [{ path: 'current', code: 'wrong_type' }]);
    const weak = passwordWeakness(password, [user.name, user.email.split('@')[0] ?? '']);
    demand(weak.length === 0, 'request.invalid', {}, weak);
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      await this.repository.save(tx, actor.userId, { passwordHash });
      await this.sessions.endAll(tx, actor.userId, actor.sessionId);
      await this.record(tx, actor, 'user.password_changed');
    });
  }

  async consents(actor: Actor) {
    const rows = await this.repository.consents(this.database.read, actor.userId);
    return rows.map((row) => ({
      purpose: row.purpose as ConsentPurpose,
      textVersion: row.textVersion,
      givenAt: row.givenAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    }));
  }

  async setConsent(actor: Actor, { purpose, given }: Input<'setConsent'>) {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await this.repository.withdrawConsent(tx, actor.userId, purpose, now);
      if (given) await this.repository.addConsents(tx, actor.userId, [purpose], CONSENT_TEXT_VERSION, now);
      await this.record(tx, actor, given ? 'user.consent_given' : 'user.consent_withdrawn', { purpose });
    });
    return this.consents(actor);
  }

  async exportData(actor: Actor): Promise<Buffer> {
    const { user, ...rest } = await this.repository.everythingAbout(actor.userId);
    const { passwordHash: _, ...person } = user ?? { passwordHash: '' };
    return Buffer.from(JSON.stringify({ exportedAt: this.clock.now(), person, ...rest }, null, 2));
  }

  /** Erases the personal data. An organisation is not left without an owner while colleagues remain. */
  async close(actor: Actor, password: string, context: RequestContext): Promise<void> {
    const fits = await passwordFits((await this.own(actor)).passwordHash, password);
    demand(fits, 'account.password_wrong', {}, [{ path: 'password', code: 'wrong_type' }]);
    await this.database.transaction(async (tx) => {
      const user = await this.repository.lock(tx, actor.userId);
      demand(user, 'account.not_found');
      if (user.organisationId && user.organisationRole === 'owner') {
        const owners = await this.repository.countOwners(tx, user.organisationId);
        const members = await this.repository.countMembers(tx, user.organisationId);
        demand(owners > 1 || members === 1, 'account.last_owner');
      }
      await this.record(tx, actor, 'user.closed_own_account');
      await this.repository.erase(tx, actor.userId, this.clock.now());
    });
    context.clearSession();
  }

  private async own(actor: Actor) {
    const user = await this.repository.find(this.database.read, actor.userId);
    demand(user, 'account.not_found');
    return user;
  }

  private record(tx: Tx, actor: Actor, type: string, data: Record<string, unknown> = {}) {
    return this.activity.record(tx, actor, { type, subjectType: 'user', subjectId: actor.userId, data });
  }
}
