import { matchingDeskRoutes, suggestionRoutes } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology, demandContent, technologyContent } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';
import { latexNeed, latexOffer, OTHER_TITLES } from '../../../test/factories/latex.factory';
import { MatchingRuns } from './matching-runs.service';

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
    for (const title of OTHER_TITLES)
      await aTechnology(world, { content: technologyContent({ texts: { en: { title } }, sectors: ['energy'] }) });
  });

  const compareAll = () => world.app.get(MatchingRuns).run();
  const supplier = () => ({ organisationId: people.supplierOrganisation.id });
  const seeker = () => ({ organisationId: people.seekerOrganisation.id });
  const candidates = (who: { client: typeof people.seeker.client }, id: string) =>
    who.client.call(suggestionRoutes.forListing, { params: { id } });

  async function pair(needFields: object = {}) {
    const technology = await aTechnology(world, { ...supplier(), content: latexOffer() });
    const need = await aDemand(world, { ...seeker(), content: latexNeed(needFields) });
    await compareAll();
    return { technology, need };
  }

  it('show a seeker what may fit their need, and why', async () => {
    const { technology, need } = await pair();
    const { items, title, total, computedAt } = await candidates(people.seeker, need.id);
    expect(title).toEqual({ en: 'Latex mill effluent' });
    expect(items.map(({ id }) => id)).toEqual([technology.id]);
    expect(total).toBe(1);
    expect(computedAt).not.toBeNull();
    const [candidate] = items;
    expect(['likely', 'strong']).toContain(candidate?.band);
    expect(candidate?.organisation?.slug).toBe(people.supplierOrganisation.slug);
    expect(candidate?.concepts.map(({ need: word }) => word.toLowerCase())).toEqual(
      expect.arrayContaining([expect.stringContaining('latex'), expect.stringContaining('ammonia')]),
    );
    const trl = candidate?.parts.find(({ criterion }) => criterion === 'trl');
    expect(trl).toMatchObject({ result: 'meets', need: ['7', '9'], offer: ['8'] });
    const points = candidate?.parts.reduce((sum, part) => sum + part.points, 0);
    expect(points).toBe(Math.round((candidate?.score ?? 0) * 1000));
  });

  it('cross languages: a Thai need finds a technology that is written in Chinese alone', async () => {
    const texts = { zh: { title: '天然橡胶废水脱氨技术', summary: '去除胶乳废水中的氨氮，使废水达标。' } };
    const technology = await aTechnology(world, {
      ...supplier(),
      content: { ...latexOffer(), originalLocale: 'zh', texts },
    });
    const thai = { th: { title: 'บำบัดน้ำเสียโรงงานน้ำยาง ลดแอมโมเนีย', summary: 'น้ำเสียมีแอมโมเนียเกินมาตรฐาน' } };
    const need = await aDemand(world, { ...seeker(), content: latexNeed({ originalLocale: 'th', texts: thai }) });
    await compareAll();
    const { items } = await candidates(people.seeker, need.id);
    expect(items[0]?.id).toBe(technology.id);
    const words = items[0]!.concepts.map((concept) => [concept.need, concept.offer]);
    expect(words).toContainEqual(['แอมโมเนีย', expect.stringContaining('氨')]);
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
    const body = { relevant: true };
    const params = { demandId: need.id, technologyId: technology.id };
    expect(await people.stranger.client.refusal(suggestionRoutes.answer, { params, body })).toMatchObject({
      code: 'suggestion.not_found',
    });
    expect(await people.stranger.client.refusal(suggestionRoutes.compare, { params: { id: need.id } })).toMatchObject({
      status: 404,
    });
  });

  it('may be empty', async () => {
    await aTechnology(world, {
      ...supplier(),
      content: technologyContent({ texts: { en: { title: 'Tidal turbine' } } }),
    });
    const need = await aDemand(world, { ...seeker(), content: latexNeed() });
    await compareAll();
    expect((await candidates(people.seeker, need.id)).items).toEqual([]);
  });

  it('are there for a draft already', async () => {
    const technology = await aTechnology(world, { ...supplier(), content: latexOffer() });
    const draft = await aDemand(world, { ...seeker(), status: 'draft', content: latexNeed() });
    await compareAll();
    expect((await candidates(people.seeker, draft.id)).items.map(({ id }) => id)).toEqual([technology.id]);
    expect((await candidates(people.supplier, technology.id)).items).toEqual([]);
  });

  it('leave out what may not be exported, what takes no requests and what is over', async () => {
    for (const barred of [{ exportClass: 'prohibited' as const }, { openForRequests: false }]) {
      await aTechnology(world, { ...supplier(), ...barred, content: latexOffer() });
    }
    const need = await aDemand(world, { ...seeker(), content: latexNeed() });
    const over = await aDemand(world, { ...seeker(), content: latexNeed({ deadline: '2020-01-01' }) });
    await compareAll();
    expect((await candidates(people.seeker, need.id)).items).toEqual([]);
    expect((await candidates(people.seeker, over.id)).items).toEqual([]);
  });

  it('never bring a Thai need together with a technology that is not offered in Thailand', async () => {
    const excludedCountries = ['TH' as const];
    const offered = await aTechnology(world, { ...supplier(), content: latexOffer() });
    const elsewhere = await aTechnology(world, { content: latexOffer({ excludedCountries }) });
    const thai = await aDemand(world, { ...seeker(), content: latexNeed() });
    const withoutSite = await aDemand(world, { ...seeker(), content: latexNeed({ siteCountry: null }) });
    const lao = await aDemand(world, { ...seeker(), content: latexNeed({ siteCountry: 'LA' }) });
    await compareAll();
    const found = async (id: string) => (await candidates(people.seeker, id)).items.map((each) => each.id);
    expect(await found(thai.id)).toEqual([offered.id]);
    expect(await found(withoutSite.id)).toEqual([offered.id]);
    expect((await found(lao.id)).sort()).toEqual([offered.id, elsewhere.id].sort());
    const needs = await candidates(people.staff, elsewhere.id);
    expect(needs.items.map(({ id }) => id)).toEqual([lao.id]);
  });

  it('are new for a member until they are answered, and say so only to the members of the two sides', async () => {
    const { technology, need } = await pair();
    const news = (who: { client: typeof people.seeker.client }) => who.client.call(suggestionRoutes.newForMe, {});
    expect((await news(people.seeker)).items).toMatchObject([
      { own: { id: need.id }, candidate: { id: technology.id } },
    ]);
    expect((await news(people.supplier)).items).toMatchObject([
      { own: { id: technology.id }, candidate: { id: need.id } },
    ]);
    expect((await news(people.stranger)).items).toEqual([]);
    const params = { demandId: need.id, technologyId: technology.id };
    await people.seeker.client.call(suggestionRoutes.answer, { params, body: { relevant: true } });
    expect((await news(people.seeker)).total).toBe(0);
    expect((await news(people.supplier)).total).toBe(1);
  });

  it('stand beside each other, every value in its place, with the shared words marked', async () => {
    const { technology, need } = await pair();
    const other = await aTechnology(world, {
      content: technologyContent({ texts: { en: { title: 'Latex drum' } }, trl: 4 }),
    });
    const query = { with: [technology.id, other.id] };
    const comparison = await people.seeker.client.call(suggestionRoutes.compare, { params: { id: need.id }, query });
    expect(comparison.candidates.map(({ listing }) => listing.id)).toEqual([technology.id, other.id]);
    expect(comparison.candidates[0]?.candidate?.id).toBe(technology.id);
    expect(comparison.candidates[1]?.candidate).toBeNull();
    const trl = comparison.rows.find(({ criterion }) => criterion === 'trl');
    expect(trl).toMatchObject({ need: ['7', '9'], differs: true, offers: [{ values: ['8'] }, { values: ['4'] }] });
    const title = comparison.candidates[0]!.offerTexts[0]!;
    const marked = title.marks.map(({ start, end }) => title.text.slice(start, end));
    expect(marked.join(' ')).toMatch(/latex/i);
  });

  describe('at the matching desk', () => {
    const desk = (query: object = {}) =>
      people.staff.client.call(matchingDeskRoutes.needsWithoutCandidate, { query: query as never });

    it('staff see each need with its best candidates and who acted on them', async () => {
      const { technology, need } = await pair();
      await aDemand(world, {
        ...seeker(),
        content: demandContent({ texts: { en: { title: 'Cold storage for tuna' } }, sectors: ['agriculture-food'] }),
      });
      await compareAll();
      const all = await desk();
      expect(all.total).toBe(2);
      const line = all.items.find(({ demandId }) => demandId === need.id);
      expect(line).toMatchObject({ openRequests: 0, country: 'TH', best: [{ id: technology.id, matchId: null }] });
      expect((await desk({ view: 'without_candidate' })).items.map(({ title }) => title.en)).toEqual([
        'Cold storage for tuna',
      ]);
      expect((await desk({ q: 'LATEX' })).items.map(({ demandId }) => demandId)).toEqual([need.id]);
      expect((await desk({ sector: 'agriculture-food' })).total).toBe(1);
      expect((await desk({ country: 'VN' })).total).toBe(0);
      const match = await aMatch(technology.id, need.id);
      const after = (await desk()).items.find(({ demandId }) => demandId === need.id);
      expect(after).toMatchObject({ openRequests: 1, best: [{ matchId: match.id }] });
    });

    it('pairs are listed until somebody acts on them, and leave when the two sides talk', async () => {
      const { technology, need } = await pair();
      const pairs = (query: object) =>
        people.observer.client.call(matchingDeskRoutes.pairs, { query: { band: 'possible', ...query } as never });
      expect((await pairs({})).items).toMatchObject([{ demand: { id: need.id }, candidate: { id: technology.id } }]);
      const { sectors, countries } = await people.staff.client.call(matchingDeskRoutes.tallies, {});
      expect(sectors).toMatchObject([{ code: 'water', needs: 1, withoutCandidate: 0 }]);
      expect(countries.map(({ code }) => code)).toEqual(['TH']);
      const match = await aMatch(technology.id, need.id);
      expect((await pairs({})).total).toBe(0);
      expect((await pairs({ acted: 'yes' })).total).toBe(1);
      await world.database.transaction((tx) =>
        tx.match.update({ where: { id: match.id }, data: { status: 'accepted' } }),
      );
      await compareAll();
      expect((await pairs({ acted: 'all' })).total).toBe(0);
    });

    it('the text of a request is drafted from the evidence and names nobody', async () => {
      const { technology, need } = await pair({ anonymous: true });
      const params = { demandId: need.id, technologyId: technology.id };
      const { text } = await people.staff.client.call(suggestionRoutes.brief, { params });
      expect(text).toContain('Ammonia stripping for latex effluent');
      expect(text).toContain('TRL 8 / TRL 7–9');
      expect(text).not.toContain('Sample Seeker');
      expect(text.length).toBeGreaterThan(20);
    });

    it('staff take the answers away as a file that names neither people nor their words', async () => {
      const { technology, need } = await pair({ originalLocale: 'en' });
      const params = { demandId: need.id, technologyId: technology.id };
      const note = 'Call Somchai first';
      await people.seeker.client.call(suggestionRoutes.answer, {
        params,
        body: { relevant: false, reason: 'price-or-terms', note },
      });
      await people.supplier.client.call(suggestionRoutes.answer, { params, body: { relevant: true } });
      const [shown] = (await candidates(people.seeker, need.id)).items;
      const read = async (who: { client: typeof people.staff.client }) =>
        String(await who.client.call(matchingDeskRoutes.exportAnswers, {})).replace('\ufeff', '');
      const csv = await read(people.staff);
      const lines = csv.trim().split('\r\n');
      const words = shown!.parts.find(({ criterion }) => criterion === 'text')!.points / 1000;
      expect(lines[0]).toMatch(/^Need,Technology,Language of the need,/);
      expect(lines).toHaveLength(3);
      const start = [
        need.reference,
        technology.reference,
        'en',
        'en',
        shown!.band,
        shown!.confidence,
        shown!.score,
        words,
      ];
      for (const line of lines.slice(1)) expect(line.startsWith(start.join(','))).toBe(true);
      expect(lines.some((line) => /,not_relevant,price-or-terms,\d{4}-[^,]+,\d{4}-\d\d-\d\d$/.test(line))).toBe(true);
      expect(lines.some((line) => line.includes(',relevant,,'))).toBe(true);
      const ids = [people.seeker, people.supplier].flatMap(({ id, name, email }) => [id, name, email]);
      const secrets = [...ids, note, people.seekerOrganisation.id, people.supplierOrganisation.id, 'Sample Seeker'];
      for (const secret of secrets) expect(csv).not.toContain(secret);
      expect(await read(people.observer)).toBe(csv);
      for (const who of [people.seeker, people.supplier]) {
        expect((await who.client.refusal(matchingDeskRoutes.exportAnswers, {})).code).toBe('access.forbidden');
      }
    });

    it('nobody else looks', async () => {
      for (const route of [
        matchingDeskRoutes.needsWithoutCandidate,
        matchingDeskRoutes.pairs,
        matchingDeskRoutes.tallies,
      ]) {
        expect((await people.supplier.client.refusal(route, {})).status).toBe(403);
      }
      expect((await people.observer.client.call(matchingDeskRoutes.needsWithoutCandidate, {})).items).toEqual([]);
    });

    const aMatch = (technologyId: string, demandId: string) =>
      world.database.transaction((tx) =>
        tx.match.create({
          data: {
            reference: 'M-2026-00001',
            ...{ technologyId, demandId },
            requesterOrganisationId: people.seekerOrganisation.id,
            counterpartyOrganisationId: people.supplierOrganisation.id,
            origin: 'staff',
            interest: 'Proposed by the desk.',
          },
        }),
      );
  });
});
