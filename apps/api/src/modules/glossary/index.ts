export { GlossaryModule } from './glossary.module';
export { GlossarySync } from './glossary-sync.service';
export { GlossaryService } from './glossary.service';
