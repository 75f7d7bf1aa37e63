import { Controller } from '@nestjs/common';
import { accountRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import type { RequestContext } from '../../platform/http/request';
import { AccountsService } from './accounts.service';
import { SessionsService } from './sessions.service';

const done = { ok: true as const };

@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
  ) {}

  @Handles(accountRoutes.session)
  session(_input: unknown, actor: Actor | null) {
    return this.accounts.session(actor?.userId ?? null);
  }

  @Handles(accountRoutes.register)
  async register({ body }: RouteInput<typeof accountRoutes.register>) {
    await this.accounts.register(body);
    return done;
  }

  @Handles(accountRoutes.confirmEmail)
  confirmEmail({ body }: RouteInput<typeof accountRoutes.confirmEmail>, _actor: Actor | null, context: RequestContext) {
    return this.accounts.confirmEmail(body.token, context);
  }

  @Handles(accountRoutes.signIn)
  signIn({ body }: RouteInput<typeof accountRoutes.signIn>, _actor: Actor | null, context: RequestContext) {
    return this.accounts.signIn(body, context);
  }

  @Handles(accountRoutes.signOut)
  async signOut(_input: unknown, actor: Actor, context: RequestContext) {
    await this.sessions.end(actor, context);
    return done;
  }

  @Handles(accountRoutes.signOutEverywhere)
  async signOutEverywhere(_input: unknown, actor: Actor, context: RequestContext) {
    await this.accounts.signOutEverywhere(actor, context);
    return done;
  }

  @Handles(accountRoutes.requestPasswordReset)
  async requestPasswordReset({ body }: RouteInput<typeof accountRoutes.requestPasswordReset>) {
    await this.accounts.requestPasswordReset(body.email);
    return done;
  }

  @Handles(accountRoutes.resetPassword)
  async resetPassword({ body }: RouteInput<typeof accountRoutes.resetPassword>) {
    await this.accounts.resetPassword(body);
    return done;
  }

  @Handles(accountRoutes.listDevices)
  async listDevices(_input: unknown, actor: Actor) {
    return { items: await this.sessions.list(actor) };
  }

  @Handles(accountRoutes.endDevice)
  async endDevice({ params }: RouteInput<typeof accountRoutes.endDevice>, actor: Actor, context: RequestContext) {
    await this.sessions.end(actor, context, params.id);
    return done;
  }
}
