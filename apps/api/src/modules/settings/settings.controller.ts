import { Controller } from '@nestjs/common';
import { settingRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { SettingsService } from './settings.service';

@Controller()
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Handles(settingRoutes.get)
  get(_input: RouteInput<typeof settingRoutes.get>, actor: Actor) {
    return this.settings.get(actor);
  }

  @Handles(settingRoutes.save)
  save({ body }: RouteInput<typeof settingRoutes.save>, actor: Actor) {
    return this.settings.save(actor, body.settings, body.version);
  }

  @Handles(settingRoutes.saveLaw)
  saveLaw({ params, body }: RouteInput<typeof settingRoutes.saveLaw>, actor: Actor) {
    return this.settings.saveLaw(actor, { id: params.id, ...body });
  }
}
