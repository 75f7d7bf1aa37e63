export { CandidateNewsRepository, type CandidateNews } from './candidate-news.repository';
export { MatchingRuns } from './matching-runs.service';
export { SuggestionsModule } from './suggestions.module';
export { SuggestionsService } from './suggestions.service';
export { WAKE_TASK } from './suggestions.subscriber';
