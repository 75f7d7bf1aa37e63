import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { cellText } from './cell';
import { openArchive } from './archive';
import { openSpreadsheet } from './spreadsheet';
import { textCollector } from './workbook-parts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'techbridge-sheets-'))));
afterAll(() => rmSync(folder, { recursive: true }));

let serial = 0;
function aFile(bytes: Buffer | string): string {
  const file = path.join(folder, `file-${(serial += 1)}`);
  writeFileSync(file, bytes);
  return file;
}

async function read(bytes: Buffer | string) {
  const file = await openSpreadsheet(aFile(bytes));
  const sheet = file.sheets[0]!;
  const rows: { rowNumber: number; cells: string[] }[] = [];
  for await (const row of sheet.rows(undefined, await sheet.merges())) {
    rows.push({ rowNumber: row.rowNumber, cells: row.cells.map(cellText) });
  }
  file.close();
  return { ...file, rows, sheetNames: file.sheets.map(({ name }) => name) };
}

async function aWorkbook(fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const CHINESE =
  '技术名称,所属领域,简介\r\n水稻秸秆综合利用技术,农业,把秸秆变成有机肥料和燃料\r\n海水淡化膜,水资源,反渗透膜组件，能耗低';

describe('an office opens its list as text', () => {
  it('reads UTF-8 with and without a mark', async () => {
    for (const bytes of [Buffer.from(CHINESE), Buffer.from(`\ufeff${CHINESE}`)]) {
      const { rows, encoding } = await read(bytes);
      expect(encoding).toBe('UTF-8');
      expect(rows[0]!.cells).toEqual(['技术名称', '所属领域', '简介']);
      expect(rows[2]!.cells[2]).toBe('反渗透膜组件，能耗低');
    }
  });

  it('reads GB18030, as Excel in China saves a CSV', async () => {
    const { rows, encoding } = await read(iconv.encode(CHINESE, 'gb18030'));
    expect(encoding).toBe('GB18030');
    expect(rows[1]!.cells).toEqual(['水稻秸秆综合利用技术', '农业', '把秸秆变成有机肥料和燃料']);
  });

  it('finds the one Chinese word at the end of a long English file in GB18030', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `Pump ${index},A centrifugal pump for irrigation of paddy fields`,
    );
    const { rows, encoding } = await read(
      iconv.encode(`Name,Description\n${lines.join('\n')}\n水泵,灌溉用水泵`, 'gb18030'),
    );
    expect(encoding).toBe('GB18030');
    expect(rows.at(-1)!.cells[0]).toBe('水泵');
  });

  it.each([
    ['windows-874', 'ชื่อเทคโนโลยี,รายละเอียด\nเครื่องอบแห้งพลังงานแสงอาทิตย์,ใช้สำหรับยางพารา และผลไม้\n'],
    ['windows-1252', 'Name,Description\nCafé São Tomé,Système de séchage à énergie solaire\n'],
    ['Big5', '技術名稱,說明\n海水淡化技術,利用太陽能的海水淡化系統與設備\n'],
  ])('reads %s', async (name, text) => {
    const { rows, encoding } = await read(iconv.encode(text, name.replace('-', '')));
    expect(encoding).toBe(name);
    expect(rows.map((row) => row.cells.join(',')).join('\n')).toBe(text.trim());
  });

  it('reads Vietnamese in the encoding of its old editions, which writes tones apart', async () => {
    const text = 'Tên công nghệ;Mô tả\nMáy sấy năng lượng;Thiết bị dùng trong nước, sấy đường';
    const tonesApart = text.replace(/[\u00c0-\u1ef9]/g, (letter) => {
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letter.normalize('NFD'))?.[0] ?? '';
      return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone;
    });
    const { rows, encoding } = await read(iconv.encode(tonesApart, 'windows1258'));
    expect(encoding).toBe('windows-1258');
    expect(rows.map((row) => row.cells.join(';')).join('\n')).toBe(text);
  });

  it('reads UTF-16, as Excel saves "Unicode text"', async () => {
    const { rows, encoding, delimiter } = await read(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('名称\t领域\r\n秸秆\t农业\r\n', 'utf16le')]),
    );
    expect([encoding, delimiter]).toEqual(['UTF-16LE', '\t']);
    expect(rows[1]!.cells).toEqual(['秸秆', '农业']);
  });

  it.each([
    [';', 'name;price;text\na;1,5;"one; two, three"\nb;2,5;x, y, z\n'],
    ['\t', 'name\tprice\ttext\na\t1,5\tone, two; three\n'],
    ['|', 'name|price|text\na|1|x,y,z\nb|2|u;v\n'],
    [',', 'name,text\na,"one;two;three;four"\nb,"five;six;seven;eight"\n'],
  ])('takes %j for the delimiter', async (delimiter, text) => {
    expect((await read(text)).delimiter).toBe(delimiter);
  });

  it('obeys a first line that declares the delimiter', async () => {
    const { rows, delimiter } = await read('sep=;\nname;text\na;b,c\n');
    expect(delimiter).toBe(';');
    expect(rows.map((row) => row.rowNumber)).toEqual([2, 3]);
  });

  it('keeps line breaks within quotes and counts rows as the spreadsheet does', async () => {
    const { rows } = await read('name,text\r\n\r\na,"first\r\nsecond, with ""quotes"""\r\n,,\r\nb,c\r\n');
    expect(rows).toEqual([
      { rowNumber: 1, cells: ['name', 'text'] },
      { rowNumber: 3, cells: ['a', 'first\nsecond, with "quotes"'] },
      { rowNumber: 5, cells: ['b', 'c'] },
    ]);
  });

  it('says in which row a quote is never closed', async () => {
    await expect(read('name,text\na,b\nc,"never closed\nd,e\n')).rejects.toMatchObject({
      code: 'import.quote_not_closed',
    });
  });

  it('refuses what is no spreadsheet', async () => {
    await expect(read(Buffer.from([1, 2, 0, 3, 0, 0, 4]))).rejects.toMatchObject({ code: 'file.type_not_accepted' });
    await expect(read('%PDF-1.7 ...')).rejects.toMatchObject({ code: 'file.type_not_accepted' });
    await expect(read('')).rejects.toMatchObject({ code: 'import.no_rows' });
  });

  it('says that a workbook from before 2007 must be saved anew, and that a protected one must be opened', async () => {
    const container = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(read(Buffer.concat([container, Buffer.alloc(600)]))).rejects.toMatchObject({
      code: 'import.old_excel_format',
    });
    const locked = Buffer.concat([container, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    await expect(read(locked)).rejects.toMatchObject({ code: 'import.workbook_is_protected' });
  });
});

describe('an office opens its workbook', () => {
  it('reads dates however they are styled, numbers, formulas, rich text and links', async () => {
    const bytes = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('清单');
      sheet.addRow(['名称', '日期', '编号', '效率', '合计', '网址']);
      const row = sheet.addRow([
        { richText: [{ text: '海水' }, { font: { bold: true }, text: '淡化' }] },
        new Date(Date.UTC(2026, 2, 1)),
        42,
        0.355,
        { formula: 'C2*2', result: 84 },
        { text: 'more', hyperlink: 'https://offers.example/1' },
      ]);
      row.getCell(2).numFmt = 'yyyy"年"m"月"d"日"';
      row.getCell(3).numFmt = '000000';
      row.getCell(4).numFmt = '0.0%';
    });
    const { rows } = await read(bytes);
    expect(rows[1]!.cells).toEqual(['海水淡化', '2026-03-01', '000042', '35.5%', '84', 'more']);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = await aWorkbook((workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet('Sheet1');
      sheet.addRow(['name', 'date']);
      sheet.addRow(['a', new Date(Date.UTC(2026, 2, 1))]).getCell(2).numFmt = 'dd/mm/yyyy';
    });
    expect((await read(bytes)).rows[1]!.cells[1]).toBe('2026-03-01');
  });

  it('leaves out hidden sheets, and repeats the value of a block merged over several rows', async () => {
    const bytes = await aWorkbook((workbook) => {
      workbook.addWorksheet('lists', { state: 'veryHidden' }).addRow(['x']);
      const sheet = workbook.addWorksheet('技术');
      sheet.addRow(['领域', '名称']);
      sheet.addRow(['能源', 'a']);
      sheet.addRow([null, 'b']);
      sheet.addRow(['水', 'c']);
      sheet.mergeCells('A2:A3');
    });
    const { rows, sheetNames } = await read(bytes);
    expect(sheetNames).toEqual(['技术']);
    expect(rows.map((row) => row.cells)).toEqual([
      ['领域', '名称'],
      ['能源', 'a'],
      ['能源', 'b'],
      ['水', 'c'],
    ]);
  });

  it('refuses an archive that would unpack to far more than it is, before unpacking it', async () => {
    const bytes = await aWorkbook((workbook) => {
      const sheet = workbook.addWorksheet('a');
      for (let row = 0; row < 400; row += 1) sheet.addRow([`${'z'.repeat(2000)}${row}`]);
    });
    const limits = { entries: 100, entryBytes: 100_000, totalBytes: 10_000_000, ratio: 300, ratioFrom: 1_000_000 };
    await expect(openArchive(aFile(bytes), limits)).rejects.toMatchObject({ code: 'import.file_expands_too_much' });
    await expect(
      openArchive(aFile(bytes), { ...limits, entryBytes: 1e9, ratio: 10, ratioFrom: 100_000 }),
    ).rejects.toMatchObject({
      code: 'import.file_expands_too_much',
    });
  });

  it('says that a file cut off in the middle is damaged', async () => {
    const bytes = await aWorkbook((workbook) => workbook.addWorksheet('a').addRow(['x']));
    await expect(read(bytes.subarray(0, bytes.length - 200))).rejects.toMatchObject({ code: 'file.damaged' });
  });

  it('leaves out the reading aids East Asian workbooks keep beside a text', () => {
    const collector = textCollector();
    collector.start();
    for (const [kind, value] of [
      ['open', 't'],
      ['text', '技术'],
      ['close', 't'],
      ['open', 'rPh'],
      ['open', 't'],
      ['text', 'ぎじゅつ'],
      ['close', 't'],
      ['close', 'rPh'],
    ] as const)
      collector[kind](value);
    expect(collector.end()).toBe('技术');
  });
});
