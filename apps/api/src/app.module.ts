import { Module, type DynamicModule } from '@nestjs/common';
import type { Env } from './env';
import { AccountsModule } from './modules/accounts';
import { AnalyticsModule } from './modules/analytics';
import { AuditModule } from './modules/audit';
import { CatalogueModule } from './modules/catalogue';
import { CollectionsModule } from './modules/collections';
import { DeskModule } from './modules/desk';
import { DigestsModule } from './modules/digests';
import { GlossaryModule } from './modules/glossary';
import { ImportsModule } from './modules/imports';
import { ListingsModule } from './modules/listings';
import { MatchesModule } from './modules/matches';
import { NeedWritingModule } from './modules/need-writing';
import { NotificationsModule } from './modules/notifications';
import { OrganisationsModule } from './modules/organisations';
import { SavedSearchesModule } from './modules/saved-searches';
import { SearchesModule } from './modules/searches';
import { SettingsModule } from './modules/settings';
import { SuggestionsModule } from './modules/suggestions';
import { PagesModule } from './platform/pages/pages.module';
import { PlatformModule } from './platform/platform.module';
import type { SearchIndex } from './platform/search/search.port';
import { SampleWorldModule } from './sample-world';

@Module({})
export class AppModule {
  static with(env: Env, databaseUrl: string, search?: SearchIndex): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(env, databaseUrl, search),
        AccountsModule,
        OrganisationsModule,
        SettingsModule,
        NotificationsModule,
        ListingsModule,
        CollectionsModule,
        SearchesModule,
        CatalogueModule,
        SavedSearchesModule,
        ImportsModule,
        MatchesModule,
        SuggestionsModule,
        DigestsModule,
        NeedWritingModule,
        GlossaryModule,
        DeskModule,
        AuditModule,
        AnalyticsModule,
        SampleWorldModule,
        PagesModule,
      ],
    };
  }
}
