import { Controller } from '@nestjs/common';
import { matchingDeskRoutes, suggestionRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { SuggestionsService } from './suggestions.service';

@Controller()
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Handles(suggestionRoutes.forListing)
  forListing({ params }: RouteInput<typeof suggestionRoutes.forListing>, actor: Actor) {
    return this.suggestions.forListing(actor, params.id);
  }

  @Handles(matchingDeskRoutes.needsWithoutCandidate)
  matchingDesk({ query }: RouteInput<typeof matchingDeskRoutes.needsWithoutCandidate>, actor: Actor) {
    return this.suggestions.matchingDesk(actor, query);
  }
}
