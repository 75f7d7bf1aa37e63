import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications';
import { SettingsModule } from '../settings';
import { MatchDocuments } from './match-documents.service';
import { MatchEffects } from './match-effects';
import { MatchReading } from './match-reading';
import { MatchesController } from './matches.controller';
import { MatchesRepository } from './matches.repository';
import { MatchesService } from './matches.service';
import { MatchesSubscriber } from './matches.subscriber';

@Module({
  imports: [NotificationsModule, SettingsModule],
  controllers: [MatchesController],
  providers: [MatchDocuments, MatchEffects, MatchReading, MatchesRepository, MatchesService, MatchesSubscriber],
  exports: [MatchesService],
})
export class MatchesModule {}
