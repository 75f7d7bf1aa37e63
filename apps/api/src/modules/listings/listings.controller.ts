import { Controller } from '@nestjs/common';
import { listingRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import type { RequestContext } from '../../platform/http/request';
import { ListingFilesService } from './listing-files.service';
import { ListingsService } from './listings.service';

type Input<Name extends keyof typeof listingRoutes> = RouteInput<(typeof listingRoutes)[Name]>;

@Controller()
export class ListingsController {
  constructor(
    private readonly listings: ListingsService,
    private readonly files: ListingFilesService,
  ) {}

  @Handles(listingRoutes.create)
  create({ body }: Input<'create'>, actor: Actor) {
    return this.listings.create(actor, body);
  }

  @Handles(listingRoutes.list)
  list({ query }: Input<'list'>, actor: Actor) {
    return this.listings.list(actor, query);
  }

  @Handles(listingRoutes.get)
  get({ params }: Input<'get'>, actor: Actor) {
    return this.listings.get(actor, params.id);
  }

  @Handles(listingRoutes.saveDraft)
  saveDraft({ params, body }: Input<'saveDraft'>, actor: Actor) {
    return this.listings.saveDraft(actor, params.id, body);
  }

  @Handles(listingRoutes.act)
  act({ params, body }: Input<'act'>, actor: Actor) {
    return this.listings.act(actor, params.id, body);
  }

  @Handles(listingRoutes.actInBulk)
  actInBulk({ body }: Input<'actInBulk'>, actor: Actor) {
    return this.listings.actInBulk(actor, body);
  }

  @Handles(listingRoutes.listRevisions)
  listRevisions({ params }: Input<'listRevisions'>, actor: Actor) {
    return this.listings.listRevisions(actor, params.id);
  }

  @Handles(listingRoutes.attach)
  attach({ params }: Input<'attach'>, actor: Actor, context: RequestContext) {
    return this.files.attach(actor, params.id, context);
  }

  @Handles(listingRoutes.detach)
  async detach({ params }: Input<'detach'>, actor: Actor) {
    await this.files.detach(actor, params.id, params.attachmentId);
    return { ok: true as const };
  }
}
