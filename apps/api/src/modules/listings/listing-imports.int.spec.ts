import { listingRoutes, type ListingContent } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology, technologyContent } from '../../../test/factories/listing.factory';
import { createWorld, type World } from '../../../test/world';
import { SYSTEM } from '../../platform/http/actor';
import { ListingImportsService, type ImportedRow } from '.';

const IMPORT = '01890000-0000-7000-8000-000000000001';

describe('rows of a spreadsheet', () => {
  let world: World;
  let people: Actors;

  beforeAll(async () => void (world = await createWorld()));
  beforeEach(async () => {
    await world.reset();
    people = await actors(world);
  });
  afterAll(() => world.close());

  const row = (title: string, more: Partial<ImportedRow> & { fields?: object } = {}): ImportedRow => {
    const { fields, ...columns } = more;
    const content = technologyContent({ texts: { en: { title, summary: 'From the sheet.' } }, ...fields });
    return { content, ownReference: null, rowHash: `hash of ${title}`, duplicateOfId: null, ...columns };
  };
  const write = (rows: ImportedRow[], importId = IMPORT) =>
    world.database.transaction((tx) =>
      world.app
        .get(ListingImportsService)
        .importDrafts(
          tx,
          SYSTEM,
          { organisationId: people.supplierOrganisation.id, kind: 'technology', importId },
          rows,
        ),
    );
  const get = (id: string) => people.supplier.client.call(listingRoutes.get, { params: { id } });

  it('become drafts, in the order of the file', async () => {
    const outcomes = await write([row('One', { ownReference: 'A-1' }), row('Two')]);
    const year = new Date().getUTCFullYear();
    expect(outcomes.map(({ outcome, reference }) => [outcome, reference])).toEqual([
      ['created', `TO-CN-${year}-00001`],
      ['created', `TO-CN-${year}-00002`],
    ]);
    expect(await get(outcomes[0]!.id)).toMatchObject({
      status: 'draft',
      provenance: 'import',
      ownReference: 'A-1',
      title: { en: 'One' },
      completeness: 63,
    });
    const { total } = await people.supplier.client.call(listingRoutes.list, { query: { importId: IMPORT } });
    expect(total).toBe(2);
    expect(await world.database.read.activity.count({ where: { type: 'listing.imported' } })).toBe(2);
  });

  it('the same file twice changes nothing; a corrected one updates', async () => {
    const first = await write([row('One', { ownReference: 'A-1' }), row('Two')]);
    expect((await write([row('One', { ownReference: 'A-1' }), row('Two')])).map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    const [corrected, same] = await write([row('One, corrected', { ownReference: 'A-1' }), row('Two')]);
    expect([corrected, same]).toEqual([
      { ...first[0], outcome: 'updated' },
      { ...first[1], outcome: 'unchanged' },
    ]);
    expect(await get(first[0]!.id)).toMatchObject({
      title: { en: 'One, corrected' },
      version: 2,
      working: { number: 1 },
    });
  });

  it('know nothing of what they leave empty: what people added stays', async () => {
    const [made] = await write([row('One', { ownReference: 'A-1' })]);
    const before = await get(made!.id);
    const content: ListingContent = technologyContent({
      ...(before.working.content as object),
      texts: { ...before.working.content.texts, zh: { title: '一', summary: '人工填写' } } as never,
      paybackMonths: 30,
      trlEvidence: 'Two sites.',
    });
    await people.supplier.client.call(listingRoutes.saveDraft, {
      params: { id: made!.id },
      body: { version: before.version, content, ownReference: 'A-1' },
    });
    expect((await write([row('One', { ownReference: 'A-1' })]))[0]?.outcome).toBe('unchanged');
    await write([row('One, again', { ownReference: 'A-1', fields: { trl: 9 } })]);
    expect((await get(made!.id)).working.content).toMatchObject({
      trl: 9,
      paybackMonths: 30,
      texts: { en: { title: 'One, again' }, zh: { title: '一' } },
    });
  });

  it('leave a published listing public and give it a draft', async () => {
    const { id } = await aTechnology(world, {
      organisationId: people.supplierOrganisation.id,
      ownReference: 'A-1',
      title: 'Old',
    });
    expect((await write([row('New', { ownReference: 'A-1' })]))[0]?.outcome).toBe('updated');
    expect(await get(id)).toMatchObject({
      status: 'published',
      revisionStatus: 'draft',
      working: { number: 2, content: { texts: { en: { title: 'New' } } } },
      published: { number: 1, content: { texts: { en: { title: 'Old' } } } },
    });
  });

  it('take a listing back from review, and leave an archived one alone', async () => {
    const organisationId = people.supplierOrganisation.id;
    const waiting = await aTechnology(world, { organisationId, ownReference: 'A-1', status: 'in_review' });
    const archived = await aTechnology(world, { organisationId, ownReference: 'A-2', status: 'archived' });
    const outcomes = await write([
      row('New', { ownReference: 'A-1' }),
      row('New', { ownReference: 'A-2', rowHash: 'other' }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['updated', 'unchanged']);
    expect(await get(waiting.id)).toMatchObject({
      status: 'draft',
      revisionStatus: 'draft',
      submittedAt: null,
      title: { en: 'New' },
    });
    expect((await get(archived.id)).status).toBe('archived');
    const types = await world.database.read.activity.findMany({ where: { subjectId: waiting.id } });
    expect(types.map(({ type }) => type).sort()).toEqual(['listing.edited', 'listing.withdrawn_from_review']);
  });

  it('that mean the same listing count once, the last one', async () => {
    const outcomes = await write([
      row('First', { ownReference: 'A-1', rowHash: 'x' }),
      row('Last', { ownReference: 'A-1', rowHash: 'x' }),
    ]);
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect((await get(outcomes[0]!.id)).title).toEqual({ en: 'Last' });
    const alike = await write([
      row('Twin', { ownReference: 'B-1', rowHash: 'y' }),
      row('Twin', { ownReference: 'B-2', rowHash: 'y' }),
    ]);
    expect(alike.map(({ outcome }) => outcome)).toEqual(['created', 'created']);
  });

  it('get their reference later: the row is known again by what it was', async () => {
    const [made] = await write([row('One')]);
    const [again] = await write([row('One', { ownReference: 'A-1' })]);
    expect(again?.id).toBe(made?.id);
  });

  it('copied above the row they were copied from leave its listing alone, however often they come', async () => {
    const [made] = await write([row('One')]);
    const { reference } = made!;
    const original = row('One', { reference });
    const copy = row('Two', { reference });
    expect((await write([copy, original])).map(({ outcome }) => outcome)).toEqual(['created', 'unchanged']);
    expect((await write([copy, original])).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect((await get(made!.id)).title).toEqual({ en: 'One' });
  });

  it('exported, copied and sorted in another order are each told again', async () => {
    const { id, reference } = await aTechnology(world, {
      organisationId: people.supplierOrganisation.id,
      title: 'One',
    });
    const original = row('One', { reference });
    const copy = row('Two', { reference });
    const [, made] = await write([original, copy]);
    expect(made?.outcome).toBe('created');
    const again = await write([copy, original, row('Three', { reference })]);
    expect(again.map((each) => each.id).slice(0, 2)).toEqual([made!.id, id]);
    expect(again[2]?.outcome).toBe('created');
    expect([(await get(id)).title, (await get(made!.id)).title]).toEqual([{ en: 'One' }, { en: 'Two' }]);
  });

  it('of two imports at once never make two listings', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => write([row('One', { ownReference: 'A-1' })])));
    expect(outcomes.map(([each]) => each?.outcome).sort()).toEqual(['created', 'unchanged', 'unchanged']);
  });

  it('much like an existing listing are found, in any script, best first', async () => {
    const organisationId = people.supplierOrganisation.id;
    const exact = await aTechnology(world, { organisationId, title: 'Rice husk gasifier with dry gas cleaning' });
    const near = await aTechnology(world, {
      organisationId,
      title: 'Rice-husk gasifier, with dry gas cleaning, 250 kW',
    });
    await aTechnology(world, { organisationId, title: 'Solar dryer for fruit' });
    await aTechnology(world, { organisationId, title: 'Rice husk gasifier with dry gas cleaning', status: 'archived' });
    await aDemand(world, { title: 'Rice husk gasifier with dry gas cleaning' });
    const chinese = await aTechnology(world, {
      organisationId,
      content: { originalLocale: 'zh', texts: { zh: { title: '稻壳气化发电干法净化成套设备' } } },
    });
    const titles = ['RICE HUSK gasifier with dry gas cleaning', '稻壳气化发电干法净化设备', 'Wind turbine', ''];
    const found = await world.app.get(ListingImportsService).findLikelyDuplicates('technology', titles);
    expect(titles.map((title) => found.get(title)?.map(({ id }) => id))).toEqual([
      [exact.id, near.id],
      [chinese.id],
      [],
      [],
    ]);
    expect(found.get(titles[0]!)?.[0]).toMatchObject({ reference: exact.reference, similarity: 1, organisationId });
  });

  it('are written some hundred at a time, each under its own reference', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => row(`Technology ${index}`, { ownReference: `R-${index}` }));
    const outcomes = await write(rows);
    expect(new Set(outcomes.map(({ reference }) => reference)).size).toBe(600);
    expect((await write(rows)).every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    expect(await world.database.read.activity.count({ where: { type: 'listing.imported' } })).toBe(600);
  });
});
