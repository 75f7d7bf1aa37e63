import { CatalogueIndexing } from '../catalogue';
import { matchingDeskRoutes, suggestionRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology, demandContent, technologyContent } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';

const latexOffer = () =>
  technologyContent({
    texts: {
      en: {
        title: 'Ammonia stripping for latex effluent',
        summary: 'Brings ammonia in serum effluent of latex mills below 20 mg/l.',
      },
      zh: { title: '天然橡胶废水脱氨', summary: '将乳胶废水中的氨氮降至20毫克/升以下。' },
    },
    trl: 8,
  });
const latexNeed = (fields: object = {}) =>
  demandContent({
    texts: {
      en: {
        title: 'Latex mill effluent',
        summary: 'Ammonia in the serum effluent is too high.',
        problem: 'The ponds of the latex mill no longer keep up.',
      },
    },
    trlMin: 7,
    siteCountry: 'TH',
    ...fields,
  });

describe('suggestions', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
    const others = ['Wind turbine blade', 'Mango drying chamber', 'Steel slag brick', 'Rice blast sensor'];
    for (const title of others)
      await aTechnology(world, { content: technologyContent({ texts: { en: { title } }, sectors: ['energy'] }) });
  });

  const index = () => world.app.get(CatalogueIndexing).catchUp();
  const supplier = () => ({ organisationId: people.supplierOrganisation.id });
  const seeker = () => ({ organisationId: people.seekerOrganisation.id });
  const candidates = (who: { client: typeof people.seeker.client }, id: string) =>
    who.client.call(suggestionRoutes.forListing, { params: { id } });

  async function pair(needFields: object = {}) {
    const technology = await aTechnology(world, { ...supplier(), content: latexOffer() });
    const need = await aDemand(world, { ...seeker(), content: latexNeed(needFields) });
    await index();
    return { technology, need };
  }

  it('show a seeker what may fit their need, and why', async () => {
    const { technology, need } = await pair();
    const { items, title } = await candidates(people.seeker, need.id);
    expect(title).toEqual({ en: 'Latex mill effluent' });
    expect(items.map(({ id }) => id)).toEqual([technology.id]);
    expect(['likely', 'strong']).toContain(items[0]?.band);
    expect(items[0]?.organisation?.slug).toBe(people.supplierOrganisation.slug);
    const words = items[0]?.parts.find(({ criterion }) => criterion === 'text');
    expect(words?.evidence).toEqual(expect.arrayContaining(['latex', 'ammonia']));
    expect(items[0]?.parts.find(({ criterion }) => criterion === 'trl')?.result).toBe('meets');
  });

  it('show a supplier the needs, without telling whose an anonymous one is', async () => {
    const { technology, need } = await pair({ anonymous: true });
    const { items } = await candidates(people.supplier, technology.id);
    expect(items[0]).toMatchObject({ id: need.id, organisation: null });
    expect(JSON.stringify(items)).not.toContain(people.seekerOrganisation.id);
    expect((await candidates(people.staff, technology.id)).items[0]?.organisation?.id).toBe(
      people.seekerOrganisation.id,
    );
  });

  it('are nobody else’s business', async () => {
    const { technology, need } = await pair();
    for (const id of [technology.id, need.id]) {
      expect(await people.stranger.client.refusal(suggestionRoutes.forListing, { params: { id } })).toMatchObject({
        status: 404,
        code: 'listing.not_found',
      });
      expect(await people.visitor.client.refusal(suggestionRoutes.forListing, { params: { id } })).toMatchObject({
        status: 401,
      });
    }
  });

  it('may be empty', async () => {
    await aTechnology(world, {
      ...supplier(),
      content: technologyContent({ texts: { en: { title: 'Tidal turbine' } } }),
    });
    const need = await aDemand(world, { ...seeker(), content: latexNeed() });
    await index();
    expect((await candidates(people.seeker, need.id)).items).toEqual([]);
  });

  it('are there for a draft already', async () => {
    const technology = await aTechnology(world, { ...supplier(), content: latexOffer() });
    const draft = await aDemand(world, { ...seeker(), status: 'draft', content: latexNeed() });
    await index();
    expect((await candidates(people.seeker, draft.id)).items.map(({ id }) => id)).toEqual([technology.id]);
  });

  it('leave out what may not be exported and what takes no requests', async () => {
    for (const barred of [{ exportClass: 'prohibited' as const }, { openForRequests: false }]) {
      await aTechnology(world, { ...supplier(), ...barred, content: latexOffer() });
    }
    const need = await aDemand(world, { ...seeker(), content: latexNeed() });
    await index();
    expect((await candidates(people.seeker, need.id)).items).toEqual([]);
  });

  describe('at the matching desk', () => {
    const desk = (query: object = {}) =>
      people.staff.client.call(matchingDeskRoutes.needsWithoutCandidate, { query: query as never });

    it('staff see each need with its best candidates and who acted on them', async () => {
      const { technology, need } = await pair();
      await aDemand(world, {
        ...seeker(),
        content: demandContent({ texts: { en: { title: 'Cold storage for tuna' } } }),
      });
      await index();
      const all = await desk();
      expect(all.total).toBe(2);
      const line = all.items.find(({ demandId }) => demandId === need.id);
      expect(line).toMatchObject({ openRequests: 0, country: 'TH', best: [{ id: technology.id, matchId: null }] });
      expect((await desk({ view: 'without_candidate' })).items.map(({ title }) => title.en)).toEqual([
        'Cold storage for tuna',
      ]);
      expect((await desk({ q: 'LATEX' })).items.map(({ demandId }) => demandId)).toEqual([need.id]);
      const match = await world.database.transaction((tx) =>
        tx.match.create({
          data: {
            reference: 'M-2026-00001',
            technologyId: technology.id,
            demandId: need.id,
            requesterOrganisationId: people.seekerOrganisation.id,
            counterpartyOrganisationId: people.supplierOrganisation.id,
            origin: 'staff',
            interest: 'Proposed by the desk.',
          },
        }),
      );
      const after = (await desk()).items.find(({ demandId }) => demandId === need.id);
      expect(after).toMatchObject({ openRequests: 1, best: [{ matchId: match.id }] });
    });

    it('nobody else looks', async () => {
      const refusal = await people.supplier.client.refusal(matchingDeskRoutes.needsWithoutCandidate, {});
      expect(refusal.status).toBe(403);
      expect((await people.observer.client.call(matchingDeskRoutes.needsWithoutCandidate, {})).items).toEqual([]);
    });
  });
});
