import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { ListingKind } from '@techbridge/contracts';
import { analyse, dataRows } from './analysis';
import { headingLocale, readHeading } from './heading';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'techbridge-columns-'))));
afterAll(() => rmSync(folder, { recursive: true }));

let serial = 0;
async function analysed(content: Buffer | string, kind: ListingKind = 'technology', headerRow?: number) {
  const file = path.join(folder, `file-${(serial += 1)}`);
  writeFileSync(file, content);
  const analysis = await analyse(file, kind, headerRow);
  const rows: number[] = [];
  for await (const row of dataRows(file, analysis.format, analysis.headings))
    if (row.role === 'data') rows.push(row.rowNumber);
  return { ...analysis, paths: analysis.suggestions.map(({ path: to }) => to), dataRows: rows };
}

async function aWorkbook(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('Sheet1'), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('a heading is recognised', () => {
  it.each([
    ['技术名称', 'title'],
    ['* 技术名称（必填）', 'title'],
    ['项目名称(英文)', 'title'],
    ['Title / 标题', 'title'],
    ['主要技术优势', 'advantages'],
    ['所属技术领域', 'sectors'],
    ['合作方式 2', 'cooperation'],
    ['Not offered in', 'excludedCountries'],
    ['Countries excluded', 'excludedCountries'],
    ['不提供的国家', 'excludedCountries'],
    ['排除国家（如有）', 'excludedCountries'],
    ['Technology Readiness Level (TRL)', 'trl'],
    ['投资回收期（年）', 'paybackMonths'],
    ['Case Number', 'ownReference'],
    ['topicId', 'ownReference'],
    ['Patent Expiration Date', 'patents.expiresOn'],
    ['序号', 'ignore'],
    ['联系人', 'ignore'],
    ['联系电话', 'ignore'],
    ['Update_Date', 'ignore'],
    ['ชื่อเทคโนโลยี', 'title'],
    ['Tên công nghệ', 'title'],
    ['Nama teknologi', 'title'],
    ['lĩnh vực', 'sectors'],
    ['ＴＲＬ', 'trl'],
  ])('%s is %s', (heading, field) => expect(readHeading(heading, 'technology')[0]?.field).toBe(field));

  it.each([
    ['budgetMin', 'budgetMin'],
    ['技术难题', 'problem'],
    ['deadline', 'deadline'],
    ['截止日期', 'deadline'],
  ])('of a need: %s is %s', (heading, field) => expect(readHeading(heading, 'demand')[0]?.field).toBe(field));

  it('with the language it names', () => {
    expect(headingLocale('技术名称（英文）')).toBe('en');
    expect(headingLocale('title_zh')).toBe('zh');
    expect(headingLocale('Title (Thai)')).toBe('th');
    expect(headingLocale('技术名称')).toBeNull();
  });

  it('and nothing is made of one that says nothing', () => {
    expect(readHeading('NASA Center', 'technology')).toEqual([]);
    expect(readHeading('备用1', 'technology')).toEqual([]);
  });
});

const CHINESE = [
  ['序号', '技术名称', '所属领域', '技术简介', '成熟度', '合作方式', '联系电话'],
  ['1', '水稻秸秆制有机肥', '农业', '把秸秆在三十天内变成有机肥料。', '中试', '技术许可', '13800138000'],
  ['2', '反渗透海水淡化膜', '水资源', '膜组件能耗低，寿命长。', '量产', '合资', '13800138001'],
];

describe('a table is found', () => {
  it('below a title, an empty row and a note, in any delimiter', async () => {
    const text = `2026年先进适用技术清单;;;;;;\n\n填报单位：示例研究院;;;;;;\n${CHINESE.map((row) => row.join(';')).join('\n')}\n`;
    const { format, paths, textLocale, rows } = await analysed(text);
    expect(format).toMatchObject({ container: 'csv', delimiter: ';', headerRow: 4 });
    expect([textLocale, rows]).toEqual(['zh', 2]);
    expect(paths).toEqual(['ignore', 'texts.zh.title', 'sectors', 'texts.zh.summary', 'trl', 'cooperation', 'ignore']);
  });

  it('with headings in two lines, groups merged above and single ones merged down', async () => {
    const bytes = await aWorkbook((sheet) => {
      sheet.addRow(['技术成果汇总表']);
      sheet.mergeCells('A1:F1');
      sheet.addRow(['序号', '基本信息', null, null, '转化信息', null]);
      sheet.addRow([null, '名称', '领域', '简介', '成熟度', '合作方式']);
      sheet.mergeCells('A2:A3');
      sheet.mergeCells('B2:D2');
      sheet.mergeCells('E2:F2');
      for (const row of CHINESE.slice(1)) sheet.addRow(row.slice(0, 6));
    });
    const { format, headings, paths, dataRows: data } = await analysed(bytes);
    expect(format.headerRow).toBe(3);
    expect(headings).toEqual(['序号', '名称', '领域', '简介', '成熟度', '合作方式']);
    expect(paths).toEqual(['ignore', 'texts.zh.title', 'sectors', 'texts.zh.summary', 'trl', 'cooperation']);
    expect(data).toEqual([4, 5]);
  });

  it('on the sheet that has one', async () => {
    const bytes = await aWorkbook((sheet, workbook) => {
      sheet.addRow(['填写说明']);
      sheet.addRow(['请逐项填写', '不要合并单元格']);
      const list = workbook.addWorksheet('清单');
      for (const row of CHINESE) list.addRow(row);
    });
    expect((await analysed(bytes)).format.sheet).toBe('清单');
  });

  it('without its fill-in hints, example, blank rows, repeated headings and total', async () => {
    const rows = [
      CHINESE[0]!,
      ['', '必填', '请选择', '不超过500字', '请选择', '请选择', '选填'],
      ['示例', '某技术', '能源', '……', '中试', '技术许可', ''],
      CHINESE[1]!,
      ['', '', '', '', '', '', ''],
      CHINESE[0]!,
      CHINESE[2]!,
      ['合计：2项', '', '', '', '', '', ''],
    ];
    const { dataRows: data } = await analysed(rows.map((row) => row.join('\t')).join('\r\n'));
    expect(data).toEqual([4, 7]);
  });

  it('where the person says its headings are', async () => {
    const text = 'a,b,c\n1,2,3\nfoo,bar,baz\nx,y,z\n';
    expect((await analysed(text, 'technology', 3)).headings).toEqual(['foo', 'bar', 'baz']);
  });

  it('or refused when there is none', async () => {
    await expect(analysed('just one line of text without any table\n')).rejects.toMatchObject({
      code: 'import.no_header_found',
    });
    await expect(analysed('title,description\n')).rejects.toMatchObject({ code: 'import.no_rows' });
  });
});

describe('columns are told apart by what they hold', () => {
  it('two titles by their languages, whatever the headings leave unsaid', async () => {
    const text =
      '名称,Name,描述\n水泵,Water pump for paddy fields,用于稻田灌溉的水泵\n膜,Membrane for sea water,反渗透膜用于海水淡化\n';
    expect((await analysed(text)).paths).toEqual(['texts.zh.title', 'texts.en.title', 'texts.zh.description']);
  });

  it('an unnamed column of vocabulary words by the words', async () => {
    const text = '名称,备用1\n水泵,技术许可\n膜,合资\n炉,技术转让\n';
    expect((await analysed(text)).paths).toEqual(['texts.zh.title', 'cooperation']);
  });

  it('keeps for the description what it does not know, and leaves out what is empty', async () => {
    const text = 'Title,NASA Center,Spare\nPump,ARC,\nValve,JSC,\n';
    expect((await analysed(text)).paths).toEqual(['texts.en.title', 'append', 'ignore']);
  });
});
