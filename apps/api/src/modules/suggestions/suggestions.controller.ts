import { Controller } from '@nestjs/common';
import { matchingDeskRoutes, suggestionRoutes, type RouteInput } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';
import { Handles } from '../../platform/http/handles';
import { AnswerExport } from './answer-export.service';
import { ComparisonService } from './comparison.service';
import { MatchingDesk } from './matching-desk.service';
import { MatchingRuns } from './matching-runs.service';
import { SuggestionDecisions } from './suggestion-decisions.service';
import { SuggestionsService } from './suggestions.service';

@Controller()
export class SuggestionsController {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly comparison: ComparisonService,
    private readonly decisions: SuggestionDecisions,
    private readonly desk: MatchingDesk,
    private readonly runs: MatchingRuns,
    private readonly answerFile: AnswerExport,
  ) {}

  @Handles(suggestionRoutes.forListing)
  forListing({ params, query }: RouteInput<typeof suggestionRoutes.forListing>, actor: Actor) {
    return this.suggestions.forListing(actor, params.id, query);
  }

  @Handles(suggestionRoutes.newForMe)
  newForMe({ query }: RouteInput<typeof suggestionRoutes.newForMe>, actor: Actor) {
    return this.suggestions.newForMe(actor, query);
  }

  @Handles(suggestionRoutes.compare)
  compare({ params, query }: RouteInput<typeof suggestionRoutes.compare>, actor: Actor) {
    return this.comparison.compare(actor, params.id, query.with);
  }

  @Handles(suggestionRoutes.answer)
  answer({ params, body }: RouteInput<typeof suggestionRoutes.answer>, actor: Actor) {
    return this.decisions.answer(actor, params, body);
  }

  @Handles(suggestionRoutes.override)
  override({ params, body }: RouteInput<typeof suggestionRoutes.override>, actor: Actor) {
    return this.decisions.override(actor, params, body);
  }

  @Handles(suggestionRoutes.release)
  release({ params }: RouteInput<typeof suggestionRoutes.release>, actor: Actor) {
    return this.decisions.release(actor, params);
  }

  @Handles(suggestionRoutes.brief)
  brief({ params, query }: RouteInput<typeof suggestionRoutes.brief>) {
    return this.decisions.brief(params, query.locale);
  }

  @Handles(matchingDeskRoutes.needsWithoutCandidate)
  matchingDesk({ query }: RouteInput<typeof matchingDeskRoutes.needsWithoutCandidate>, actor: Actor) {
    return this.desk.needs(actor, query);
  }

  @Handles(matchingDeskRoutes.pairs)
  pairs({ query }: RouteInput<typeof matchingDeskRoutes.pairs>, actor: Actor) {
    return this.desk.pairs(actor, query);
  }

  @Handles(matchingDeskRoutes.tallies)
  tallies() {
    return this.desk.tallies();
  }

  @Handles(matchingDeskRoutes.overrides)
  overrides({ query }: RouteInput<typeof matchingDeskRoutes.overrides>) {
    return this.desk.overrides(query);
  }

  @Handles(matchingDeskRoutes.answers)
  answers() {
    return this.desk.answers();
  }

  @Handles(matchingDeskRoutes.exportAnswers)
  exportAnswers(_: RouteInput<typeof matchingDeskRoutes.exportAnswers>, actor: Actor) {
    return this.answerFile.export(actor.locale);
  }

  @Handles(matchingDeskRoutes.progress)
  progress() {
    return this.runs.progress();
  }

  @Handles(matchingDeskRoutes.recompute)
  recompute(_input: RouteInput<typeof matchingDeskRoutes.recompute>, actor: Actor) {
    return this.runs.recompute(actor);
  }
}
