export { MatchesModule } from './matches.module';
