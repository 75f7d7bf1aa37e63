import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ListingKind } from '@techbridge/contracts';
import { analyse, dataRows, planColumns } from './columns/analysis';
import { readRow, type ReadRow } from './rows/row';

jest.setTimeout(180_000);

const INPUT = path.resolve(__dirname, '../../../../../../shared/data/input');
const present = existsSync(INPUT);
if (!present) process.stderr.write('The real spreadsheets are not beside this checkout: their tests are left out.\n');
// eslint-disable-next-line no-restricted-syntax -- the files are real and may not be copied here; the line above says when
const withFiles = present ? describe : describe.skip;

async function imported(name: string, kind: ListingKind) {
  const file = path.join(INPUT, name);
  const analysis = await analyse(file, kind);
  const paths = analysis.suggestions.map(({ path: to }) => to);
  const columns = planColumns(analysis, paths);
  const plan = { kind, textLocale: analysis.textLocale, columns, fixedValues: [], today: '2026-11-22' };
  const rows: ReadRow[] = [];
  for await (const row of dataRows(file, analysis.format, analysis.headings)) rows.push(readRow(row.cells, plan));
  const problems = new Map<string, number>();
  for (const { severity, code } of rows.flatMap((row) => row.problems)) {
    problems.set(`${severity} ${code}`, (problems.get(`${severity} ${code}`) ?? 0) + 1);
  }
  return { ...analysis, paths, rows, problems: Object.fromEntries(problems) };
}

withFiles('the software offers of an agency', () => {
  it('are 601 rows below a merged title and an empty row, each with its texts, keywords and page', async () => {
    const { format, paths, rows, problems } = await imported('software-offers.xlsx', 'technology');
    expect(format).toMatchObject({ container: 'xlsx', headerRow: 3 });
    expect(paths).toEqual([
      'texts.en.title',
      'append',
      'texts.en.description',
      'keywords.en',
      'append',
      'ignore',
      'ignore',
      'link',
    ]);
    expect(rows).toHaveLength(601);
    expect(rows.every(({ title }) => title !== '')).toBe(true);
    expect(rows[0]!.content).toMatchObject({
      originalLocale: 'en',
      keywords: { en: ['NASA', 'ARC', 'Open Source', 'Data Servers Processing and Handling'] },
      link: 'https://software.nasa.gov/software/ARC-14672-1',
      texts: {
        en: {
          title: expect.stringMatching(/^CODE-A Software/),
          description: expect.stringMatching(/NASA Center: ARC\nLicense: NASA Open Source$/),
        },
      },
    });
    expect(Object.keys(problems).filter((problem) => problem.startsWith('error'))).toEqual([]);
  });
});

withFiles('the patents of an agency', () => {
  it('keep numbers, states and dates, and show the one cell that is wrong and the dates that were exchanged', async () => {
    const { format, paths, rows, problems } = await imported('nasa-patents.csv', 'technology');
    expect(format).toMatchObject({ encoding: 'UTF-8', delimiter: ';', headerRow: 1 });
    expect(paths).toEqual([
      'append',
      'patents.status',
      'ownReference',
      'patents.number',
      'texts.en.title',
      'patents.expiresOn',
    ]);
    expect(rows).toHaveLength(1393);
    expect(new Set(rows.map(({ ownReference }) => ownReference)).size).toBe(1393);
    expect(rows[5]!.content).toMatchObject({
      ipStatus: 'granted',
      patents: [{ number: '09/226,673', office: 'US', status: 'granted', expiresOn: '2018-12-24' }],
    });
    expect(rows.find(({ ownReference }) => ownReference === 'ARC-14048-1')!.problems).toEqual([
      expect.objectContaining({ code: 'dates_exchanged', value: '10 March 2015', suggestion: '2015-10-03' }),
    ]);
    expect(problems).toEqual({ 'error not_recognised': 1, 'warning dates_exchanged': 374 });
  });
});

withFiles('open calls of a funder', () => {
  it('are read as needs, with their deadlines and budgets, and shorter texts proposed where one is too long', async () => {
    const { format, paths, rows, problems } = await imported('eu-needs.csv', 'demand');
    expect(format).toMatchObject({ encoding: 'UTF-8', delimiter: ',' });
    expect(paths).toEqual([
      'ownReference',
      'texts.en.title',
      'append',
      'deadline',
      'budgetMin',
      'budgetMax',
      'keywords.en',
      'texts.en.problem',
    ]);
    expect(rows).toHaveLength(604);
    expect(rows[0]).toMatchObject({
      ownReference: 'ERC-2026-POC',
      content: { kind: 'demand', deadline: '2026-03-17', budgetMin: 150_000, budgetMax: 150_000 },
    });
    const tooLong = rows.flatMap((row) => row.problems).filter(({ code }) => code === 'too_long');
    expect(problems['error too_long']).toBe(tooLong.length);
    expect(tooLong.every(({ suggestion }) => suggestion !== null && suggestion.length <= 8000)).toBe(true);
    expect(tooLong.length).toBeGreaterThan(50);
  });
});
