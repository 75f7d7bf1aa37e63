import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hashPassword, SampleSignIns } from '../modules/accounts';
import { CatalogueIndexing, CatalogueSearch } from '../modules/catalogue';
import { GlossaryService } from '../modules/glossary';
import { MatchesService } from '../modules/matches';
import { WAKE_TASK } from '../modules/suggestions';
import { SearchLog } from '../modules/searches';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { Jobs } from '../platform/jobs/jobs';
import { replayGlossary } from './sample-glossary';
import { insertListings } from './sample-listings';
import { replayMatches } from './sample-matches';
import { settleNotices } from './sample-notices';
import { insertOrganisations, insertPeople, type Places } from './sample-organisations';
import { noteSearches } from './sample-searches';
import { readSamplePeople, readSampleRecords, type SampleRecords } from './records';

/** One password for all invented people. It never enters a database that somebody brought: see SEED in env.ts. */
export const SAMPLE_PASSWORD = 'sample-sign-in';
const MARK = 'sample-world';

/** The invented world a newcomer meets: loaded into an empty database, whole or not at all. */
@Injectable()
export class SampleWorld {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchesService,
    private readonly indexing: CatalogueIndexing,
    private readonly search: CatalogueSearch,
    private readonly log: SearchLog,
    private readonly glossary: GlossaryService,
    private readonly signIns: SampleSignIns,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Fills the database when it is empty (or an earlier filling was cut short), and offers the sample people for sign-in. */
  async load(say: (line: string) => void, records?: SampleRecords): Promise<void> {
    const state = await this.state();
    if (state !== 'loaded' && state !== 'foreign') {
      const read = records ?? readSampleRecords();
      say(
        `Sample world: loading ${read.technologies.length} technologies, ${read.demands.length} needs, ${read.matches.length} requests …`,
      );
      const started = performance.now();
      if (state === 'cut short') await this.clear();
      await this.fill(read);
      say(`Sample world: loaded in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
    if (state !== 'foreign') this.offerSignIns();
  }

  private async fill(records: SampleRecords): Promise<void> {
    const today = this.clock.now();
    await this.mark('loading');
    const passwordHash = await hashPassword(SAMPLE_PASSWORD);
    const places = await this.database.transaction(async (tx) => {
      const organisations = await insertOrganisations(tx, records, today);
      const people = await insertPeople(tx, records.people, organisations, passwordHash, today);
      return { ...organisations, people } satisfies Places;
    }, 60_000);
    // Before the listings are indexed, so that they are by the words in force.
    await replayGlossary(
      { glossary: this.glossary, clock: this.clock, people: places.people },
      records.glossary,
      today,
    );
    const listings = await this.database.transaction((tx) => insertListings(tx, records, places, today), 120_000);
    // The one waits for the database where the other computes.
    const { database, matches, clock } = this;
    const requests = replayMatches({ database, matches, clock }, records.matches, { ...places, listings }, today);
    const { search, log } = this;
    const searchable = this.indexing
      .catchUp()
      .then(() => noteSearches({ search, log, clock }, records.searches, today));
    await Promise.all([requests.then(() => settleNotices(this.database, this.jobs)), searchable]);
    this.clock.forgetPast();
    await this.mark('loaded');
    // Candidates are computed behind the first requests, beginning now.
    await this.database.transaction((tx) => this.jobs.enqueue(tx, WAKE_TASK, {}, { key: WAKE_TASK }));
  }

  private async state(): Promise<'empty' | 'cut short' | 'loaded' | 'foreign'> {
    const mark = await this.database.read.setting.findUnique({ where: { id: MARK } });
    if (mark) return (mark.value as { state: string }).state === 'loaded' ? 'loaded' : 'cut short';
    const [users, organisations] = await Promise.all([
      this.database.read.user.count(),
      this.database.read.organisation.count(),
    ]);
    return users + organisations === 0 ? 'empty' : 'foreign';
  }

  private async mark(state: 'loading' | 'loaded'): Promise<void> {
    await this.database.read.setting.upsert({
      where: { id: MARK },
      create: { id: MARK, value: { state } },
      update: { value: { state } },
    });
  }

  /** A filling that was cut short has been seen by nobody: nothing listens before it is done. */
  private async clear(): Promise<void> {
    await this.database.pool.query(
      `truncate users, sessions, email_tokens, consents, nodes, organisations, invitations, listings, listing_revisions, listing_reviews,
                reference_counters, attachments, listing_views, collections, collection_items, matches, contact_releases, import_jobs,
                import_rows, notifications, activities, task_owners, task_notes, searches cascade`,
    );
    await this.database.pool.query('truncate glossary_changes, glossary_concepts');
    await this.database.pool.query('delete from graphile_worker._private_jobs where locked_at is null');
  }

  private offerSignIns(): void {
    const { people, organisations, nodes } = readSamplePeople();
    this.signIns.offer(
      people.flatMap(({ email, name, role, signIn, organisation, node }) => {
        if (!signIn) return [];
        const place =
          organisations.find(({ key }) => key === organisation)?.name ?? nodes.find(({ code }) => code === node)?.name;
        return [
          { email, password: SAMPLE_PASSWORD, name, role, note: place?.en ?? Object.values(place ?? {})[0] ?? '' },
        ];
      }),
    );
  }
}

export async function loadSampleWorld(app: NestFastifyApplication, say: (line: string) => void): Promise<void> {
  await app.get(SampleWorld).load(say);
}
