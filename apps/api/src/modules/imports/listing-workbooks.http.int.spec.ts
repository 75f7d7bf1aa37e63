import ExcelJS from 'exceljs';
import { importRoutes, listingRoutes, type ImportView, type ListingKind } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
import { aDemand, aTechnology } from '../../../test/factories/listing.factory';
import { createWorld, type Client, type World } from '../../../test/world';

jest.setTimeout(60_000);

let world: World;
let people: Actors;

beforeAll(async () => (world = await createWorld()));
afterAll(() => world.close());
beforeEach(async () => {
  await world.reset();
  people = await actors(world);
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function workbook(client: Client, query: { kind: ListingKind } & Record<string, unknown>): Promise<Buffer> {
  return (await client.call(listingRoutes.exportWorkbook, { query })) as unknown as Buffer;
}

async function imported(client: Client, bytes: Buffer, kind: ListingKind): Promise<ImportView> {
  const query = { kind };
  const file = { name: 'listings.xlsx', type: XLSX, bytes };
  const { id } = (await client.upload(importRoutes.upload, { query }, file)) as ImportView;
  await client.call(importRoutes.check, { params: { id } });
  await world.jobs.drain();
  await client.call(importRoutes.write, { params: { id } });
  await world.jobs.drain();
  return client.call(importRoutes.get, { params: { id } });
}

/** What an organisation's listings say, by own reference and title. */
async function contents(client: Client) {
  const { items } = await client.call(listingRoutes.list, { query: { limit: 100 } });
  const all = await Promise.all(items.map(({ id }) => client.call(listingRoutes.get, { params: { id } })));
  return all
    .map(({ ownReference, working }) => ({ ownReference, content: working.content }))
    .sort((a, b) => (JSON.stringify(a.content.texts) < JSON.stringify(b.content.texts) ? -1 : 1));
}

const statuses = async (client: Client) =>
  (await client.call(listingRoutes.list, { query: { limit: 100 } })).items.map(({ status }) => status);

const thai = { title: 'เครื่องอบยาง', summary: '', status: 'machine-translated' as const };
const text = (title: string) => ({ title, summary: '', description: `${title} ၂၄\u200bနာရီ.  \nSecond line` });

async function offers(organisationId: string): Promise<void> {
  await aTechnology(world, {
    organisationId,
    ownReference: 'ទឹក-២៦',
    status: 'published',
    content: {
      texts: { en: text('Latex evaporator'), th: thai },
      keywords: { en: ['rubber; latex', 'heat'], th: ['ยาง'] },
      patents: [{ number: 'CN-SAMPLE-1', office: 'CN', status: 'granted', inForceIn: ['CN', 'TH'] }],
      benefits: [{ measure: { en: 'electricity' }, value: 0.9, unit: 'kWh/m³', baselineValue: 1.4 }],
      deployments: [{ country: 'TH', site: 'sample mill, Rayong', year: 2023 }],
    },
  });
  await aTechnology(world, { organisationId, status: 'draft', content: { texts: { en: text('Straw digester') } } });
  await aTechnology(world, { organisationId, status: 'in_review', content: { texts: { en: text('Solar dryer') } } });
}

describe('a supplier exports the technologies', () => {
  const { supplier, stranger } = {
    supplier: () => people.supplier.client,
    stranger: () => people.stranger.client,
  };

  it('and imports the file again: nothing changes', async () => {
    await offers(people.supplierOrganisation.id);
    const [before, states] = [await contents(supplier()), await statuses(supplier())];
    const job = await imported(
      supplier(),
      await workbook(supplier(), { kind: 'technology', locale: 'zh' }),
      'technology',
    );
    expect(job).toMatchObject({ status: 'done', counts: { rows: 3, unchanged: 3, created: 0, updated: 0, errors: 0 } });
    expect(job.columns.filter(({ field }) => field === 'append' || field === 'ignore')).toEqual([]);
    expect(job.problems.filter(({ code }) => code === 'duplicate_of_listing')).toEqual([]);
    expect(await contents(supplier())).toEqual(before);
    expect(await statuses(supplier())).toEqual(states);
  });

  it('and another organisation that imports the file has as many drafts that say the same', async () => {
    await offers(people.supplierOrganisation.id);
    const job = await imported(stranger(), await workbook(supplier(), { kind: 'technology' }), 'technology');
    expect(job.counts).toMatchObject({ rows: 3, created: 3, errors: 0 });
    expect(await contents(stranger())).toEqual(await contents(supplier()));
    expect(new Set(await statuses(stranger()))).toEqual(new Set(['draft']));
  });

  it('changes one row without a reference of its own: that listing is updated, the others are not', async () => {
    await offers(people.supplierOrganisation.id);
    const book = await new ExcelJS.Workbook().xlsx.load((await workbook(supplier(), { kind: 'technology' })) as never);
    const sheet = book.worksheets[0]!;
    const headings = sheet.getRow(1).values as string[];
    const title = headings.findIndex((heading) => heading?.startsWith('Title (English)'));
    sheet.eachRow((row) => {
      if (row.getCell(title).value === 'Straw digester') row.getCell(title).value = 'Straw and dung digester';
    });
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const job = await imported(supplier(), bytes, 'technology');
    expect(job.counts).toMatchObject({ unchanged: 2, updated: 1, created: 0 });
    const titles = (await contents(supplier())).map(({ content }) => content.texts.en?.title);
    expect(titles).toEqual(expect.arrayContaining(['Straw and dung digester']));
    expect(titles).toHaveLength(3);
  });

  it('copies a row to begin another listing: it becomes a draft and the first one stays', async () => {
    await offers(people.supplierOrganisation.id);
    const book = await new ExcelJS.Workbook().xlsx.load((await workbook(supplier(), { kind: 'technology' })) as never);
    const sheet = book.worksheets[0]!;
    const copied = sheet.getRow(3).values as ExcelJS.CellValue[];
    sheet.getRow(5).values = copied.map((value) => (value === 'Straw digester' ? 'Husk digester' : value));
    const job = await imported(supplier(), Buffer.from(await book.xlsx.writeBuffer()), 'technology');
    expect(job.counts).toMatchObject({ unchanged: 3, created: 1, updated: 0 });
  });

  it('copies a row far below the first one: it becomes a draft all the same', async () => {
    const organisationId = people.supplierOrganisation.id;
    const { id } = await aTechnology(world, { organisationId, content: { texts: { en: text('Straw digester') } } });
    const book = await new ExcelJS.Workbook().xlsx.load((await workbook(supplier(), { kind: 'technology' })) as never);
    const sheet = book.worksheets[0]!;
    const headings = sheet.getRow(1).values as string[];
    const reference = headings.findIndex((heading) => heading?.startsWith('TechBridge reference'));
    const first = sheet.getRow(2).values as ExcelJS.CellValue[];
    const named = (title: string) => first.map((value) => (value === 'Straw digester' ? title : value));
    for (let at = 3; at < 153; at++) {
      sheet.getRow(at).values = named(`Machine ${at}`);
      sheet.getRow(at).getCell(reference).value = null;
    }
    sheet.getRow(153).values = named('Husk digester');
    const job = await imported(supplier(), Buffer.from(await book.xlsx.writeBuffer()), 'technology');
    expect(job.counts).toMatchObject({ unchanged: 1, created: 151, updated: 0 });
    const { title } = await supplier().call(listingRoutes.get, { params: { id } });
    expect(title.en).toBe('Straw digester');
  });

  it('empties the cell of the own reference: the listing is no duplicate of itself', async () => {
    await offers(people.supplierOrganisation.id);
    const book = await new ExcelJS.Workbook().xlsx.load((await workbook(supplier(), { kind: 'technology' })) as never);
    book.worksheets[0]!.eachRow((row) => {
      const own = row.getCell(1);
      if (own.value === 'ទឹក-២៦') own.value = null;
    });
    const job = await imported(supplier(), Buffer.from(await book.xlsx.writeBuffer()), 'technology');
    expect(job.counts).toMatchObject({ unchanged: 3, created: 0, duplicates: 0 });
    expect((await contents(supplier())).map(({ ownReference }) => ownReference)).toContain('ទឹក-២៦');
  });

  it('confirms the columns once: they are the same for the next file', async () => {
    await offers(people.supplierOrganisation.id);
    const bytes = await workbook(supplier(), { kind: 'technology' });
    const file = { name: 'listings.xlsx', type: XLSX, bytes };
    const upload = async () =>
      (await supplier().upload(importRoutes.upload, { query: { kind: 'technology' } }, file)) as ImportView;
    const { id, columns, fixedValues, textLocale } = await upload();
    const body = { columns: columns.map(({ index, field }) => ({ index, field })), fixedValues, textLocale };
    await supplier().call(importRoutes.saveMapping, { params: { id }, body });
    expect((await upload()).columns.map(({ field }) => field)).toEqual(columns.map(({ field }) => field));
  });

  it('gets those of the own organisation and of the filters alone', async () => {
    await offers(people.supplierOrganisation.id);
    await aTechnology(world, {
      organisationId: people.strangerOrganisation.id,
      content: { texts: { en: text('Other') } },
    });
    const rowsOf = async (client: Client, query: Record<string, unknown>) => {
      const bytes = await workbook(client, { kind: 'technology', ...query });
      const [sheet] = (await new ExcelJS.Workbook().xlsx.load(bytes as never)).worksheets;
      return sheet!.actualRowCount - 1;
    };
    expect(await rowsOf(supplier(), {})).toBe(3);
    expect(await rowsOf(supplier(), { status: ['draft', 'in_review'] })).toBe(2);
    expect(await rowsOf(supplier(), { organisationId: people.strangerOrganisation.id })).toBe(0);
    expect(await rowsOf(people.staff.client, {})).toBe(4);
    expect(await rowsOf(people.observer.client, { organisationId: people.strangerOrganisation.id })).toBe(1);
  });
});

describe('a seeker exports the needs', () => {
  it('and imports the file again: nothing changes', async () => {
    const { id: organisationId } = people.seekerOrganisation;
    const { client } = people.seeker;
    await aDemand(world, {
      organisationId,
      status: 'published',
      content: { budgetBand: '50k-200k', trlMin: 6, trlMax: 9, deadline: '2027-03-31', anonymous: true },
    });
    await aDemand(world, {
      organisationId,
      content: { budgetMin: 0.5, budgetMax: 9e9, currency: 'VND', languages: ['vi'] },
    });
    const before = await contents(client);
    const job = await imported(client, await workbook(client, { kind: 'demand' }), 'demand');
    expect(job.counts).toMatchObject({ rows: 2, unchanged: 2, created: 0, updated: 0, errors: 0 });
    expect(await contents(client)).toEqual(before);
  });
});
