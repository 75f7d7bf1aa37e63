import { Module } from '@nestjs/common';
import { CatalogueModule } from '../modules/catalogue';
import { MatchesModule } from '../modules/matches';
import { SampleWorld } from './sample-world';

@Module({ imports: [CatalogueModule, MatchesModule], providers: [SampleWorld] })
export class SampleWorldModule {}
