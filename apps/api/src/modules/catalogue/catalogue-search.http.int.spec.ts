import { catalogueRoutes, type Locale } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology, technologyContent } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';
import { ActivityLog } from '../../platform/activity/activity';
import { SYSTEM } from '../../platform/http/actor';
import { AppError } from '../../platform/errors';
import { SearchIndex } from '../../platform/search/search.port';
import { ConceptUses } from './concept-uses';
import { FacetLabels } from './facet-labels';
import { CatalogueIndexing } from './indexing.service';

describe('searching the catalogue', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.reset();
    await index();
    people = await actors(world);
  });
  afterEach(() => jest.restoreAllMocks());

  const index = () => world.app.get(CatalogueIndexing).catchUp();
  const visitor = () => people.visitor.client;
  const search = (query: object) => visitor().call(catalogueRoutes.searchTechnologies, { query: query as never });
  const supplier = () => ({ organisationId: people.supplierOrganisation.id });
  const seeker = () => ({ organisationId: people.seekerOrganisation.id });

  describe('searching', () => {
    it('shows a visitor what is published and nothing else', async () => {
      await aTechnology(world, { ...supplier(), title: 'Ceramic membrane' });
      for (const status of ['draft', 'in_review', 'lapsed', 'archived'] as const)
        await aTechnology(world, { ...supplier(), status });
      await index();
      const answer = await search({});
      expect(answer.items.map(({ title }) => title.text)).toEqual(['Ceramic membrane']);
      expect(answer.total).toBe(1);
    });

    it('finds by a misspelt word and says how it was read', async () => {
      await aTechnology(world, { ...supplier(), title: 'Ceramic membrane' });
      await index();
      const answer = await search({ q: 'membrnae' });
      expect(answer.items[0]?.title.marks).toEqual([[8, 16]]);
      expect(answer.correctedQuery).toBe('membrane');
    });

    it('keeps counts honest when several values of one facet are chosen', async () => {
      await aTechnology(world, { ...supplier(), content: technologyContent({ sectors: ['water'], trl: 9 }) });
      await aTechnology(world, { ...supplier(), content: technologyContent({ sectors: ['energy'], trl: 9 }) });
      await aTechnology(world, { ...supplier(), content: technologyContent({ sectors: ['transport'], trl: 4 }) });
      await index();
      const { total, facets } = await search({ sector: ['water', 'energy'], trl: ['on-market'] });
      expect(total).toBe(2);
      expect(facets.sector.map(({ value, count }) => [value, count])).toEqual([
        ['energy', 1],
        ['water', 1],
      ]);
      expect(facets.trl.map(({ value, count }) => [value, count])).toEqual([['on-market', 2]]);
    });

    it('names the organisations and collections it counts', async () => {
      const listing = await aTechnology(world, supplier());
      await world.database.transaction((tx) =>
        tx.collection.create({
          data: { slug: 'thousand-2022', name: { en: 'The thousand' }, items: { create: { listingId: listing.id } } },
        }),
      );
      await index();
      const { facets } = await search({});
      expect(facets.organisation[0]).toEqual({
        value: people.supplierOrganisation.slug,
        count: 1,
        label: { en: 'Sample Supplier Institute' },
      });
      expect(facets.collection[0]).toEqual({ value: 'thousand-2022', count: 1, label: { en: 'The thousand' } });
    });

    it('names the filter that empties the result', async () => {
      await aTechnology(world, {
        ...supplier(),
        title: 'Ceramic membrane',
        content: technologyContent({ sectors: ['water'] }),
      });
      await index();
      const answer = await search({ q: 'membrane', sector: ['energy'], country: ['CN'] });
      expect(answer.total).toBe(0);
      expect(answer.withoutFilter).toEqual([
        { facet: 'sector', total: 1 },
        { facet: 'country', total: 0 },
      ]);
    });

    it('pages through without repeating anything', async () => {
      for (let number = 0; number < 7; number += 1) await aTechnology(world, supplier());
      await index();
      const seen: string[] = [];
      for (let offset: number | null = 0; offset !== null;) {
        const page: Awaited<ReturnType<typeof search>> = await search({ offset, limit: 3 });
        seen.push(...page.items.map(({ id }) => id));
        offset = page.next;
      }
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
    });

    it('takes a pasted description of a need', async () => {
      await aTechnology(world, { ...supplier(), title: 'Flat ceramic membrane' });
      await aTechnology(world, {
        ...supplier(),
        title: 'Wind turbine blade',
        content: technologyContent({ texts: { en: { title: 'Wind turbine blade' } } }),
      });
      await index();
      const q =
        'Our mill discharges four hundred cubic metres of serum effluent a day. We look for a robust filter - perhaps a ceramic membrane - that two operators can run and clean, and whose spare parts can be had in the region within a week.';
      const answer = await search({ q });
      expect(answer.items[0]?.title.text).toBe('Flat ceramic membrane');
    });

    it('asks the database nothing', async () => {
      await aTechnology(world, supplier());
      await index();
      // The names of facets are read again every half minute, after the answer that found them old.
      await search({ q: 'membrane' });
      await world.app.get(FacetLabels).refresh();
      const asked = jest.spyOn(world.database.pool, 'query');
      await search({ q: 'membrane', sector: ['water'] });
      await visitor().call(catalogueRoutes.suggest, { query: { q: 'mem' } });
      // What follows by the clock, long after the answer.
      const byTheClock = /insert into searches/;
      const calls = asked.mock.calls as unknown as [unknown][];
      expect(calls.filter(([statement]) => !byTheClock.test(String(statement)))).toEqual([]);
    });

    it('says so while the engine is away, and pages can still be read', async () => {
      const { reference } = await aTechnology(world, supplier());
      jest.spyOn(world.app.get(SearchIndex), 'query').mockRejectedValue(new AppError('search.unavailable'));
      expect(await visitor().refusal(catalogueRoutes.searchTechnologies, {})).toMatchObject({
        status: 503,
        code: 'search.unavailable',
      });
      const page = await visitor().call(catalogueRoutes.getTechnology, { params: { reference } });
      expect(page.similar).toEqual([]);
    });
  });

  describe('completing what is typed', () => {
    const complete = async (q: string, locale: Locale = 'en') =>
      (await visitor().call(catalogueRoutes.suggest, { query: { q, locale } })).items;

    it('offers listings, organisations and terms', async () => {
      const { reference } = await aTechnology(world, { ...supplier(), title: 'Solar dryer for fruit' });
      await index();
      expect(await complete('solar dr')).toContainEqual({
        ...{ kind: 'technology', label: 'Solar dryer for fruit', target: reference },
        ...{ language: 'en', meaning: null },
      });
      expect(await complete('suppl')).toContainEqual({
        ...{ kind: 'organisation', label: 'Sample Supplier Institute', target: people.supplierOrganisation.slug },
        ...{ language: 'en', meaning: null },
      });
      expect((await complete('sol')).some(({ kind }) => kind === 'term')).toBe(true);
    });

    it.each([
      ['น้ำเสี', 'th', 'น้ำเสีย'],
      ['nuoc thai', 'vi', 'nước thải'],
      ['废水', 'zh', '废水'],
      ['ေရဆိုး', 'my', 'ရေဆိုး'],
    ] as const)(
      'understands %s in any language of the reader, and finds titles by it',
      async (typed, language, word) => {
        const { reference } = await aTechnology(world, { ...supplier(), title: 'Pond for wastewater' });
        await index();
        const [term, ...others] = await complete(typed);
        expect(term).toMatchObject({ kind: 'term', label: word, target: word, language, meaning: 'wastewater' });
        expect(others.map(({ target }) => target)).toContain(reference);
        expect((await complete(typed, language))[0]).toMatchObject({ label: word, meaning: null });
      },
    );

    it('offers no listing whose title has nothing of what is typed', async () => {
      await aTechnology(world, { ...supplier(), title: 'Solar dryer for fruit' });
      await index();
      expect((await complete('suppl')).map(({ kind }) => kind)).not.toContain('technology');
    });

    it('puts first what most listings are about', async () => {
      for (const title of ['Fish scale collagen', 'Water pump', 'Water tank', 'Water filter'])
        await aTechnology(world, { ...supplier(), title });
      await index();
      await world.app.get(ConceptUses).count();
      expect((await complete('wa'))[0]).toMatchObject({ kind: 'term', label: 'water' });
    });
  });

  describe('finding nothing', () => {
    it('offers nearer words that find something under the same filters, with how much', async () => {
      const content = technologyContent({ sectors: ['water'], texts: { en: { title: 'Pond' } } });
      await aTechnology(world, { ...supplier(), title: 'Pond for wastewater', content });
      await index();
      const { total, nearest, language } = await search({ q: 'น้ำเสยยยยย', locale: 'en', sector: ['water'] });
      expect({ total, language }).toEqual({ total: 0, language: 'th' });
      expect(nearest).toContainEqual({ text: 'น้ำเสีย', language: 'th', meaning: 'wastewater', total: 1 });
      expect(nearest.length).toBeLessThanOrEqual(6);
      expect(nearest.every((word) => word.total > 0)).toBe(true);
      expect((await search({ q: 'น้ำเสยยยยย', sector: ['energy'] })).nearest).toEqual([]);
    });

    it('offers none where something is found, or nothing was asked', async () => {
      await aTechnology(world, { ...supplier(), title: 'Pond for wastewater' });
      await index();
      expect((await search({ q: 'wastewater' })).nearest).toEqual([]);
      expect((await search({ sector: ['energy'] })).nearest).toEqual([]);
    });
  });

  describe('following what happens', () => {
    const happened = (type: string, subjectType: 'listing' | 'organisation' | 'collection', subjectId: string) =>
      world.database
        .transaction((tx) => world.app.get(ActivityLog).record(tx, SYSTEM, { type, subjectType, subjectId }))
        .then(() => world.jobs.drain());

    it('puts a listing in when it is published and takes it out when it is archived', async () => {
      const listing = await aTechnology(world, supplier());
      await happened('listing.published', 'listing', listing.id);
      expect((await search({})).total).toBe(1);
      await world.database.transaction((tx) =>
        tx.listing.update({ where: { id: listing.id }, data: { status: 'archived' } }),
      );
      await happened('listing.archived', 'listing', listing.id);
      expect((await search({})).total).toBe(0);
    });

    it('shows an organisation by its new name', async () => {
      await aTechnology(world, supplier());
      await index();
      await world.database.transaction((tx) =>
        tx.organisation.update({
          where: { id: people.supplierOrganisation.id },
          data: { name: { en: 'Renamed Institute' } },
        }),
      );
      await happened('organisation.changed', 'organisation', people.supplierOrganisation.id);
      const { items, facets } = await search({});
      expect(items[0]?.organisation?.name).toEqual({ en: 'Renamed Institute' });
      expect(facets.organisation[0]?.label).toEqual({ en: 'Renamed Institute' });
    });

    it('follows a collection that loses a listing', async () => {
      const listing = await aTechnology(world, supplier());
      const collection = await world.database.transaction((tx) =>
        tx.collection.create({
          data: { slug: 'thousand-2022', name: { en: 'The thousand' }, items: { create: { listingId: listing.id } } },
        }),
      );
      await index();
      expect((await search({ collection: ['thousand-2022'] })).total).toBe(1);
      await world.database.transaction((tx) => tx.collectionItem.deleteMany());
      await happened('collection.changed', 'collection', collection.id);
      expect((await search({ collection: ['thousand-2022'] })).total).toBe(0);
    });

    it('makes up at the next start for what was lost with the memory of a killed process', async () => {
      const kept = await aTechnology(world, supplier());
      const archived = await aTechnology(world, supplier());
      await index();
      await world.app.get(SearchIndex).remove([kept.id]);
      await world.database.transaction((tx) =>
        tx.listing.update({ where: { id: archived.id }, data: { status: 'archived' } }),
      );
      expect(await index()).toEqual({ put: 1, removed: 1 });
      expect((await search({})).items.map(({ id }) => id)).toEqual([kept.id]);
      expect(await index()).toEqual({ put: 0, removed: 0 });
    });

    it('is compared with the database by one at a time, so that nothing is put in twice', async () => {
      const lost = [await aTechnology(world, supplier()), await aTechnology(world, supplier())];
      await index();
      await world.app.get(SearchIndex).remove(lost.map(({ id }) => id));
      const [first, second] = await Promise.all([index(), index()]);
      expect(first).toEqual({ put: 2, removed: 0 });
      expect(second).toEqual({ put: 0, removed: 0 });
      expect((await search({})).total).toBe(2);
    });

    it('can be filled anew as a whole', async () => {
      for (let number = 0; number < 3; number += 1) await aTechnology(world, supplier());
      await aDemand(world, seeker());
      expect(await world.app.get(CatalogueIndexing).rebuildAll()).toEqual({ technology: 3, demand: 1 });
      expect((await search({})).total).toBe(3);
    });
  });
});
