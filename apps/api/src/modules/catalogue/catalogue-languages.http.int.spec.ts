import { catalogueRoutes, glossaryRoutes, type Locale } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aTechnology, technologyContent } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';
import { CatalogueIndexing } from './indexing.service';

describe('searching across languages', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });

  const index = () => world.app.get(CatalogueIndexing).catchUp();
  const search = (q: string, query: object = {}) =>
    people.visitor.client.call(catalogueRoutes.searchTechnologies, { query: { q, ...query } as never });
  const titles = async (...asked: Parameters<typeof search>) =>
    (await search(...asked)).items.map(({ title }) => title.text);

  /** A listing that stands in one language alone. */
  async function published(locale: Locale, title: string, summary = '') {
    await aTechnology(world, {
      organisationId: people.supplierOrganisation.id,
      content: technologyContent({
        originalLocale: locale,
        texts: { [locale]: { title, summary, description: '', advantages: '' } },
        terms: [],
        keywords: {},
      }),
    });
  }

  it('leads a Thai, a Vietnamese and a Burmese seeker to a listing in Chinese alone', async () => {
    await published('zh', '橡胶厂污水处理系统');
    await published('zh', '太阳能水泵');
    await index();
    expect(await titles('บำบัดน้ำเสีย', { locale: 'th' })).toEqual(['橡胶厂污水处理系统']);
    expect(await titles('xử lý nước thải', { locale: 'vi' })).toEqual(['橡胶厂污水处理系统']);
    expect(await titles('ရေဆိုးသန့်စင်ခြင်း', { locale: 'my' })).toEqual(['橡胶厂污水处理系统']);
  });

  it('says which words met, marks them, and in which language the listing is written', async () => {
    await published('zh', '橡胶厂污水处理系统');
    await index();
    const [hit] = (await search('บำบัดน้ำเสีย', { locale: 'th' })).items;
    expect(hit).toMatchObject({ shownLocale: 'zh', originalLocale: 'zh' });
    expect(hit?.matched[0]).toMatchObject({ asked: 'บำบัดน้ำเสีย', found: '污水处理', locale: 'zh' });
    expect(hit?.title.marks.map(([start, end]) => hit.title.text.slice(start, end))).toEqual(['污水处理']);
  });

  it('puts a listing in the seeker’s own language before one that is as good in another', async () => {
    await published('zh', '污水处理');
    await published('en', 'Wastewater treatment');
    await index();
    expect((await titles('wastewater treatment'))[0]).toBe('Wastewater treatment');
    expect((await titles('污水处理', { locale: 'zh' }))[0]).toBe('污水处理');
    expect(await titles('wastewater treatment')).toHaveLength(2);
  });

  it('stays within the seeker’s own words where they ask for that', async () => {
    await published('zh', '污水处理');
    await published('en', 'Wastewater treatment');
    await index();
    expect(await titles('wastewater treatment', { oneLanguage: true })).toEqual(['Wastewater treatment']);
    expect((await search('บำบัดน้ำเสีย', { oneLanguage: true })).total).toBe(0);
  });

  it('carries a misspelt word over into other languages', async () => {
    await published('zh', '污水处理');
    await published('en', 'Wastewater pump');
    await index();
    expect(await titles('wastewatr')).toEqual(expect.arrayContaining(['Wastewater pump', '污水处理']));
  });

  it('takes a pasted description of several thousand characters as a question', async () => {
    await published('zh', '橡胶厂污水处理系统');
    await published('zh', '银行贷款软件');
    await index();
    const text = 'โรงงานของเราผลิตยางแผ่นและมีน้ำเสียวันละร้อยลูกบาศก์เมตร ต้องการระบบบำบัดน้ำเสีย '.repeat(40);
    expect((await titles(text.slice(0, 4000), { locale: 'th' }))[0]).toBe('橡胶厂污水处理系统');
  });

  it('finds by a word as soon as staff have added it to the glossary', async () => {
    await published('zh', '污水处理');
    await index();
    expect((await search('zamplewater', { locale: 'en' })).total).toBe(0);
    const { words, version } = await people.staff.client.call(glossaryRoutes.get, { params: { id: 'wastewater' } });
    const change = await people.staff.client.call(glossaryRoutes.propose, {
      body: {
        conceptId: 'wastewater',
        version,
        words: { ...words, en: [...words.en, { text: 'zamplewater', weight: 1 }] },
        reason: 'Asked for by seekers',
      },
    });
    await people.compliance.client.call(glossaryRoutes.act, {
      params: { id: change.id },
      body: { version: change.version, command: { action: 'accept', reason: '' } },
    });
    await world.jobs.drain();
    expect(await titles('zamplewater')).toEqual(['污水处理']);
  });
});
