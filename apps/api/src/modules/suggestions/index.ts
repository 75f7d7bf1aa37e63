export { CandidateNewsRepository, type CandidateNews } from './candidate-news.repository';
export { MatchingRuns } from './matching-runs.service';
export { SuggestionsModule } from './suggestions.module';
export { FOLLOW_TASK, WAKE_TASK } from './suggestions.subscriber';
