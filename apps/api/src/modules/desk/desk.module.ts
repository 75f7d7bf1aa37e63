import { Module } from '@nestjs/common';
import { MatchesModule } from '../matches';
import { SettingsModule } from '../settings';
import { DeskController } from './desk.controller';
import { DeskRepository } from './desk.repository';
import { DeskService } from './desk.service';

@Module({
  imports: [MatchesModule, SettingsModule],
  controllers: [DeskController],
  providers: [DeskRepository, DeskService],
})
export class DeskModule {}
