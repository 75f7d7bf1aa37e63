import { needAbout, needWith, needWritingRoutes, suggestionRoutes, type DemandContent } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { latexNeed, latexOffer, OTHER_TITLES } from '../../../test/factories/latex.factory';
import { aDemand, aTechnology, technologyContent } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';
import { CatalogueIndexing } from '../catalogue';
import { MatchingRuns } from '../suggestions';

const THAI = 'โรงงานน้ำยางข้นที่จังหวัดสงขลามีน้ำเสียวันละ 900 ลูกบาศก์เมตร ต้องการระบบบำบัดน้ำเสีย งบประมาณ 20–35 ล้านบาท ภายใน 6 เดือน';

describe('writing a need', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
    world.clock.setTo(new Date('2026-11-22T08:00:00Z'));
  });

  const read = (who: { client: Actors['seeker']['client'] }, body: { text: string; locale?: 'en' | 'th' }) =>
    who.client.call(needWritingRoutes.read, { body });
  const preview = (who: { client: Actors['seeker']['client'] }, content: DemandContent) =>
    who.client.call(needWritingRoutes.preview, { body: { content } });
  const chineseOffer = (organisationId: string) =>
    aTechnology(world, {
      organisationId,
      content: technologyContent({
        originalLocale: 'zh',
        texts: { zh: { title: '天然橡胶加工废水处理', summary: '乳胶厂废水脱氨并回收沼气。' } },
        sectors: ['water'],
      }),
    });

  it('a seeker reads a Thai paragraph into fields, each with its words', async () => {
    const { locale, proposals, questions, completeness } = await read(people.seeker, { text: THAI, locale: 'en' });
    expect(locale).toBe('th');
    const byField = new Map(proposals.map((proposal) => [proposal.field, proposal]));
    expect(byField.get('sectors')?.value).toBe('water');
    expect(byField.get('site')?.value).toEqual({ country: 'TH', region: 'TH-90' });
    expect(byField.get('deadline')).toMatchObject({ value: '2027-05-22', from: { text: 'ภายใน 6 เดือน' } });
    expect(byField.get('budget')?.value).toMatchObject({ currency: 'THB', approximate: true, converted: { rate: 32 } });
    for (const { from } of proposals) expect(THAI.slice(from.start, from.end)).toBe(from.text);
    expect(questions.map(({ code }) => code)).toEqual(['water_quality_in', 'water_limit_out', 'water_space']);
    expect(completeness.percent).toBeGreaterThan(50);
    expect(completeness.gaps.map(({ field }) => field)).not.toContain('sectors');
  });

  it('a text that says nothing gives no values and the questions everybody asks', async () => {
    const { proposals, questions } = await read(people.seeker, { text: '???' });
    expect(proposals).toEqual([]);
    expect(questions).toHaveLength(3);
  });

  it('a text longer than a problem may be is refused', async () => {
    const refusal = await people.seeker.client.refusal(needWritingRoutes.read, { body: { text: 'x'.repeat(8001) } });
    expect(refusal.code).toBe('request.invalid');
  });

  it('only those who may start a need are helped', async () => {
    expect((await read(people.staff, { text: THAI })).proposals.length).toBeGreaterThan(3);
    for (const who of [people.compliance, people.observer, people.visitor]) {
      const refusal = await who.client.refusal(needWritingRoutes.read, { body: { text: THAI } });
      expect(['access.forbidden', 'access.read_only', 'session.required']).toContain(refusal.code);
    }
  });

  it('a draft in Thai shows a technology that is written in Chinese alone, and which words meet', async () => {
    const technology = await chineseOffer(people.supplierOrganisation.id);
    for (const title of ['Wind turbine blade', 'Mango drying chamber'])
      await aTechnology(world, { content: technologyContent({ texts: { en: { title } }, sectors: ['energy'] }) });
    await world.app.get(CatalogueIndexing).catchUp();
    const { proposals } = await read(people.seeker, { text: THAI });
    const { items, questions, weighed } = await preview(people.seeker, needWith(needAbout(THAI, 'th'), proposals));
    expect(weighed).toBe(false);
    expect(items[0]?.verdict).toBeNull();
    expect(items.map(({ id }) => id)).toEqual([technology.id]);
    expect(items[0]?.organisation.slug).toBe(people.supplierOrganisation.slug);
    expect(items[0]?.sectors).toEqual(['water']);
    expect(items[0]?.shared.length).toBeGreaterThan(1);
    expect(questions).toHaveLength(3);
  });

  it('is told of a draft what it will be told when it is published', async () => {
    const technology = await aTechnology(world, {
      organisationId: people.supplierOrganisation.id,
      content: latexOffer(),
    });
    for (const title of OTHER_TITLES)
      await aTechnology(world, { content: technologyContent({ texts: { en: { title } }, sectors: ['energy'] }) });
    await aTechnology(world, { content: latexOffer({ excludedCountries: ['TH'] }) });
    const content = latexNeed();
    const published = await aDemand(world, { organisationId: people.seekerOrganisation.id, content });
    await world.app.get(MatchingRuns).run();
    const params = { id: published.id };
    const { items: candidates } = await people.seeker.client.call(suggestionRoutes.forListing, { params });
    await world.database.transaction((tx) =>
      tx.listing.update({ where: { id: published.id }, data: { status: 'archived' } }),
    );
    await world.app.get(CatalogueIndexing).catchUp();
    const { items, weighed } = await preview(people.seeker, content);
    expect(weighed).toBe(true);
    expect(items.map(({ id }) => id)).toEqual([technology.id]);
    const { band, confidenceLevel, parts } = candidates[0]!;
    expect(items[0]?.verdict).toMatchObject({ band, confidenceLevel });
    const strongest = parts.filter(({ criterion, result }) => criterion !== 'text' && result === 'meets');
    expect(strongest.map(({ criterion }) => criterion)).toContain(items[0]?.verdict?.reasons[0]?.criterion);
    expect(items[0]?.verdict?.reasons.length).toBeGreaterThan(1);
    expect(items[0]?.shared.map(({ need }) => need.toLowerCase())).toEqual(
      expect.arrayContaining([expect.stringContaining('latex')]),
    );
    const own = await preview(people.supplier, content);
    expect(own).toMatchObject({ items: [], weighed: true });
  });

  it('nobody is shown their own technologies, and nothing fits an empty draft', async () => {
    await chineseOffer(people.supplierOrganisation.id);
    await world.app.get(CatalogueIndexing).catchUp();
    expect((await preview(people.supplier, needAbout(THAI, 'th'))).items).toEqual([]);
    expect((await preview(people.seeker, needAbout('', 'th'))).items).toEqual([]);
  });
});
