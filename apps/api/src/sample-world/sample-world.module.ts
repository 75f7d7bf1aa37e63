import { Module } from '@nestjs/common';
import { CatalogueModule } from '../modules/catalogue';
import { GlossaryModule } from '../modules/glossary';
import { MatchesModule } from '../modules/matches';
import { SearchesModule } from '../modules/searches';
import { SampleWorld } from './sample-world';

@Module({ imports: [CatalogueModule, GlossaryModule, MatchesModule, SearchesModule], providers: [SampleWorld] })
export class SampleWorldModule {}
