import {
  accountRoutes,
  digestRoutes as routes,
  matchRoutes,
  notificationRoutes,
  savedSearchRoutes,
  suggestionRoutes,
  type DigestSettings,
} from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { latexNeed, latexOffer, OTHER_TITLES } from '../../../test/factories/latex.factory';
import { aDemand, aTechnology, technologyContent } from '../../../test/factories/listing.factory';
import type { Person } from '../../../test/factories/people.factory';
import { mailsTo } from '../../../test/mailbox';
import { createWorld, type World } from '../../../test/world';
import { addDays } from '../../platform/clock';
import { hashPassword } from '../accounts';
import { CatalogueIndexing } from '../catalogue';
import { NotificationsService } from '../notifications';
import { MatchingRuns } from '../suggestions';
import { DIGEST_TASK } from '.';

/** A Thursday; the seeker's Monday morning is `MONDAY`. */
const START = new Date('2026-03-05T03:00:00Z');
const MONDAY = new Date('2026-03-09T01:00:00Z');

describe('digests', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    world.clock.setTo(START);
    people = await actors(world);
    await world.database.read.user.updateMany({ data: { createdAt: addDays(START, -1) } });
    for (const title of OTHER_TITLES)
      await aTechnology(world, { content: technologyContent({ texts: { en: { title } }, sectors: ['energy'] }) });
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => world.close());

  async function pair(needFields: object = {}) {
    const technology = await aTechnology(world, {
      organisationId: people.supplierOrganisation.id,
      content: latexOffer(),
    });
    const need = await aDemand(world, {
      organisationId: people.seekerOrganisation.id,
      content: latexNeed(needFields),
    });
    await compareAll();
    return { demandId: need.id, technologyId: technology.id, need, technology };
  }
  const compareAll = () => world.app.get(MatchingRuns).run();
  async function tickAt(time: Date) {
    world.clock.setTo(time);
    await world.jobs.runNow(DIGEST_TASK);
  }
  const minutesAfter = (time: Date, minutes: number) => addDays(time, minutes / 1440);
  const choose = (who: Person, body: DigestSettings) => who.client.call(routes.save, { body });
  const newsOf = async (who: Person) =>
    (await who.client.call(notificationRoutes.list, {})).items.filter(({ kind }) => kind === 'candidate_news');

  it('come weekly from likely on unless one chooses otherwise; the choice is kept', async () => {
    expect(await people.seeker.client.call(routes.get, {})).toEqual({ cadence: 'weekly', band: 'likely' });
    const chosen = { cadence: 'at_once', band: 'strong' } as const;
    expect(await choose(people.seeker, chosen)).toEqual(chosen);
    expect(await people.seeker.client.call(routes.get, {})).toEqual(chosen);
    expect(await people.stranger.client.call(routes.get, {})).toEqual({ cadence: 'weekly', band: 'likely' });
    expect((await people.staff.client.refusal(routes.get, {})).status).toBe(403);
    expect((await people.visitor.client.refusal(routes.save, { body: chosen })).code).toBe('session.required');
  });

  it('tell a member on Monday morning there, in the app and by mail, once', async () => {
    const { technology } = await pair();
    await tickAt(minutesAfter(MONDAY, -1));
    expect(await newsOf(people.seeker)).toEqual([]);
    await tickAt(MONDAY);
    const [notice, ...others] = await newsOf(people.seeker);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ link: '/work', params: { count: 1, title: 'Latex mill effluent' } });
    const [mail, ...more] = await mailsTo(world, people.seeker.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('A new candidate for your listing');
    expect(mail?.text).toContain('Latex mill effluent ↔ Ammonia stripping for latex effluent');
    expect(mail?.text).toMatch(/(Likely|Strong) candidate\nIn common: /);
    expect(mail?.link.pathname).toBe(`/technologies/${technology.reference}`);

    for (const days of [1 / 1440, 1, 7, 14]) {
      await compareAll();
      await tickAt(addDays(MONDAY, days));
    }
    expect(await newsOf(people.seeker)).toHaveLength(1);
    expect(await mailsTo(world, people.seeker.email)).toHaveLength(1);
    expect(await newsOf(people.stranger)).toEqual([]);
  });

  it('are in the reader’s language, and come by their own clock', async () => {
    const { need } = await pair();
    await tickAt(minutesAfter(MONDAY, -60));
    expect(await newsOf(people.seeker)).toEqual([]);
    const [mail] = await mailsTo(world, people.supplier.email);
    expect(mail?.subject).toContain('新的匹配候选');
    expect(mail?.text).toContain('天然橡胶废水脱氨 ↔ Latex mill effluent');
    expect(mail?.text).toContain('共同点：');
    expect(mail?.link.pathname).toBe(`/needs/${need.reference}`);
  });

  it('come at once where that is wanted, and never where it is not', async () => {
    await choose(people.seeker, { cadence: 'at_once', band: 'likely' });
    await choose(people.supplier, { cadence: 'never', band: 'likely' });
    await pair();
    for (const minutes of [2, 3, 4]) await tickAt(minutesAfter(START, minutes));
    expect(await newsOf(people.seeker)).toHaveLength(1);
    await tickAt(MONDAY);
    expect(await newsOf(people.seeker)).toHaveLength(1);
    expect(await newsOf(people.supplier)).toEqual([]);
    // Who wants to hear again begins with that day.
    await choose(people.supplier, { cadence: 'at_once', band: 'possible' });
    await tickAt(addDays(MONDAY, 1));
    expect(await newsOf(people.supplier)).toEqual([]);
  });

  it('keep to the band, and tell a pair when it reaches it', async () => {
    const keys = await pair();
    const setBand = (band: string, since: Date) =>
      world.database.read.suggestion.updateMany({ where: { demandId: keys.demandId }, data: { band, since } });
    await setBand('possible', START);
    await tickAt(MONDAY);
    expect(await newsOf(people.seeker)).toEqual([]);
    await choose(people.seeker, { cadence: 'weekly', band: 'strong' });
    await setBand('likely', addDays(MONDAY, 1));
    await tickAt(addDays(MONDAY, 7));
    expect(await newsOf(people.seeker)).toEqual([]);
    await setBand('strong', addDays(MONDAY, 8));
    await tickAt(addDays(MONDAY, 14));
    expect(await newsOf(people.seeker)).toHaveLength(1);
  });

  it('lose nothing when telling breaks off, and say it once when two workers tell', async () => {
    await pair();
    const broken = jest.spyOn(world.app.get(NotificationsService), 'notify').mockRejectedValue(new Error('gone'));
    await tickAt(MONDAY);
    expect(broken).toHaveBeenCalled();
    broken.mockRestore();
    expect(await world.database.read.toldCandidate.count()).toBe(0);
    world.clock.setTo(minutesAfter(MONDAY, 1));
    await Promise.all([1, 2, 3].map(() => world.jobs.runNow(DIGEST_TASK)));
    expect(await newsOf(people.seeker)).toHaveLength(1);
    expect(await mailsTo(world, people.seeker.email)).toHaveLength(1);
  });

  it('leave out what staff took out, what was called not relevant, and what somebody has asked about', async () => {
    const params = await pair();
    const { demandId, technologyId } = params;
    const key = { demandId, technologyId };
    await people.staff.client.call(suggestionRoutes.override, {
      params: key,
      body: { kind: 'exclude', reason: 'The same owner' },
    });
    await tickAt(MONDAY);
    expect(await newsOf(people.seeker)).toEqual([]);

    await people.staff.client.call(suggestionRoutes.release, { params: key });
    await compareAll();
    await people.seeker.client.call(suggestionRoutes.answer, {
      params: key,
      body: { relevant: false, reason: 'price-or-terms' },
    });
    await tickAt(addDays(MONDAY, 7));
    expect(await newsOf(people.seeker)).toEqual([]);
    // The other side has not answered.
    expect(await newsOf(people.supplier)).toHaveLength(1);
  });

  it('say nothing of a pair about which there is a request', async () => {
    const { demandId, technologyId } = await pair();
    await people.seeker.client.call(matchRoutes.request, {
      body: { technologyId, demandId, interest: 'We would like to hear how it copes with our ponds.', consent: true },
    });
    await tickAt(MONDAY);
    expect([await newsOf(people.seeker), await newsOf(people.supplier)]).toEqual([[], []]);
  });

  it('bring what was saved searches’ in the same mail, whose link stops both without signing in', async () => {
    await people.seeker.client.call(savedSearchRoutes.save, {
      body: { name: 'Water', kind: 'technology', criteria: { sector: ['water'] }, cadence: 'weekly' },
    });
    world.clock.setTo(minutesAfter(START, 1));
    await pair();
    await world.app.get(CatalogueIndexing).catchUp();
    await tickAt(MONDAY);
    await world.jobs.runNow('saved-searches:news');
    const [mail, ...more] = await mailsTo(world, people.seeker.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('New for you on TechBridge');
    expect(mail?.text).toContain('Latex mill effluent ↔');
    expect(mail?.text).toContain('fits your search “Water”');

    const token = new URL(/https?:\/\/\S+\/unsubscribe\S*/.exec(mail?.text ?? '')?.[0] ?? '').searchParams.get('token');
    const { kinds } = await world.client().call(notificationRoutes.unsubscribe, { body: { token: token ?? '' } });
    expect([...kinds].sort()).toEqual(['candidate_news', 'saved_search_news']);
    world.clock.setTo(addDays(MONDAY, 1));
    await aTechnology(world, { organisationId: people.supplierOrganisation.id, content: latexOffer() });
    await compareAll();
    await tickAt(addDays(MONDAY, 7));
    expect(await newsOf(people.seeker)).toHaveLength(2);
    expect(await mailsTo(world, people.seeker.email)).toHaveLength(1);
  });

  it('make the news of a saved search wait that falls due the evening before', async () => {
    world.clock.setTo(addDays(MONDAY, -1.1));
    await people.seeker.client.call(savedSearchRoutes.save, {
      body: { name: 'Water', kind: 'technology', criteria: { sector: ['water'] }, cadence: 'daily' },
    });
    world.clock.setTo(addDays(MONDAY, -1));
    await pair();
    await world.app.get(CatalogueIndexing).catchUp();
    world.clock.setTo(addDays(MONDAY, -0.1));
    await world.jobs.runNow('saved-searches:news');
    expect(await mailsTo(world, people.seeker.email)).toEqual([]);
    await tickAt(MONDAY);
    expect((await mailsTo(world, people.seeker.email)).map(({ subject }) => subject)).toEqual([
      'New for you on TechBridge',
    ]);
  });

  it('list ten at most, and say how many more there are', async () => {
    await pair();
    const [row] = await world.database.read.suggestion.findMany({ take: 1 });
    for (let number = 0; number < 11; number += 1) {
      const { id } = await aTechnology(world, { content: latexOffer() });
      await world.database.read.suggestion.create({
        data: { ...row!, technologyId: id, evidence: row!.evidence as object },
      });
    }
    await tickAt(MONDAY);
    const [mail] = await mailsTo(world, people.seeker.email);
    expect(mail?.subject).toBe('12 new candidates for your listings');
    expect(mail?.text.match(/ ↔ Ammonia stripping/g)).toHaveLength(10);
    expect(mail?.text).toContain('And 2 more in the app.');
    await tickAt(addDays(MONDAY, 7));
    expect(await newsOf(people.seeker)).toHaveLength(1);
  });

  it('take what the sample world came with for known, and tell what is published after', async () => {
    const keys = await pair();
    const both = { id: { in: [keys.demandId, keys.technologyId] } };
    await world.database.read.listing.updateMany({ where: both, data: { sample: true } });
    await tickAt(MONDAY);
    expect(await newsOf(people.seeker)).toEqual([]);
    world.clock.setTo(addDays(MONDAY, 1));
    await aTechnology(world, { organisationId: people.supplierOrganisation.id, content: latexOffer() });
    await compareAll();
    await tickAt(addDays(MONDAY, 7));
    expect((await newsOf(people.seeker)).map(({ params }) => params.count)).toEqual([1]);
  });

  it('are among one’s own data, and end with the account', async () => {
    await pair();
    await tickAt(MONDAY);
    const { id, client } = people.seeker;
    const told = () => world.database.read.toldCandidate.count({ where: { userId: id } });
    expect(await told()).toBe(1);
    const exported = await client.call(accountRoutes.exportData, {});
    expect(JSON.parse(String(exported))).toMatchObject({ digest: { cadence: 'weekly', band: 'likely' } });
    const password = 'a-long-sample-password';
    await world.database.read.user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } });
    await client.call(accountRoutes.closeAccount, { body: { password } });
    expect(await told()).toBe(0);
    expect(await world.database.read.digestSetting.findUnique({ where: { userId: id } })).toBeNull();
  });
});
