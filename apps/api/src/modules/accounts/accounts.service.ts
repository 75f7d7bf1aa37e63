import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { accountRoutes, RouteInput, SessionView } from '@techbridge/contracts';
import { ActivityLog } from '../../platform/activity/activity';
import { addDays, Clock } from '../../platform/clock';
import { Database, type Tx } from '../../platform/database/database';
import { demand } from '../../platform/errors';
import { SYSTEM, type Actor } from '../../platform/http/actor';
import type { RequestContext } from '../../platform/http/request';
import { Jobs } from '../../platform/jobs/jobs';
import { Secrets, tokenHash } from '../../platform/secrets';
import { linkToken, type LinkPurpose } from './account-links';
import { presentActor } from './account.presenter';
import { AccountsRepository, type UserRow } from './accounts.repository';
import { hashPassword, passwordFits, passwordWeakness } from './passwords';
import { SampleSignIns } from './sample-sign-ins';
import { SessionsService } from './sessions.service';

type Input<Name extends keyof typeof accountRoutes> = RouteInput<(typeof accountRoutes)[Name]>['body'];

/** Version of the texts people consent to; a new text gets a new version and is asked for again. */
export const CONSENT_TEXT_VERSION = '2026-11';
export const ACCOUNT_MAIL = 'accounts:mail';
const LINK_DAYS = { confirm_email: 2, reset_password: 1 / 24 };

/** Getting in: registration, confirmation, sign-in, lost passwords. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly sessions: SessionsService,
    private readonly samples: SampleSignIns,
    private readonly database: Database,
    private readonly activity: ActivityLog,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  async session(userId: string | null): Promise<SessionView> {
    const user = userId ? await this.repository.find(this.database.read, userId) : null;
    const unread = user
      ? await this.database.read.notification.count({ where: { userId: user.id, inApp: true, readAt: null } })
      : 0;
    return { actor: user ? presentActor(user, unread) : null, ...this.samples.view() };
  }

  /** The answer is the same whether or not the address is known; the mail tells the difference to its owner alone. */
  async register(body: Input<'register'>): Promise<void> {
    const weak = passwordWeakness(body.password, [body.name, body.email.split('@')[0] ?? '']);
    demand(weak.length === 0, 'request.invalid', {}, weak);
    const passwordHash = await hashPassword(body.password);
    await this.database.transaction(async (tx) => {
      const known = await this.repository.findByEmail(tx, body.email);
      if (known?.emailConfirmedAt)
        return this.jobs.enqueue(tx, ACCOUNT_MAIL, { template: 'known_address', userId: known.id });
      const { name, email, locale } = body;
      const user = known
        ? await this.repository.save(tx, known.id, { name, passwordHash, locale })
        : await this.repository.create(tx, { name, email, locale, passwordHash });
      if (!known) {
        await this.repository.addConsents(tx, user.id, ['terms', 'privacy'], CONSENT_TEXT_VERSION, this.clock.now());
        await this.activity.record(tx, SYSTEM, { type: 'user.registered', subjectType: 'user', subjectId: user.id });
      }
      await this.mailLink(tx, user, 'confirm_email', body.invitationToken);
    });
  }

  async confirmEmail(token: string, context: RequestContext): Promise<SessionView> {
    const userId = await this.database.transaction(async (tx) => {
      const user = await this.repository.useToken(tx, tokenHash(token), 'confirm_email', this.clock.now());
      demand(user && !user.closedAt, 'account.token_invalid');
      await this.repository.save(tx, user.id, { emailConfirmedAt: this.clock.now() });
      await this.activity.record(tx, SYSTEM, { type: 'user.confirmed', subjectType: 'user', subjectId: user.id });
      await this.sessions.start(tx, user.id, context);
      return user.id;
    });
    return this.session(userId);
  }

  async signIn({ email, password }: Input<'signIn'>, context: RequestContext): Promise<SessionView> {
    const user = await this.repository.findByEmail(this.database.read, email);
    const fits = await passwordFits(user?.passwordHash ?? null, password);
    demand(user && fits, 'session.wrong_credentials');
    demand(user.emailConfirmedAt, 'session.email_not_confirmed');
    demand(!user.closedAt, 'session.account_closed');
    await this.database.transaction(async (tx) => {
      await this.sessions.start(tx, user.id, context);
      await this.recordOwn(tx, user, 'user.signed_in', context);
    });
    return this.session(user.id);
  }

  async signOutEverywhere(actor: Actor, context: RequestContext): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.sessions.endAll(tx, actor.userId);
      await this.activity.record(tx, actor, {
        type: 'user.signed_out_everywhere',
        subjectType: 'user',
        subjectId: actor.userId,
      });
    });
    context.clearSession();
  }

  async requestPasswordReset(email: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const user = await this.repository.findByEmail(tx, email);
      if (user && !user.closedAt) await this.mailLink(tx, user, 'reset_password');
    });
  }

  /** The link came by mail, so it also proves the address; every session ends, because whoever lost it may not be alone. */
  async resetPassword({ token, password }: Input<'resetPassword'>): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      const user = await this.repository.useToken(tx, tokenHash(token), 'reset_password', this.clock.now());
      demand(user && !user.closedAt, 'account.token_invalid');
      const weak = passwordWeakness(password, [user.name, user.email.split('@')[0] ?? '']);
      demand(weak.length === 0, 'request.invalid', {}, weak);
      await this.repository.save(tx, user.id, {
        passwordHash,
        emailConfirmedAt: user.emailConfirmedAt ?? this.clock.now(),
      });
      await this.sessions.endAll(tx, user.id);
      await this.activity.record(tx, SYSTEM, { type: 'user.password_reset', subjectType: 'user', subjectId: user.id });
    });
  }

  private async mailLink(tx: Tx, user: UserRow, purpose: keyof typeof LINK_DAYS, invitation?: string): Promise<void> {
    const id = randomUUID();
    const hash = tokenHash(linkToken(this.secrets, purpose satisfies LinkPurpose, id));
    const expiresAt = addDays(this.clock.now(), LINK_DAYS[purpose]);
    await this.repository.createToken(tx, { id, tokenHash: hash, purpose, userId: user.id, expiresAt });
    await this.jobs.enqueue(tx, ACCOUNT_MAIL, { template: purpose, userId: user.id, tokenId: id, invitation });
  }

  private recordOwn(tx: Tx, user: UserRow, type: string, context: RequestContext) {
    const actor = { userId: user.id, role: user.role, requestId: context.requestId } as Actor;
    return this.activity.record(tx, actor, { type, subjectType: 'user', subjectId: user.id });
  }
}
