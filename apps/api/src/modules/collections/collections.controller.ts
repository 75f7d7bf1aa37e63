import { Controller } from '@nestjs/common';
import { collectionRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { CollectionsService } from './collections.service';

@Controller()
export class CollectionsController {
  constructor(private readonly collections: CollectionsService) {}

  @Handles(collectionRoutes.create)
  create({ body }: RouteInput<typeof collectionRoutes.create>, actor: Actor) {
    return this.collections.create(actor, body);
  }

  @Handles(collectionRoutes.addListings)
  async addListings({ params, body }: RouteInput<typeof collectionRoutes.addListings>, actor: Actor) {
    await this.collections.setListings(actor, params.slug, body);
    return { ok: true as const };
  }
}
