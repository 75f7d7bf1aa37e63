import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications';
import { GlossarySync } from './glossary-sync.service';
import { GlossaryController } from './glossary.controller';
import { GlossaryRepository } from './glossary.repository';
import { GlossaryService } from './glossary.service';
import { GlossarySubscriber } from './glossary.subscriber';

@Module({
  imports: [NotificationsModule],
  controllers: [GlossaryController],
  providers: [GlossaryRepository, GlossaryService, GlossarySubscriber, GlossarySync],
  exports: [GlossaryService, GlossarySync],
})
export class GlossaryModule {}
