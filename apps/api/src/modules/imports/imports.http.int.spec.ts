import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { importRoutes, listingRoutes, notificationRoutes, type ImportView } from '@techbridge/contracts';
import { actors, type Actors } from '../../../test/actors';
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

const HEADINGS = ['本单位编号', '技术名称', '所属领域', '技术简介', '成熟度', '合作方式', '知识产权状态'];
const STRAW = ['A-1', '水稻秸秆制有机肥', '农业', '把秸秆在三十天内变成有机肥料。', '７', '技术许可', '授权'];
const MEMBRANE = ['A-2', '反渗透海水淡化膜', '水资源', '膜组件能耗低，寿命长。', '量产', '合资', '申请中'];
const DRYER = ['A-3', '太阳能橡胶烘干房', '星际旅行', '利用太阳能烘干橡胶片。', '12', '技术许可', '授权'];

const csv = (...rows: string[][]) => Buffer.from([HEADINGS, ...rows].map((row) => row.join(',')).join('\r\n'));
const file = (bytes: Buffer, name = '清单.csv') => ({ name, type: 'text/csv', bytes });

async function upload(client: Client, bytes: Buffer, query: object = {}): Promise<ImportView> {
  return (await client.upload(importRoutes.upload, { query }, file(bytes))) as ImportView;
}

const get = (client: Client, id: string) => client.call(importRoutes.get, { params: { id } });
const rows = (client: Client, id: string, query: object = {}) =>
  client.call(importRoutes.listRows, { params: { id }, query });
const drafts = async (client: Client) => (await client.call(listingRoutes.list, { query: { limit: 100 } })).items;

async function checked(client: Client, bytes: Buffer, query: object = {}): Promise<ImportView> {
  const { id } = await upload(client, bytes, query);
  expect((await client.call(importRoutes.check, { params: { id } })).status).toBe('checking');
  await world.jobs.drain();
  return get(client, id);
}

async function written(client: Client, bytes: Buffer, query: object = {}): Promise<ImportView> {
  const { id } = await checked(client, bytes, query);
  await client.call(importRoutes.write, { params: { id } });
  await world.jobs.drain();
  return get(client, id);
}

describe('a supplier imports a list', () => {
  it('in the encoding of the office, and its columns are recognised', async () => {
    const { client } = people.supplier;
    const job = await upload(client, iconv.encode(csv(STRAW, MEMBRANE).toString(), 'gb18030'));
    expect(job).toMatchObject({
      status: 'uploaded',
      textLocale: 'zh',
      format: { container: 'csv', encoding: 'GB18030', delimiter: ',', headerRow: 1 },
      counts: { rows: 2 },
      actions: ['map', 'check', 'delete'],
    });
    expect(job.columns.map(({ field }) => field)).toEqual([
      'ownReference',
      'texts.zh.title',
      'sectors',
      'texts.zh.summary',
      'trl',
      'cooperation',
      'ipStatus',
    ]);
    expect(job.columns[1]).toMatchObject({
      heading: '技术名称',
      samples: ['水稻秸秆制有机肥', '反渗透海水淡化膜'],
      confidence: 1,
    });
  });

  it('sees what is wrong by cell, corrects it in place, and gets drafts of the rest first', async () => {
    const { client } = people.supplier;
    const job = await checked(client, csv(STRAW, MEMBRANE, DRYER));
    expect(job).toMatchObject({ status: 'checked', counts: { rows: 3, ok: 2, errors: 1 }, progress: null });
    expect(await drafts(client)).toEqual([]);
    expect(job.problems).toEqual([
      expect.objectContaining({ column: 2, code: 'not_recognised', rows: 1, example: '星际旅行' }),
      expect.objectContaining({ column: 4, code: 'out_of_range', rows: 1, example: '12' }),
    ]);
    const wrong = await rows(client, job.id, { status: ['error'] });
    expect(wrong.items).toEqual([
      expect.objectContaining({ rowNumber: 4, title: '太阳能橡胶烘干房', status: 'error' }),
    ]);

    await client.call(importRoutes.write, { params: { id: job.id } });
    await world.jobs.drain();
    expect(await get(client, job.id)).toMatchObject({ status: 'done', counts: { created: 2, errors: 1 } });

    const cells = [
      { column: 2, value: '能源' },
      { column: 4, value: '9' },
    ];
    const fixed = await client.call(importRoutes.fixRow, { params: { id: job.id, rowNumber: 4 }, body: { cells } });
    expect(fixed).toMatchObject({ status: 'ok', problems: [], cells: expect.arrayContaining(['能源', '9']) });
    await client.call(importRoutes.write, { params: { id: job.id } });
    await world.jobs.drain();
    expect((await get(client, job.id)).counts).toMatchObject({ created: 3, errors: 0 });
    expect(
      (await drafts(client)).map(({ ownReference, status, provenance }) => [ownReference, status, provenance]).sort(),
    ).toEqual([
      ['A-1', 'draft', 'import'],
      ['A-2', 'draft', 'import'],
      ['A-3', 'draft', 'import'],
    ]);
    const linked = await rows(client, job.id, { status: ['created'] });
    expect(linked.items.every(({ listing }) => /^TO-CN-\d{4}-\d{5}$/.test(listing!.reference))).toBe(true);
  });

  it('is told when it is done', async () => {
    const { client } = people.supplier;
    const { id } = await written(client, csv(STRAW, MEMBRANE));
    await world.jobs.drain();
    const { items } = await client.call(notificationRoutes.list, {});
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'import_finished',
        link: `/work/imports/${id}`,
        params: { file: '清单.csv', created: 2, updated: 0, errors: 0 },
      }),
    ]);
  });

  it('twice, and nothing is doubled; corrected, and the same drafts change', async () => {
    const { client } = people.supplier;
    await written(client, csv(STRAW, MEMBRANE));
    expect((await written(client, csv(STRAW, MEMBRANE))).counts).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    const corrected = [...MEMBRANE];
    corrected[3] = '膜组件能耗每吨水不到三度。';
    expect((await written(client, csv(STRAW, corrected))).counts).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
    });
    expect(await drafts(client)).toHaveLength(2);
  });

  it('without references twice, and nothing is doubled either', async () => {
    const { client } = people.supplier;
    const bare = Buffer.from('名称,描述\n水泵,用于稻田灌溉的水泵\n阀门,用于管道的阀门\n');
    expect((await written(client, bare)).counts).toMatchObject({ created: 2 });
    expect((await written(client, bare)).counts).toMatchObject({ created: 0, unchanged: 2, duplicates: 0 });
    expect(await drafts(client)).toHaveLength(2);
  });

  it('and what the editor added since stays', async () => {
    const { client } = people.supplier;
    await written(client, csv(STRAW));
    const [draft] = await drafts(client);
    const record = await client.call(listingRoutes.get, { params: { id: draft!.id } });
    const { content } = record.working;
    if (content.kind !== 'technology') throw new Error('not a technology');
    const edited = {
      ...content,
      paybackMonths: 18,
      texts: { ...content.texts, en: { title: 'Compost of rice straw' } },
    };
    await client.call(listingRoutes.saveDraft, {
      params: { id: draft!.id },
      body: { version: record.version, content: edited, ownReference: 'A-1' },
    });
    const changed = [...STRAW];
    changed[3] = '把秸秆在二十天内变成有机肥料。';
    await written(client, csv(changed));
    const after = (await client.call(listingRoutes.get, { params: { id: draft!.id } })).working.content;
    expect(after).toMatchObject({
      paybackMonths: 18,
      texts: { en: { title: 'Compost of rice straw' }, zh: { summary: changed[3] } },
    });
  });

  it('maps columns by hand, gives values for all rows, and both are remembered for the next file', async () => {
    const { client } = people.supplier;
    const text = Buffer.from('Name,What,Centre\nPump,It pumps water.,ARC\nValve,It closes.,JSC\n');
    const { id, columns } = await upload(client, text);
    expect(columns[2]!.field).toBe('append');
    const body = {
      columns: [
        { index: 1, field: 'texts.en.description' },
        { index: 2, field: 'ignore' },
      ],
      textLocale: 'en' as const,
      fixedValues: [
        { field: 'sectors', value: 'Water' },
        { field: 'trl', value: '9' },
      ],
    };
    await client.call(importRoutes.saveMapping, { params: { id }, body });
    await client.call(importRoutes.check, { params: { id } });
    await world.jobs.drain();
    await client.call(importRoutes.write, { params: { id } });
    await world.jobs.drain();
    const [draft] = await drafts(client);
    const { working } = await client.call(listingRoutes.get, { params: { id: draft!.id } });
    expect(working.content).toMatchObject({ sectors: ['water'], trl: 9 });
    expect(JSON.stringify(working.content)).not.toMatch(/ARC|JSC/);

    const next = await upload(client, Buffer.from('Name,What,Centre\nMotor,It turns.,GRC\n'));
    expect(next.columns.map(({ field, remembered }) => [field, remembered])).toEqual([
      ['texts.en.title', true],
      ['texts.en.description', true],
      ['ignore', true],
    ]);
    expect(next.fixedValues).toEqual(body.fixedValues);
  });

  it('is told when no column is the title, and when a field does not exist', async () => {
    const { client } = people.supplier;
    const { id } = await upload(client, csv(STRAW));
    const save = (columns: { index: number; field: string }[]) =>
      client.refusal(importRoutes.saveMapping, { params: { id }, body: { columns, textLocale: 'zh' } });
    expect((await save([{ index: 1, field: 'ignore' }])).code).toBe('import.title_not_mapped');
    expect((await save([{ index: 2, field: 'colour' }])).fields).toEqual([
      { path: 'columns.2.field', code: 'not_one_of' },
    ]);
  });

  it('gives no value for all rows to what each row says for itself', async () => {
    const { client } = people.supplier;
    const { id } = await upload(client, csv(STRAW));
    const fixedValues = ['ownReference', 'reference', 'originalLocale'].map((field) => ({ field, value: 'en' }));
    const body = { columns: [], textLocale: 'zh' as const, fixedValues };
    const { fields } = await client.refusal(importRoutes.saveMapping, { params: { id }, body });
    expect(fields).toEqual(fixedValues.map(({ field }) => ({ path: `fixedValues.${field}`, code: 'not_one_of' })));
  });

  it('takes proposals for all rows at once, and replaces a value wherever it stands', async () => {
    const { client } = people.supplier;
    const long = Array.from(
      { length: 300 },
      (_, index) => `R-${index},Pump ${index},Sector X,${'It pumps water. '.repeat(40)}`,
    );
    const job = await checked(client, Buffer.from(`Ref,Title,Sector,Summary\n${long.join('\n')}\n`));
    expect(job.counts).toMatchObject({ errors: 300 });
    const accepted = await client.call(importRoutes.acceptSuggestions, {
      params: { id: job.id },
      body: { column: 3, code: 'too_long' },
    });
    expect(accepted.rows).toBe(300);
    const replaced = await client.call(importRoutes.replaceValue, {
      params: { id: job.id },
      body: { column: 2, from: 'Sector X', to: 'Energy' },
    });
    expect(replaced.rows).toBe(300);
    const after = await get(client, job.id);
    expect(after.counts.errors).toBe(0);
    expect((await rows(client, job.id, { problem: 'too_long' })).total).toBe(0);
  });

  it('exchanges lowest and highest budget together', async () => {
    const { client } = people.seeker;
    const job = await checked(client, Buffer.from('Title,Budget min,Budget max\nPump wanted,500,100\n'), {
      kind: 'demand',
    });
    await client.call(importRoutes.acceptSuggestions, {
      params: { id: job.id },
      body: { column: 1, code: 'order_wrong' },
    });
    expect((await rows(client, job.id)).items[0]).toMatchObject({ status: 'ok', cells: ['Pump wanted', '100', '500'] });
  });

  it('is warned of a listing that is much like a row, and may skip the row', async () => {
    await written(
      people.stranger.client,
      csv(['Z-9', '反渗透海水淡化膜组件', '水资源', '同类产品。', '9', '合资', '授权']),
    );
    const { client } = people.supplier;
    const job = await checked(client, csv(STRAW, MEMBRANE));
    expect(job.counts).toMatchObject({ warnings: 1, duplicates: 1 });
    const [alike] = (await rows(client, job.id, { duplicates: 'true' })).items;
    expect(alike).toMatchObject({ rowNumber: 3, duplicateOf: { title: '反渗透海水淡化膜组件' } });
    await client.call(importRoutes.fixRow, { params: { id: job.id, rowNumber: 3 }, body: { skip: true } });
    await client.call(importRoutes.write, { params: { id: job.id } });
    await world.jobs.drain();
    expect((await get(client, job.id)).counts).toMatchObject({ created: 1, skipped: 1 });
  });

  it('is told which row of the file has the same reference', async () => {
    const { client } = people.supplier;
    const twin = [...MEMBRANE];
    twin[0] = 'A-1';
    const job = await checked(client, csv(STRAW, twin));
    expect((await rows(client, job.id, { status: ['error'] })).items[0]!.problems).toEqual([
      expect.objectContaining({ column: 0, code: 'duplicate_in_file', params: { row: 2 } }),
    ]);
    const fixed = await client.call(importRoutes.fixRow, {
      params: { id: job.id, rowNumber: 3 },
      body: { cells: [{ column: 0, value: 'A-2' }] },
    });
    expect(fixed.status).toBe('ok');
  });

  it('downloads the list with its problems, and a template', async () => {
    const { client } = people.supplier;
    const { id } = await checked(client, csv(STRAW, DRYER));
    const copy = await client.call(importRoutes.annotated, { params: { id }, query: { locale: 'zh' } });
    const sheet = (await new ExcelJS.Workbook().xlsx.load(copy as never)).worksheets[0]!;
    expect(sheet.getRow(1).getCell(8).value).toBe('问题 / Problems');
    expect(sheet.getRow(3).getCell(8).value).toContain('无法识别“星际旅行”');
    const template = await world.client().call(importRoutes.template, { query: { kind: 'demand', locale: 'zh' } });
    expect((await new ExcelJS.Workbook().xlsx.load(template as never)).worksheets.map(({ name }) => name)).toContain(
      '需求清单',
    );
  });

  it('is told at once why a file cannot be read, and nothing is kept of it', async () => {
    const { client } = people.supplier;
    await expect(upload(client, Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
      body: { code: 'file.type_not_accepted' },
    });
    await expect(upload(client, Buffer.from('only one line'))).rejects.toMatchObject({
      body: { code: 'import.no_header_found' },
    });
    expect((await client.call(importRoutes.list, {})).total).toBe(0);
  });

  it('submits the complete ones for review', async () => {
    const { client } = people.supplier;
    const incomplete = ['A-4', '风机', '能源', '一种风机。', '', '', ''];
    const { id } = await written(client, csv(STRAW, MEMBRANE, incomplete));
    const outcome = await client.call(importRoutes.submitAll, { params: { id }, body: {} });
    expect(outcome).toEqual({ submitted: 2, incomplete: 1, failed: 0, next: null });
    expect((await drafts(client)).map(({ status }) => status).sort()).toEqual(['draft', 'in_review', 'in_review']);
  });

  it('deletes the import; the listings stay', async () => {
    const { client } = people.supplier;
    const { id } = await written(client, csv(STRAW));
    await client.call(importRoutes.remove, { params: { id } });
    expect((await client.refusal(importRoutes.get, { params: { id } })).code).toBe('import.not_found');
    expect(await drafts(client)).toHaveLength(1);
  });
});

describe('who sees and does what with an import', () => {
  it('staff import for an organisation; a member only for their own', async () => {
    const organisationId = people.supplierOrganisation.id;
    const job = await upload(people.staff.client, csv(STRAW), { organisationId });
    expect(job.organisation.id).toBe(organisationId);
    expect((await get(people.supplier.client, job.id)).actions).toContain('check');
    await expect(upload(people.staff.client, csv(STRAW))).rejects.toMatchObject({ body: { code: 'request.invalid' } });
    await expect(upload(people.stranger.client, csv(STRAW), { organisationId })).rejects.toMatchObject({
      body: { code: 'access.forbidden' },
    });
  });

  it('a stranger sees none of it', async () => {
    const { id } = await checked(people.supplier.client, csv(STRAW));
    const { client } = people.stranger;
    const params = { id };
    expect((await client.refusal(importRoutes.get, { params })).status).toBe(404);
    expect((await client.refusal(importRoutes.listRows, { params })).status).toBe(404);
    expect((await client.refusal(importRoutes.annotated, { params })).status).toBe(404);
    expect((await client.refusal(importRoutes.write, { params })).status).toBe(404);
    expect(
      (await client.refusal(importRoutes.fixRow, { params: { id, rowNumber: 2 }, body: { skip: true } })).status,
    ).toBe(404);
    expect((await client.refusal(importRoutes.remove, { params })).status).toBe(404);
    expect((await client.call(importRoutes.list, {})).total).toBe(0);
  });

  it('an observer looks and changes nothing', async () => {
    const { id } = await checked(people.supplier.client, csv(STRAW));
    expect(await get(people.observer.client, id)).toMatchObject({ actions: [] });
    expect((await people.observer.client.refusal(importRoutes.write, { params: { id } })).status).toBe(403);
  });

  it('compliance looks, and may not act', async () => {
    const { id } = await checked(people.supplier.client, csv(STRAW));
    expect((await people.compliance.client.refusal(importRoutes.write, { params: { id } })).code).toBe(
      'access.forbidden',
    );
  });
});

describe('a step that stops goes on where it stopped', () => {
  const many = (count: number) =>
    Buffer.from(
      `Ref,Title,Description\n${Array.from({ length: count }, (_, index) => `N-${index},Pump model ${index * 7919},It pumps ${index}.`).join('\n')}\n`,
    );

  it('when it is cancelled while it writes', async () => {
    const { client } = people.supplier;
    const { id } = await checked(client, many(350));
    await client.call(importRoutes.write, { params: { id } });
    // The cancellation is there before the worker: it stops before the first batch.
    await client.call(importRoutes.cancel, { params: { id } });
    await world.jobs.drain();
    expect(await get(client, id)).toMatchObject({
      status: 'cancelled',
      actions: expect.arrayContaining(['resume']),
      counts: { created: 0 },
    });
    await client.call(importRoutes.write, { params: { id } });
    await world.jobs.drain();
    expect(await get(client, id)).toMatchObject({ status: 'done', counts: { created: 350 } });
  });

  it('when its worker dies between two batches: the wake-up finds it', async () => {
    const { client } = people.supplier;
    const { id } = await checked(client, many(250));
    await client.call(importRoutes.write, { params: { id } });
    // What a dead worker leaves: the import says it is running, some rows are written, its job is gone.
    await world.database.pool.query('delete from graphile_worker._private_jobs');
    await world.jobs.runNow('imports:wake');
    await world.jobs.drain();
    const job = await get(client, id);
    expect(job).toMatchObject({ status: 'done', counts: { created: 250, updated: 0, unchanged: 0 } });
    const references = await world.database.pool.query(
      'select count(distinct own_reference)::int as distinct, count(*)::int as all from listings',
    );
    expect(references.rows[0]).toEqual({ distinct: 250, all: 250 });
  });

  it('and what runs may not be changed meanwhile', async () => {
    const { client } = people.supplier;
    const { id } = await upload(client, csv(STRAW));
    await client.call(importRoutes.check, { params: { id } });
    expect((await client.refusal(importRoutes.write, { params: { id } })).code).toBe('import.not_possible_now');
    expect((await client.refusal(importRoutes.remove, { params: { id } })).code).toBe('import.not_possible_now');
    expect((await get(client, id)).progress).toMatchObject({ done: 0, total: 1 });
  });
});
