import { Module } from '@nestjs/common';
import { ListingsModule } from '../listings';
import { AnswerExportRepository } from './answer-export.repository';
import { AnswerExport } from './answer-export.service';
import { CandidateNewsRepository } from './candidate-news.repository';
import { CandidateViews } from './candidate-views.service';
import { ComparisonService } from './comparison.service';
import { DraftCandidatesRepository } from './draft-candidates.repository';
import { DraftCandidates } from './draft-candidates.service';
import { MatchingDeskRepository } from './matching-desk.repository';
import { MatchingDesk } from './matching-desk.service';
import { MatchingModelRepository } from './matching-model.repository';
import { MatchingModel } from './matching-model.service';
import { MatchingRunsRepository } from './matching-runs.repository';
import { MatchingRuns } from './matching-runs.service';
import { SuggestionDecisions } from './suggestion-decisions.service';
import { SuggestionRowsRepository } from './suggestion-rows.repository';
import { SuggestionRows } from './suggestion-rows.service';
import { SuggestionsController } from './suggestions.controller';
import { SuggestionsRepository } from './suggestions.repository';
import { SuggestionsService } from './suggestions.service';
import { SuggestionsSubscriber } from './suggestions.subscriber';

@Module({
  imports: [ListingsModule],
  controllers: [SuggestionsController],
  providers: [
    AnswerExport,
    AnswerExportRepository,
    CandidateNewsRepository,
    CandidateViews,
    ComparisonService,
    DraftCandidates,
    DraftCandidatesRepository,
    MatchingDesk,
    MatchingDeskRepository,
    MatchingModel,
    MatchingModelRepository,
    MatchingRuns,
    MatchingRunsRepository,
    SuggestionDecisions,
    SuggestionRows,
    SuggestionRowsRepository,
    SuggestionsRepository,
    SuggestionsService,
    SuggestionsSubscriber,
  ],
  exports: [CandidateNewsRepository, DraftCandidates, MatchingRuns],
})
export class SuggestionsModule {}
