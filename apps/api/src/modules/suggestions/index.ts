export { CandidateNewsRepository, type CandidateNews } from './candidate-news.repository';
export { DraftCandidates, type DraftVerdict } from './draft-candidates.service';
export { MatchingRuns } from './matching-runs.service';
export { SuggestionsModule } from './suggestions.module';
export { FOLLOW_TASK, WAKE_TASK } from './suggestions.subscriber';
