export { MatchesModule } from './matches.module';
export { MatchesService } from './matches.service';
