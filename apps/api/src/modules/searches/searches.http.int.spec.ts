import { catalogueRoutes, searchRoutes as routes, type SearchQuery } from '@techbridge/contracts';
import { readMessages } from '@techbridge/i18n/server';
import { actors, type Actors } from '../../../test/actors';
import { aTechnology } from '../../../test/factories/listing.factory';
import { aPerson } from '../../../test/factories/people.factory';
import { createWorld, type World } from '../../../test/world';
import { addDays } from '../../platform/clock';
import { CatalogueIndexing } from '../catalogue';
import { SearchLog } from './search-log';
import { csvColumns } from './search-report.presenter';
import { FORGET_SEARCHES } from './searches.subscriber';

const start = new Date('2026-06-20T09:30:00Z');

describe('the log of searches', () => {
  let world: World;
  let people: Actors;
  let reference: string;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    world.clock.setTo(start);
    people = await actors(world);
    const organisationId = people.supplierOrganisation.id;
    ({ reference } = await aTechnology(world, { organisationId, title: 'Ceramic membrane for wastewater' }));
    await world.app.get(CatalogueIndexing).catchUp();
  });
  afterAll(() => world.close());

  const ask = (query: Partial<Record<keyof SearchQuery, unknown>>, client = world.client()) =>
    client.call(catalogueRoutes.searchTechnologies, { query: query as never });
  /** Signals are written one round after the searches they speak of. */
  const written = async () => {
    await world.app.get(SearchLog).flush();
    await world.app.get(SearchLog).flush();
  };
  const rows = async <Row = Record<string, unknown>>(table = 'searches') =>
    (await world.database.pool.query(`select * from ${table}`)).rows as Row[];
  const report = async (query = {}) => people.staff.client.call(routes.report, { query });
  async function asked(times: number, query: Parameters<typeof ask>[0], day = start) {
    world.clock.setTo(day);
    for (let time = 0; time < times; time += 1) await ask(query);
    await written();
    world.clock.setTo(start);
  }
  /** What is popular is read once in five minutes. */
  let minutes = 0;
  const popular = (query: { locale?: 'en' | 'th' | 'zh'; kind?: 'technology' | 'demand' } = {}) => {
    world.clock.setTo(new Date(start.getTime() + (minutes += 10) * 60_000));
    return world
      .client()
      .call(routes.popular, { query })
      .then(({ items }) => items.map(({ text }) => text));
  };

  describe('keeps', () => {
    it('the words and what they found, and nothing of who asked', async () => {
      const { searchId } = await ask(
        { q: 'Ceramic membrane', sector: ['water'], openOnly: true, locale: 'th' },
        people.seeker.client,
      );
      await written();
      const [row] = await rows();
      expect({ ...row, day: String(row?.day).slice(4, 15) }).toEqual({
        id: searchId,
        day: 'Jun 20 2026',
        hour: 9,
        kind: 'technology',
        text: 'Ceramic membrane',
        normal: 'ceramic membrane',
        asked_in: 'th',
        language: null,
        filters: ['sector=water', 'openOnly'],
        hits: 1,
        corrected: false,
        settled: true,
      });
      const everything = JSON.stringify([...(await rows()), ...(await rows('search_openings'))]);
      for (const trace of [people.seeker.id, people.seekerOrganisation.id, people.seeker.name, '127.0.0.1'])
        expect(everything).not.toContain(trace);
    });

    it('no address and no number somebody typed', async () => {
      await ask({ q: 'membrane, write to suda.sample@example.com or +66 81 234 5678' });
      await written();
      expect(await rows()).toMatchObject([{ text: 'membrane, write to ••• or •••' }]);
      expect(JSON.stringify(await rows())).not.toMatch(/suda|example|5678/);
    });

    it('the language of the words beside the one the page is read in, and whether they were corrected', async () => {
      await ask({ q: 'เมมเบรน', locale: 'en' });
      await ask({ q: 'membrnae' });
      await written();
      expect(await rows()).toMatchObject([
        { asked_in: 'en', language: 'th' },
        { text: 'membrnae', corrected: true },
      ]);
    });

    it('neither browsing without words, nor further pages, nor what was only fetched ahead', async () => {
      await ask({ sector: ['water'] });
      await ask({ q: 'membrane', offset: 20 });
      await ask({ q: 'membrane', settled: false });
      await written();
      expect((await report()).totals).toEqual({ asked: 0, unanswered: 0, opened: 0 });
    });

    it('a search the reader stays with, and one a result of which is opened', async () => {
      const stayed = await ask({ q: 'membrane', settled: false });
      const opened = await ask({ q: 'ceramic', settled: false });
      await ask({ q: 'left at once', settled: false });
      const visitor = world.client();
      await visitor.call(routes.settle, { body: { searchId: stayed.searchId } });
      const opening = { searchId: opened.searchId, reference, position: 0 };
      await visitor.call(routes.open, { body: opening });
      await visitor.call(routes.open, { body: opening });
      await visitor.call(routes.open, { body: { ...opening, searchId: '00000000-0000-4000-8000-000000000000' } });
      await written();
      await written();
      expect(await rows('search_openings')).toEqual([{ search_id: opened.searchId, reference, position: 0 }]);
      expect((await report()).totals).toEqual({ asked: 2, unanswered: 0, opened: 1 });
    });

    it('no search waiting: it is answered while the log cannot be written, and that part is lost', async () => {
      const away = jest.spyOn(world.database.pool, 'query').mockRejectedValue(new Error('away') as never);
      expect((await ask({ q: 'membrane' })).total).toBe(1);
      await written();
      away.mockRestore();
      await ask({ q: 'ceramic' });
      await written();
      expect(await rows()).toMatchObject([{ text: 'ceramic' }]);
    });

    it('what was gathered when the product is stopped', async () => {
      const other = await createWorld();
      await other.app.get(CatalogueIndexing).catchUp();
      await other.client().call(catalogueRoutes.searchTechnologies, { query: { q: 'last words' } });
      await other.close();
      expect(await rows()).toMatchObject([{ text: 'last words', hits: 0 }]);
    });

    it('words for 400 days, and what nobody stayed with for hours', async () => {
      await asked(1, { q: 'old' }, addDays(start, -401));
      await asked(1, { q: 'year' }, addDays(start, -399));
      await asked(1, { q: 'left', settled: false }, new Date(start.getTime() - 4 * 3_600_000));
      await asked(1, { q: 'now', settled: false });
      await world.jobs.runNow(FORGET_SEARCHES);
      expect((await rows<{ text: string }>()).map(({ text }) => text).sort()).toEqual(['now', 'year']);
    });
  });

  describe('is read by staff', () => {
    it('as what was asked and not found, equal questions together, with the nearest words', async () => {
      await asked(2, { q: 'Biogass  digestr' }, addDays(start, -2));
      await asked(1, { q: 'biogass digestr', sector: ['energy'] });
      await asked(1, { q: 'zzzz' });
      await asked(1, { q: 'membrane' });
      const { totals, unanswered, from, to } = await report();
      expect({ from, to, totals }).toEqual({
        from: '2026-05-22',
        to: '2026-06-20',
        totals: { asked: 5, unanswered: 4, opened: 0 },
      });
      expect(unanswered).toMatchObject([
        { text: 'Biogass digestr', asked: 3, filtered: 1, lastAsked: '2026-06-20', hits: 0, language: 'en' },
        { text: 'zzzz', asked: 1, nearest: [] },
      ]);
      expect(unanswered[0]?.nearest.map(({ text }) => text)).toContain('biogas');
    });

    it('as what is asked often, how often a result is opened, and what nobody opens', async () => {
      await asked(3, { q: 'membrane' });
      await asked(2, { q: 'wastewater' });
      const { searchId } = await ask({ q: 'ceramic' });
      await asked(2, { q: 'ceramic' });
      await world.client().call(routes.open, { body: { searchId, reference, position: 0 } });
      await written();
      const { answered, unopened } = await report();
      expect(answered.map(({ text, asked: times, opened, hits }) => [text, times, opened, hits])).toEqual([
        ['ceramic', 3, 1, 1],
        ['membrane', 3, 0, 1],
        ['wastewater', 2, 0, 1],
      ]);
      expect(unopened.map(({ text }) => text)).toEqual(['membrane']);
    });

    it('of the days, the language and the kind chosen', async () => {
      await asked(1, { q: 'หาไม่พบ' }, addDays(start, -3));
      await asked(1, { q: 'qqqq', locale: 'vi' });
      await world.client().call(catalogueRoutes.searchDemands, { query: { q: 'rrrr' } });
      await written();
      const texts = async (query: object) => (await report(query)).unanswered.map(({ text }) => text).sort();
      expect(await texts({})).toEqual(['qqqq', 'rrrr', 'หาไม่พบ']);
      expect(await texts({ to: '2026-06-18' })).toEqual(['หาไม่พบ']);
      expect(await texts({ from: '2026-06-18' })).toEqual(['qqqq', 'rrrr']);
      expect(await texts({ language: 'th' })).toEqual(['หาไม่พบ']);
      expect(await texts({ language: 'vi' })).toEqual(['qqqq']);
      expect(await texts({ kind: 'demand' })).toEqual(['rrrr']);
    });

    it('with nearest words explained in the language of the page, whatever the account’s', async () => {
      await asked(1, { q: 'biogass' });
      const chinese = await aPerson(world, { role: 'observer', locale: 'zh' });
      const nearest = async (locale: 'en' | 'zh') =>
        (await chinese.client.call(routes.report, { query: { locale } })).unanswered[0]?.nearest;
      expect(await nearest('en')).toContainEqual({ text: 'biogas', language: 'en', meaning: null });
      expect(await nearest('zh')).toContainEqual({ text: 'biogas', language: 'en', meaning: '沼气' });
    });

    it('as CSV, in the language of the page, with the rows that are shown', async () => {
      await asked(2, { q: '=biogass' });
      const query = { kind: 'technology', locale: 'zh' } as const;
      const csv = String(
        await people.observer.client.call(routes.exportCsv, { params: { table: 'unanswered' }, query }),
      );
      const [head, line, end] = csv.replace('\ufeff', '').split('\r\n');
      expect(head).toBe('词语,语言,搜索范围,搜索次数,带筛选,最近搜索,词库中最接近的词');
      expect(line).toMatch(/^'=biogass,英语,技术,2,0,2026-06-20,biogas · 沼气/);
      expect(end).toBe('');
    });

    it.each(['en', 'zh'] as const)('with words for every column: %s', (locale) => {
      const messages = readMessages(locale, 'searches');
      for (const table of ['unanswered', 'answered', 'unopened'] as const)
        for (const column of csvColumns(table)) expect(messages[`column.${column}`]).toBeDefined();
    });

    it.each([
      ['visitor', 'session.required'],
      ['seeker', 'access.forbidden'],
    ] as const)('and not by a %s', async (who, code) => {
      expect((await people[who].client.refusal(routes.report, {})).code).toBe(code);
      const request = { params: { table: 'unanswered' as const } };
      expect((await people[who].client.refusal(routes.exportCsv, request)).code).toBe(code);
    });
  });

  describe('offers what is popular', () => {
    it('when it was asked on three days or five times, and found something', async () => {
      for (const day of [1, 2, 3]) await asked(1, { q: 'Membrane' }, addDays(start, -day));
      await asked(5, { q: 'wastewater' });
      await asked(4, { q: 'ceramic' });
      await asked(6, { q: 'biogas digester' });
      expect(await popular()).toEqual(['Membrane', 'wastewater']);
    });

    it('in the reader’s language, or else in English', async () => {
      await asked(5, { q: 'membrane' });
      await asked(5, { q: 'น้ำเสียโรงงาน membrane', locale: 'en' });
      expect(await popular({ locale: 'th' })).toEqual(['น้ำเสียโรงงาน membrane', 'membrane']);
      expect(await popular({ locale: 'zh' })).toEqual(['membrane']);
      expect(await popular({ kind: 'demand' })).toEqual([]);
    });

    it('but nothing that may be somebody’s, and nothing but words of the trade', async () => {
      await asked(6, { q: 'membrane suda.sample@example.com' });
      await asked(6, { q: 'membrane 081 234 5678' });
      await asked(6, { q: 'membrane batch 48213' });
      await asked(6, { q: 'membrane of a dishonest and terrible firm' });
      expect(await popular()).toEqual([]);
    });
  });
});
