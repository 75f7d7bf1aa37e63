import {
  catalogueRoutes,
  notificationRoutes,
  savedSearchRoutes as routes,
  type SavedSearchView,
} from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology } from '../../../test/factories/listing.factory';
import { aPerson, type Person } from '../../../test/factories/people.factory';
import { mailsTo } from '../../../test/mailbox';
import { createWorld, type World } from '../../../test/world';
import { addDays } from '../../platform/clock';
import { CatalogueIndexing } from '../catalogue';
import { SAVED_SEARCH_NEWS } from './saved-searches.controller';

const start = new Date('2026-03-01T09:00:00Z');

describe('saved searches', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    await index();
    people = await actors(world);
    world.clock.setTo(start);
  });
  afterAll(() => world.close());

  const index = () => world.app.get(CatalogueIndexing).catchUp();
  const list = async (who: Person) => (await who.client.call(routes.list, {})).items;
  const keep = (who: Person, cadence: SavedSearchView['cadence'] = 'daily', more: object = {}) =>
    who.client.call(routes.save, {
      body: { name: 'Water for the mill', kind: 'technology', criteria: { sector: ['water'] }, cadence, ...more },
    });
  const change = (who: Person, id: string, body: { name: string; cadence: SavedSearchView['cadence'] }) =>
    who.client.call(routes.change, { params: { id }, body });
  const after = (days: number) => world.clock.setTo(addDays(start, days));
  /** A technology about water that is published after so many days. */
  async function publishedAfter(days: number, options: Parameters<typeof aTechnology>[1] = {}) {
    const organisationId = people.supplierOrganisation.id;
    const publishedAt = addDays(start, days);
    const listing = await aTechnology(world, { organisationId, publishedAt, ...options });
    await index();
    return listing;
  }
  async function lookAfter(days: number) {
    after(days);
    await world.jobs.runNow(SAVED_SEARCH_NEWS);
  }
  const newsOf = async (who: Person) => {
    const { items } = await who.client.call(notificationRoutes.list, {});
    return items.map(({ kind, params }) => [kind, params.search, params.count]);
  };

  describe('being kept', () => {
    it('come back as they were, the newest first', async () => {
      const criteria = { q: 'latex wastewater', trl: ['on-market'] as 'on-market'[], openOnly: true };
      const saved = await keep(people.seeker, 'weekly', { name: '  Latex  ', criteria });
      expect(saved).toMatchObject({ name: 'Latex', kind: 'technology', cadence: 'weekly', criteria });
      after(0.1);
      const second = await keep(people.seeker, 'never', { kind: 'demand', criteria: {} });
      expect(await list(people.seeker)).toEqual([second, saved]);
    });

    it('are renamed, report more or less often, and keep what they look for', async () => {
      const saved = await keep(people.seeker);
      const changed = await change(people.seeker, saved.id, { name: 'Ponds', cadence: 'weekly' });
      expect(changed).toEqual({ ...saved, name: 'Ponds', cadence: 'weekly' });
      expect(await list(people.seeker)).toEqual([changed]);
    });

    it('are forgotten', async () => {
      const { id } = await keep(people.seeker);
      const other = await keep(people.seeker, 'never', { name: 'The other' });
      await people.seeker.client.call(routes.remove, { params: { id } });
      expect(await list(people.seeker)).toEqual([other]);
      expect((await people.seeker.client.refusal(routes.remove, { params: { id } })).status).toBe(404);
    });

    it('need a name and criteria the catalogue knows', async () => {
      const body = {
        name: ' ',
        kind: 'technology' as const,
        criteria: { sector: ['gold' as never] },
        cadence: 'daily',
      };
      const { code, fields } = await people.seeker.client.refusal(routes.save, { body: body as never });
      expect(code).toBe('request.invalid');
      expect(fields?.map(({ path }) => path.split('.')[0]).sort()).toEqual(['criteria', 'name']);
    });

    it('are not found by anybody else', async () => {
      const saved = await keep(people.seeker);
      const params = { id: saved.id };
      const colleague = await aPerson(world, { organisationId: people.seekerOrganisation.id });
      for (const other of [people.stranger, colleague, people.staff, people.administrator]) {
        expect(await list(other)).toEqual([]);
        const taken = await other.client.refusal(routes.change, { params, body: { name: 'Mine', cadence: 'never' } });
        expect(taken).toMatchObject({ status: 404, code: 'saved_search.not_found' });
        expect((await other.client.refusal(routes.remove, { params })).code).toBe('saved_search.not_found');
      }
      expect(await list(people.seeker)).toEqual([saved]);
    });

    it('are for people who are signed in', async () => {
      const { id } = await keep(people.seeker);
      const { client } = people.visitor;
      const refusals = [
        await client.refusal(routes.list, {}),
        await client.refusal(routes.save, { body: { name: 'x', kind: 'demand', criteria: {}, cadence: 'never' } }),
        await client.refusal(routes.change, { params: { id }, body: { name: 'x', cadence: 'never' } }),
        await client.refusal(routes.remove, { params: { id } }),
      ];
      expect(refusals.map(({ code }) => code)).toEqual(Array(4).fill('session.required'));
    });
  });

  describe('telling what is new', () => {
    it('tell what was published since they were kept, and nothing a second time', async () => {
      await publishedAfter(-1);
      await keep(people.seeker);
      await publishedAfter(0.4);
      await publishedAfter(0.6);
      await lookAfter(0.9);
      expect(await newsOf(people.seeker)).toEqual([]);
      await lookAfter(1);
      const news = ['saved_search_news', 'Water for the mill', 2];
      expect(await newsOf(people.seeker)).toEqual([news]);
      for (const days of [1, 1.1, 2.2, 3.3]) await lookAfter(days);
      expect(await newsOf(people.seeker)).toEqual([news]);

      await publishedAfter(3.5);
      await lookAfter(4.4);
      expect(await newsOf(people.seeker)).toEqual([['saved_search_news', 'Water for the mill', 1], news]);
    });

    it('tell only what fits: published, of that kind, and by the criteria', async () => {
      await keep(people.seeker);
      await publishedAfter(0.5, { content: { sectors: ['energy'] } });
      await publishedAfter(0.5, { status: 'draft' });
      await publishedAfter(0.5, { status: 'lapsed' });
      await aDemand(world, { organisationId: people.seekerOrganisation.id, publishedAt: addDays(start, 0.5) });
      await index();
      await lookAfter(1);
      expect(await newsOf(people.seeker)).toEqual([]);
    });

    it('tell each day at the same hour, though no look is on the very second', async () => {
      await keep(people.seeker);
      for (const day of [1, 2, 3]) {
        await publishedAfter(day - 0.5);
        await lookAfter(day - day / 10_000);
        expect((await newsOf(people.seeker)).length).toBe(day);
      }
    });

    it('tell weekly where that is wanted, and never where it is not', async () => {
      await keep(people.seeker, 'weekly', { name: 'Each week' });
      await keep(people.seeker, 'never', { name: 'Never' });
      await publishedAfter(1);
      await lookAfter(6.9);
      expect(await newsOf(people.seeker)).toEqual([]);
      await lookAfter(7);
      expect(await newsOf(people.seeker)).toEqual([['saved_search_news', 'Each week', 1]]);
    });

    it('start with the day they are asked to, not with what has long been there', async () => {
      const { id, name } = await keep(people.seeker, 'never');
      await publishedAfter(10);
      after(100);
      await change(people.seeker, id, { name, cadence: 'daily' });
      await lookAfter(101);
      expect(await newsOf(people.seeker)).toEqual([]);
      await publishedAfter(101.5);
      await lookAfter(102);
      expect(await newsOf(people.seeker)).toEqual([['saved_search_news', name, 1]]);
    });

    it('lose nothing by a new name or a longer interval', async () => {
      const { id } = await keep(people.seeker, 'daily');
      await publishedAfter(0.4);
      after(0.5);
      await change(people.seeker, id, { name: 'Ponds', cadence: 'weekly' });
      await lookAfter(7);
      expect(await newsOf(people.seeker)).toEqual([['saved_search_news', 'Ponds', 1]]);
    });

    it('tell once when two workers look at the same moment', async () => {
      await keep(people.seeker);
      await publishedAfter(0.5);
      after(1);
      await Promise.all([1, 2, 3].map(() => world.jobs.runNow(SAVED_SEARCH_NEWS)));
      expect((await newsOf(people.seeker)).length).toBe(1);
      expect((await mailsTo(world, people.seeker.email)).length).toBe(1);
    });

    it('tell each person about their own searches, in their language, with a link to the results', async () => {
      await keep(people.supplier, 'daily', {
        name: '水处理',
        criteria: { sector: ['water', 'energy'], q: 'membrane' },
      });
      await keep(people.stranger, 'daily', { criteria: { sector: ['health-biomedicine'] } });
      const { reference } = await publishedAfter(0.5);
      await lookAfter(1);
      const [mail] = await mailsTo(world, people.supplier.email);
      expect(mail?.subject).toBe('您保存的搜索有新内容');
      expect(mail?.text).toContain('有1条新信息符合您的搜索“水处理”。');
      expect(mail?.link.pathname).toBe('/technologies');
      const query = Object.fromEntries(
        [...new Set(mail?.link.searchParams.keys())].map((name) => [name, mail?.link.searchParams.getAll(name)]),
      );
      expect(query).toEqual({ sector: ['water', 'energy'], q: ['membrane'], sort: ['newest'] });
      const { items } = await people.visitor.client.call(catalogueRoutes.searchTechnologies, {
        query: { sector: ['water', 'energy'], q: 'membrane', sort: 'newest' },
      });
      expect(items.map((each) => each.reference)).toEqual([reference]);
      expect(await mailsTo(world, people.stranger.email)).toEqual([]);
    });

    it('miss nothing that the index has not taken in yet', async () => {
      await keep(people.seeker);
      await aTechnology(world, { publishedAt: addDays(start, 0.9) });
      await lookAfter(1);
      await lookAfter(2);
      expect(await newsOf(people.seeker)).toEqual([['saved_search_news', 'Water for the mill', 1]]);
    });

    it('stop when they are forgotten or switched off', async () => {
      const { id } = await keep(people.seeker);
      await people.seeker.client.call(routes.remove, { params: { id } });
      const { id: other, name } = await keep(people.stranger);
      await change(people.stranger, other, { name, cadence: 'never' });
      await publishedAfter(0.5);
      await lookAfter(1);
      expect([await newsOf(people.seeker), await newsOf(people.stranger)]).toEqual([[], []]);
    });
  });
});
