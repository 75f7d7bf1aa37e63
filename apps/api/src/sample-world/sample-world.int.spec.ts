import {
  accountRoutes,
  catalogueRoutes,
  deskRoutes,
  LOCALES,
  MATCH_STATUSES,
  matchRoutes,
  searchRoutes,
} from '@techbridge/contracts';
import fs from 'node:fs';
import path from 'node:path';
import { createWorld, type World } from '../../test/world';
import { readSampleRecords } from './records';
import { SAMPLE_PASSWORD, SampleWorld } from './sample-world';

const silent = () => {};
const records = readSampleRecords();

describe('the sample world', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ SEED: 'sample' });
    await world.app.get(SampleWorld).load(silent);
    // A thousand listings are written and indexed: half a minute, or several on a busy machine.
  }, 300_000);
  afterAll(() => world.close());

  it('opens on a catalogue with technologies and needs in it', async () => {
    const answer = await world.client().call(catalogueRoutes.searchTechnologies, { query: { q: 'membrane' } });
    expect(answer.total).toBeGreaterThan(0);
    const home = await world.client().call(catalogueRoutes.home, {});
    expect(home.totals).toMatchObject({ technologies: 1000, demands: 200 });
  });

  it('has requests in every state, each as the workflow allows it', async () => {
    const staff = world.client();
    const { sampleSignIns } = await staff.call(accountRoutes.session, {});
    const email = sampleSignIns.find(({ role }) => role === 'staff')?.email ?? '';
    await staff.call(accountRoutes.signIn, { body: { email, password: SAMPLE_PASSWORD } });
    const { items } = await staff.call(matchRoutes.list, { query: { limit: 100 } });
    expect([...new Set(items.map(({ status }) => status))].sort()).toEqual([...MATCH_STATUSES].sort());
    const { counts } = await staff.call(deskRoutes.queue, {});
    expect(counts.review).toBe(4);
  });

  it('has a change of the lexicon that waits, one accepted and one declined', async () => {
    const { read } = world.database;
    const changes = await read.glossaryChange.findMany({ orderBy: { proposedAt: 'asc' } });
    expect(changes.map(({ status }) => status)).toEqual(['accepted', 'declined', 'proposed']);
    expect(await read.glossaryConcept.count()).toBe(1);
  });

  it('has been searched in ten languages, with what was not found and what many ask', async () => {
    for (const locale of LOCALES) {
      const popular = await world.client().call(searchRoutes.popular, { query: { locale } });
      expect([locale, popular.items[0]?.language]).toEqual([locale, locale]);
    }
    const counts = await world.database.pool.query<{ asked: number; unanswered: number; opened: number }>(
      `select count(*)::int as asked, count(*) filter (where hits = 0)::int as unanswered,
              (select count(*)::int from search_openings) as opened from searches where settled`,
    );
    expect(counts.rows[0]?.asked).toBeGreaterThan(200);
    expect(counts.rows[0]?.unanswered).toBeGreaterThan(40);
    expect(counts.rows[0]?.opened).toBeGreaterThan(60);
  });

  it('sends no mail about its past', () => {
    expect(fs.existsSync(path.join(world.dataDir, 'mail'))).toBe(false);
  });

  it('is loaded once, and again when the first time was cut short', async () => {
    const few = { ...records, technologies: records.technologies.slice(0, 20), demands: [], matches: [] };
    const everything = records.technologies.length + records.demands.length + records.unpublished.length;
    await world.app.get(SampleWorld).load(silent, few);
    expect(await world.database.read.listing.count()).toBe(everything);
    await world.database.read.setting.update({ where: { id: 'sample-world' }, data: { value: { state: 'loading' } } });
    await world.app.get(SampleWorld).load(silent, few);
    expect(await world.database.read.listing.count()).toBe(20 + records.unpublished.length);
  });

  it('leaves a database alone that somebody uses', async () => {
    await world.reset();
    await world.client().call(accountRoutes.register, {
      body: {
        name: 'Dewi (sample)',
        email: 'dewi@ferry.example',
        password: 'a long enough phrase',
        locale: 'id',
        acceptTerms: true,
      },
    });
    await world.app.get(SampleWorld).load(silent);
    expect(await world.database.read.organisation.count()).toBe(0);
  });
});
