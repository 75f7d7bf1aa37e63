import { Controller } from '@nestjs/common';
import { glossaryRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { GlossaryService } from './glossary.service';

@Controller()
export class GlossaryController {
  constructor(private readonly glossary: GlossaryService) {}

  @Handles(glossaryRoutes.list)
  list({ query }: RouteInput<typeof glossaryRoutes.list>, actor: Actor) {
    return this.glossary.list(actor, query);
  }

  @Handles(glossaryRoutes.get)
  get({ params }: RouteInput<typeof glossaryRoutes.get>, actor: Actor) {
    return this.glossary.get(actor, params.id);
  }

  @Handles(glossaryRoutes.listChanges)
  listChanges({ query }: RouteInput<typeof glossaryRoutes.listChanges>, actor: Actor) {
    return this.glossary.listChanges(actor, query);
  }

  @Handles(glossaryRoutes.propose)
  propose({ body }: RouteInput<typeof glossaryRoutes.propose>, actor: Actor) {
    return this.glossary.propose(actor, body);
  }

  @Handles(glossaryRoutes.act)
  act({ params, body }: RouteInput<typeof glossaryRoutes.act>, actor: Actor) {
    return this.glossary.act(actor, params.id, body);
  }

  @Handles(glossaryRoutes.listPacks)
  listPacks() {
    return this.glossary.packs();
  }
}
