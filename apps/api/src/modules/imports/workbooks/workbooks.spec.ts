import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { LISTING_KINDS, type CellProblem } from '@techbridge/contracts';
import { translator } from '@techbridge/i18n/server';
import { analyse, dataRows, planColumns } from '../columns/analysis';
import { readRow } from '../rows/row';
import { problemsHeading, writeAnnotatedCopy } from './annotated-copy';
import { templateWorkbook } from './template';

jest.setTimeout(30_000);

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'techbridge-workbooks-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const opened = async (bytes: Buffer) => new ExcelJS.Workbook().xlsx.load(bytes as never);

describe('the template', () => {
  const cases = LISTING_KINDS.flatMap((kind) => (['en', 'zh', 'th'] as const).map((locale) => [kind, locale] as const));

  it.each(cases)('for a %s in %s is understood by the import without a hand', async (kind, locale) => {
    const bytes = await templateWorkbook(kind, locale);
    const workbook = await opened(bytes);
    const [sheet] = workbook.worksheets.filter(({ state }) => state === 'visible');
    // Somebody fills in the next row just as the example is filled in.
    const filled = sheet!.getRow(4);
    sheet!.getRow(3).eachCell((cell, column) => (filled.getCell(column).value = cell.value));
    filled.getCell(1).value = 'B-002';
    const file = path.join(folder, `${kind}-${locale}.xlsx`);
    writeFileSync(file, Buffer.from(await workbook.xlsx.writeBuffer()));

    const analysis = await analyse(file, kind);
    const paths = analysis.suggestions.map(({ path: to }) => to);
    expect(analysis.rows).toBe(1);
    expect(paths.filter((to) => to === 'append' || to === 'ignore')).toEqual([]);
    const plan = {
      kind,
      textLocale: analysis.textLocale,
      columns: planColumns(analysis, paths),
      fixedValues: [],
      today: '2026-11-22',
    };
    for await (const row of dataRows(file, analysis.format, analysis.headings)) {
      if (row.role === 'example') continue;
      const read = readRow(row.cells, plan);
      expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read).toMatchObject({ ownReference: 'B-002', content: { sectors: ['water', 'manufacturing'] } });
    }
  });

  it('has drop-downs from the vocabularies, and an example that is passed over', async () => {
    const workbook = await opened(await templateWorkbook('technology', 'zh'));
    const sheet = workbook.getWorksheet('技术清单')!;
    const headings = sheet.getRow(2).values as string[];
    const sector = headings.findIndex((heading) => heading?.startsWith('所属领域'));
    expect(sheet.getCell(10, sector).dataValidation).toMatchObject({
      type: 'list',
      formulae: [expect.stringMatching(/^lists!/)],
    });
    expect(workbook.getWorksheet('lists')!.state).toBe('veryHidden');
    expect(sheet.getRow(3).getCell(1).value).toMatch(/^示例/);
    expect(workbook.getWorksheet('填写说明')!.rowCount).toBeGreaterThan(20);
  });
});

describe('the annotated copy', () => {
  const problem: CellProblem = {
    column: 1,
    field: 'trl',
    severity: 'error',
    code: 'out_of_range',
    value: '12',
    params: { min: 1, max: 9 },
    suggestion: null,
  };

  async function copy(locale: 'en' | 'zh') {
    async function* rows() {
      yield { cells: ['Pump', '12'], problems: [problem] };
      yield { cells: ['=1+1', '5'], problems: [] };
    }
    const output = new PassThrough();
    const [bytes] = await Promise.all([buffer(output), writeAnnotatedCopy(['Title', 'TRL'], rows(), locale, output)]);
    return bytes;
  }

  it('says beside each row what is wrong, colours the cell and comments it', async () => {
    const sheet = (await opened(await copy('zh'))).worksheets[0]!;
    expect(sheet.getRow(1).values).toEqual([undefined, 'Title', 'TRL', '问题 / Problems']);
    expect(sheet.getCell('C2').value).toContain('超出 1 至 9 的范围');
    expect(sheet.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFF8C9C4' } });
    expect(JSON.stringify(sheet.getCell('B2').note)).toContain('12');
    expect(sheet.getCell('A3').value).toBe('=1+1');
  });

  it('can be corrected and imported again: its column of problems is left out', async () => {
    const file = path.join(folder, 'annotated.xlsx');
    writeFileSync(file, await copy('en'));
    for (const kind of LISTING_KINDS) {
      const { suggestions } = await analyse(file, kind);
      expect(suggestions.map(({ path: to }) => to)[2]).toBe('ignore');
    }
    expect(problemsHeading()).toBe('问题 / Problems');
  });

  it('words every problem', () => {
    for (const locale of ['en', 'zh'] as const) {
      const words = translator(locale)('imports:problem.out_of_range', { value: '12', min: 1, max: 9 });
      expect(words).not.toContain('{{');
    }
  });
});
