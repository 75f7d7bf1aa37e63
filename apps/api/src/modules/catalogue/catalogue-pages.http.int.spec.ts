import { Readable } from 'node:stream';
import { catalogueRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology, demandContent, technologyContent } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';
import { FileStore } from '../../platform/files/files.port';
import { CatalogueIndexing } from './indexing.service';
import { PageViews } from './page-views';

describe('reading the catalogue', () => {
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

  const index = () => world.app.get(CatalogueIndexing).catchUp();
  const visitor = () => people.visitor.client;
  const needs = (query: object) => visitor().call(catalogueRoutes.searchDemands, { query: query as never });
  const supplier = () => ({ organisationId: people.supplierOrganisation.id });
  const seeker = () => ({ organisationId: people.seekerOrganisation.id });

  describe('an anonymous need', () => {
    const anonymous = {
      content: demandContent({ anonymous: true, siteCountry: null }),
      title: 'Effluent to be reused',
    };

    it('shows nobody whose it is: not on its page, in the results, the counts or the completions', async () => {
      const { reference } = await aDemand(world, { ...seeker(), ...anonymous });
      await index();
      const seen = await Promise.all([
        needs({}),
        visitor().call(catalogueRoutes.getDemand, { params: { reference } }),
        people.stranger.client.call(catalogueRoutes.getDemand, { params: { reference } }),
        visitor().call(catalogueRoutes.suggest, { query: { q: 'sample', kind: 'demand' } }),
        visitor().call(catalogueRoutes.suggest, { query: { q: 'effluent', kind: 'demand' } }),
        needs({ q: 'Sample Seeker Mill' }),
        visitor().call(catalogueRoutes.home, {}),
      ]);
      const words = JSON.stringify(seen);
      expect(words).toContain('Effluent to be reused');
      expect(words).not.toContain(people.seekerOrganisation.slug);
      expect(words).not.toContain(people.seekerOrganisation.id);
      expect(words).not.toContain('Sample Seeker Mill');
      expect(seen[0].facets.country).toEqual([]);
      expect(seen[0].facets.organisation).toEqual([]);
    });

    it('is found by the site it names', async () => {
      await aDemand(world, { ...seeker(), content: demandContent({ anonymous: true, siteCountry: 'LA' }) });
      await index();
      expect((await needs({ country: ['LA'] })).items[0]).toMatchObject({ country: 'LA', organisation: null });
    });
  });

  describe('a page', () => {
    it('is whole for a visitor, with neighbours, and without any address', async () => {
      const description = 'Write to li.ming@institute.example for more.';
      const { reference } = await aTechnology(world, {
        ...supplier(),
        title: 'Ceramic membrane',
        content: technologyContent({ texts: { en: { title: 'Ceramic membrane', description } } }),
      });
      const neighbour = await aTechnology(world, { ...supplier(), title: 'Hollow fibre membrane' });
      await index();
      const page = await visitor().call(catalogueRoutes.getTechnology, { params: { reference } });
      expect(page).toMatchObject({ reference, actions: ['ask_introduction'], ownRequest: null, exportClass: 'free' });
      expect(page.organisation?.slug).toBe(people.supplierOrganisation.slug);
      expect(page.similar.map(({ id }) => id)).toEqual([neighbour.id]);
      expect(JSON.stringify(page)).not.toContain('institute.example');
    });

    it('is not there for what is not published, nor under the other kind', async () => {
      const draft = await aTechnology(world, { ...supplier(), status: 'draft' });
      const lapsed = await aTechnology(world, { ...supplier(), status: 'lapsed' });
      const need = await aDemand(world, seeker());
      for (const reference of [draft.reference, lapsed.reference, need.reference]) {
        const refusal = await people.supplier.client.refusal(catalogueRoutes.getTechnology, { params: { reference } });
        expect(refusal).toMatchObject({ status: 404, code: 'listing.not_found' });
      }
    });

    it('offers each reader what they may do', async () => {
      const technology = await aTechnology(world, supplier());
      const need = await aDemand(world, seeker());
      const actionsOf = async (who: { client: World['client'] extends (token?: string) => infer C ? C : never }) => [
        (await who.client.call(catalogueRoutes.getTechnology, { params: { reference: technology.reference } })).actions,
        (await who.client.call(catalogueRoutes.getDemand, { params: { reference: need.reference } })).actions,
      ];
      expect(await actionsOf(people.visitor)).toEqual([['ask_introduction'], ['offer_technology']]);
      expect(await actionsOf(people.supplier)).toEqual([['edit', 'see_candidates'], ['offer_technology']]);
      expect(await actionsOf(people.seeker)).toEqual([['ask_introduction'], ['edit', 'see_candidates']]);
      expect(await actionsOf(people.staff)).toEqual([
        ['see_candidates', 'propose_match'],
        ['see_candidates', 'propose_match'],
      ]);
      expect(await actionsOf(people.observer)).toEqual([['see_candidates'], ['see_candidates']]);
    });

    it('leads those who have asked to their request, and nobody else', async () => {
      const technology = await aTechnology(world, supplier());
      const match = await world.database.transaction((tx) =>
        tx.match.create({
          data: {
            reference: 'M-2026-00001',
            technologyId: technology.id,
            requesterOrganisationId: people.seekerOrganisation.id,
            counterpartyOrganisationId: people.supplierOrganisation.id,
            origin: 'seeker',
            interest: 'We would like to see one at work.',
          },
        }),
      );
      const read = (client: typeof people.seeker.client) =>
        client.call(catalogueRoutes.getTechnology, { params: { reference: technology.reference } });
      expect(await read(people.seeker.client)).toMatchObject({
        ownRequest: { id: match.id, reference: match.reference },
        actions: [],
      });
      expect((await read(people.stranger.client)).ownRequest).toBeNull();
      expect((await read(people.supplier.client)).ownRequest).toBeNull();
    });

    it('counts being opened by outsiders', async () => {
      const { id, reference } = await aTechnology(world, supplier());
      for (const who of [people.visitor, people.stranger, people.supplier, people.staff]) {
        await who.client.call(catalogueRoutes.getTechnology, { params: { reference } });
      }
      await world.app.get(PageViews).flush();
      await visitor().call(catalogueRoutes.getTechnology, { params: { reference } });
      await world.app.get(PageViews).flush();
      const views = await world.database.read.listingView.findMany();
      expect(views.map(({ listingId, count }) => [listingId, count])).toEqual([[id, 3]]);
    });
  });

  describe('a brochure', () => {
    it('is a PDF in the chosen language, for what is published', async () => {
      const { reference } = await aTechnology(world, { ...supplier(), title: 'Ceramic membrane' });
      for (const locale of ['en', 'zh'] as const) {
        const pdf = await visitor().call(catalogueRoutes.brochure, { params: { reference }, query: { locale } });
        expect(String(pdf).slice(0, 5)).toBe('%PDF-');
      }
      const draft = await aTechnology(world, { ...supplier(), status: 'draft' });
      const refusal = await visitor().refusal(catalogueRoutes.brochure, { params: { reference: draft.reference } });
      expect(refusal).toMatchObject({ status: 404, code: 'listing.not_found' });
    });
  });

  describe('files', () => {
    async function withFile(status: 'draft' | 'published') {
      const listing = await aTechnology(world, { ...supplier(), status });
      const { key } = await world.app.get(FileStore).put(Readable.from(['bytes']), { maximumBytes: 100 });
      const file = await world.database.transaction(async (tx) => {
        const created = await tx.attachment.create({
          data: { listingId: listing.id, name: '膜组件.pdf', contentType: 'application/pdf', bytes: 5, fileKey: key },
        });
        const revision = await tx.listingRevision.findUniqueOrThrow({ where: { id: listing.workingRevisionId! } });
        const content = { ...(revision.content as object), attachments: [created.id] };
        await tx.listingRevision.update({ where: { id: revision.id }, data: { content } });
        return created;
      });
      return { listing, file };
    }

    it('of a published listing are on its page and open to everyone', async () => {
      const { listing, file } = await withFile('published');
      const page = await visitor().call(catalogueRoutes.getTechnology, { params: { reference: listing.reference } });
      expect(page.attachments).toEqual([
        {
          id: file.id,
          name: '膜组件.pdf',
          contentType: 'application/pdf',
          bytes: 5,
          url: `/api/v1/files/${file.id}`,
          thumbnailUrl: null,
        },
      ]);
      const bytes: unknown = await visitor().call(catalogueRoutes.getFile, { params: { id: file.id } });
      expect(String(bytes)).toBe('bytes');
      expect(
        await visitor().refusal(catalogueRoutes.getFile, { params: { id: file.id }, query: { size: 'thumbnail' } }),
      ).toMatchObject({ status: 404 });
    });

    it('of a draft are for its owner and the alliance', async () => {
      const { file } = await withFile('draft');
      const open = { params: { id: file.id } };
      expect(String(await people.supplier.client.call(catalogueRoutes.getFile, open))).toBe('bytes');
      expect(String(await people.staff.client.call(catalogueRoutes.getFile, open))).toBe('bytes');
      expect(await visitor().refusal(catalogueRoutes.getFile, open)).toMatchObject({
        status: 404,
        code: 'file.not_found',
      });
      expect(await people.stranger.client.refusal(catalogueRoutes.getFile, open)).toMatchObject({ status: 404 });
    });
  });

  it('the home page counts what is there', async () => {
    await aTechnology(world, { ...supplier(), content: technologyContent({ sectors: ['water', 'energy'] }) });
    await aDemand(world, { ...seeker(), content: demandContent({ sectors: ['energy'] }) });
    await index();
    const home = await visitor().call(catalogueRoutes.home, {});
    expect(home.totals).toEqual({ technologies: 1, demands: 1, organisations: 2, countries: 2, introductions: 0 });
    expect(home.sectors.find(({ sector }) => sector === 'energy')).toEqual({
      sector: 'energy',
      technologies: 1,
      demands: 1,
    });
    expect(home.newestTechnologies).toHaveLength(1);
    expect(home.newestDemands).toHaveLength(1);
  });

  it('collections count their published technologies', async () => {
    const [published, draft] = [
      await aTechnology(world, supplier()),
      await aTechnology(world, { ...supplier(), status: 'draft' }),
    ];
    await world.database.transaction((tx) =>
      tx.collection.create({
        data: {
          slug: 'thousand-2022',
          name: { en: 'The thousand' },
          items: { create: [published, draft].map(({ id }) => ({ listingId: id })) },
        },
      }),
    );
    const { items } = await visitor().call(catalogueRoutes.listCollections, {});
    expect(items).toEqual([{ slug: 'thousand-2022', name: { en: 'The thousand' }, description: {}, technologies: 1 }]);
  });
});
