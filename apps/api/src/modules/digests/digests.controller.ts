import { Controller } from '@nestjs/common';
import { digestRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { DigestsService } from './digests.service';

@Controller()
export class DigestsController {
  constructor(private readonly digests: DigestsService) {}

  @Handles(digestRoutes.get)
  get(_input: unknown, actor: Actor) {
    return this.digests.settings(actor);
  }

  @Handles(digestRoutes.save)
  save({ body }: RouteInput<typeof digestRoutes.save>, actor: Actor) {
    return this.digests.save(actor, body);
  }
}
