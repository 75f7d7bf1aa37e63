import { Controller } from '@nestjs/common';
import { accountRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import type { RequestContext } from '../../platform/http/request';
import { ProfileService } from './profile.service';
import { UsersService } from './users.service';

const done = { ok: true as const };

@Controller()
export class ProfileController {
  constructor(
    private readonly profile: ProfileService,
    private readonly users: UsersService,
  ) {}

  @Handles(accountRoutes.getProfile)
  getProfile(_input: unknown, actor: Actor) {
    return this.profile.get(actor);
  }

  @Handles(accountRoutes.saveProfile)
  saveProfile({ body }: RouteInput<typeof accountRoutes.saveProfile>, actor: Actor) {
    return this.profile.save(actor, body);
  }

  @Handles(accountRoutes.changePassword)
  async changePassword({ body }: RouteInput<typeof accountRoutes.changePassword>, actor: Actor) {
    await this.profile.changePassword(actor, body);
    return done;
  }

  @Handles(accountRoutes.listConsents)
  async listConsents(_input: unknown, actor: Actor) {
    return { items: await this.profile.consents(actor) };
  }

  @Handles(accountRoutes.setConsent)
  async setConsent({ body }: RouteInput<typeof accountRoutes.setConsent>, actor: Actor) {
    return { items: await this.profile.setConsent(actor, body) };
  }

  @Handles(accountRoutes.exportData)
  async exportData(_input: unknown, actor: Actor) {
    return {
      contentType: 'application/json',
      name: 'techbridge-my-data.json',
      body: await this.profile.exportData(actor),
    };
  }

  @Handles(accountRoutes.closeAccount)
  async closeAccount({ body }: RouteInput<typeof accountRoutes.closeAccount>, actor: Actor, context: RequestContext) {
    await this.profile.close(actor, body.password, context);
    return done;
  }

  @Handles(accountRoutes.listUsers)
  listUsers({ query }: RouteInput<typeof accountRoutes.listUsers>, actor: Actor) {
    return this.users.list(actor, query);
  }

  @Handles(accountRoutes.setUserRole)
  setUserRole({ params, body }: RouteInput<typeof accountRoutes.setUserRole>, actor: Actor) {
    return this.users.setRole(actor, params.id, body);
  }

  @Handles(accountRoutes.setUserClosed)
  setUserClosed({ params, body }: RouteInput<typeof accountRoutes.setUserClosed>, actor: Actor) {
    return this.users.setClosed(actor, params.id, body.closed);
  }
}
