import { Controller } from '@nestjs/common';
import { needWritingRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { NeedWritingService } from './need-writing.service';

@Controller()
export class NeedWritingController {
  constructor(private readonly writing: NeedWritingService) {}

  @Handles(needWritingRoutes.read)
  read({ body }: RouteInput<typeof needWritingRoutes.read>, actor: Actor) {
    return this.writing.read(actor, body);
  }

  @Handles(needWritingRoutes.preview)
  preview({ body }: RouteInput<typeof needWritingRoutes.preview>, actor: Actor) {
    return this.writing.preview(actor, body);
  }
}
