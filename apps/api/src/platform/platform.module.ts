import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { Env } from '../env';
import { ActivityLog } from './activity/activity';
import { Clock } from './clock';
import { Config } from './config';
import { Database } from './database/database';
import { FileStore } from './files/files.port';
import { createFileStore } from './files/folder.adapter';
import { ContractGuard } from './http/contract.guard';
import { DeveloperController } from './http/developer.controller';
import { ErrorFilter } from './http/error.filter';
import { HealthController } from './http/health.controller';
import { Metrics } from './http/metrics';
import { Readiness } from './http/readiness';
import { Jobs } from './jobs/jobs';
import { Lexicon } from './lexicon/lexicon';
import { createMailer } from './mail/create-mailer';
import { Mailer } from './mail/mail.port';
import { createSearchIndex } from './search/create-search-index';
import { SearchIndex } from './search/search.port';
import { Secrets } from './secrets';

/** The machinery every room may use. It knows no business. */
@Global()
@Module({})
export class PlatformModule {
  /** `search`: the index where another thread of this process has it already. */
  static with(env: Env, databaseUrl: string, search?: SearchIndex): DynamicModule {
    const shared = [
      { provide: Config, useValue: new Config(env) },
      { provide: Database, useFactory: () => new Database(databaseUrl, env.DATABASE_POOL) },
      { provide: Secrets, useValue: new Secrets(env) },
      { provide: Mailer, useFactory: () => createMailer(env) },
      { provide: FileStore, useFactory: () => createFileStore(env) },
      {
        provide: SearchIndex,
        inject: [Database],
        useFactory: (database: Database) => search ?? createSearchIndex(env, database),
      },
      Clock,
      Jobs,
      ActivityLog,
      Metrics,
      Readiness,
      Lexicon,
    ];
    return {
      module: PlatformModule,
      controllers: [HealthController, DeveloperController],
      providers: [
        ...shared,
        { provide: APP_GUARD, useClass: ContractGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
      exports: shared.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }
}
