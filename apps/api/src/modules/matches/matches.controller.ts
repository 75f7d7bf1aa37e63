import { Controller } from '@nestjs/common';
import { matchRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import type { RequestContext } from '../../platform/http/request';
import { DOCUMENT_BYTES, MatchDocuments } from './match-documents.service';
import { MatchesService } from './matches.service';

@Controller()
export class MatchesController {
  constructor(
    private readonly matches: MatchesService,
    private readonly documents: MatchDocuments,
  ) {}

  @Handles(matchRoutes.request)
  request({ body }: RouteInput<typeof matchRoutes.request>, actor: Actor) {
    return this.matches.request(actor, body);
  }

  @Handles(matchRoutes.list)
  list({ query }: RouteInput<typeof matchRoutes.list>, actor: Actor) {
    return this.matches.list(actor, query);
  }

  @Handles(matchRoutes.get)
  get({ params }: RouteInput<typeof matchRoutes.get>, actor: Actor) {
    return this.matches.get(actor, params.id);
  }

  @Handles(matchRoutes.act)
  act({ params, body }: RouteInput<typeof matchRoutes.act>, actor: Actor) {
    return this.matches.act(actor, params.id, body.version, body.command);
  }

  @Handles(matchRoutes.attach)
  async attach({ params }: RouteInput<typeof matchRoutes.attach>, actor: Actor, context: RequestContext) {
    return this.documents.attach(actor, params.id, await context.upload(DOCUMENT_BYTES));
  }

  @Handles(matchRoutes.getDocument)
  getDocument({ params }: RouteInput<typeof matchRoutes.getDocument>, actor: Actor) {
    return this.documents.open(actor, params.id, params.documentId);
  }
}
