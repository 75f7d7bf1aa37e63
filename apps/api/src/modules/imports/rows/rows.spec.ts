import type { ListingKind } from '@techbridge/contracts';
import { readRow, type ReadRow } from './row';
import type { RowPlan } from './draft';
import type { Cell } from '../reading/cell';

function read(columns: Record<string, Cell>, options: Partial<RowPlan> & { heading?: string } = {}): ReadRow {
  const kind: ListingKind = options.kind ?? 'technology';
  const plan: RowPlan = {
    kind,
    textLocale: options.textLocale ?? 'en',
    today: '2026-11-22',
    fixedValues: options.fixedValues ?? [],
    columns: Object.keys(columns).map((path, column) => ({
      column,
      heading: options.heading ?? path,
      path,
      dateOrder: null,
      datesExchanged: false,
    })),
  };
  return readRow(Object.values(columns), plan);
}

const technology = (columns: Record<string, Cell>, options = {}) => {
  const row = read({ 'texts.en.title': 'Pump', ...columns }, options);
  if (row.content.kind !== 'technology') throw new Error('not a technology');
  return { ...row, content: row.content, codes: row.problems.map(({ code, severity }) => `${severity} ${code}`) };
};
const demand = (columns: Record<string, Cell>, options = {}) => {
  const row = read({ 'texts.en.title': 'Pump wanted', ...columns }, { kind: 'demand', ...options });
  if (row.content.kind !== 'demand') throw new Error('not a need');
  return { ...row, content: row.content, codes: row.problems.map(({ code, severity }) => `${severity} ${code}`) };
};

describe('a row of a supplier becomes a technology', () => {
  it('with its texts in their languages, the first title deciding which is the original', () => {
    const { content, title } = read(
      { 'texts.zh.title': '水泵', 'texts.en.title': 'Pump', 'texts.zh.description': '用于稻田灌溉。效率高。' },
      { textLocale: 'zh' },
    );
    expect(title).toBe('水泵');
    expect(content).toMatchObject({
      originalLocale: 'zh',
      texts: { zh: { title: '水泵', summary: '用于稻田灌溉。效率高。' }, en: { title: 'Pump' } },
    });
  });

  it('with the countries a supplier does not deliver to, by name or code, in either language', () => {
    const read = (text: string) => technology({ excludedCountries: text }).content.excludedCountries;
    expect(read('缅甸、东帝汶')).toEqual(['MM', 'TL']);
    expect(read('Thailand; VN')).toEqual(['TH', 'VN']);
    expect(technology({ excludedCountries: 'Atlantis' }).codes).toEqual(['error not_recognised']);
  });

  it('with vocabulary words in either language, one or several', () => {
    const { content, codes } = technology({
      sectors: '能源、水资源',
      cooperation: 'joint venture; 技术许可',
      trl: '中试',
      sdgs: 'SDG 6, 7',
      ipStatus: '已授权',
      form: '工艺',
    });
    expect(codes).toEqual([]);
    expect(content.sectors).toEqual(['energy', 'water']);
    expect(content.cooperation).toContain('joint-venture');
    expect(content).toMatchObject({ sdgs: [6, 7], ipStatus: 'granted', form: 'process' });
    expect(content.trl).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ['6', 6],
    ['６', 6],
    ['TRL 6–7', 6],
    ['7级', 7],
    [8, 8],
    ['第六级', 6],
  ])('at the readiness level of %s', (cell, level) => expect(technology({ trl: cell }).content.trl).toBe(level));

  it('with its patents, from one cell or from several columns', () => {
    expect(technology({ patents: 'ZL201510123456.7（已授权）；US 10,123,456, pending' }).content.patents).toEqual([
      { number: 'ZL201510123456.7', office: 'CN', status: 'granted', expiresOn: null, inForceIn: [] },
      { number: 'US 10,123,456', office: 'US', status: 'applied', expiresOn: null, inForceIn: [] },
    ]);
    const { content } = technology({
      'patents.number': '13/033,085',
      'patents.status': 'Issued',
      'patents.expiresOn': new Date(Date.UTC(2031, 5, 30)),
      'patents.inForceIn': '中国；泰国',
    });
    expect(content.ipStatus).toBe('granted-in-asean');
    expect(content.patents).toEqual([
      { number: '13/033,085', office: 'US', status: 'granted', expiresOn: '2031-06-30', inForceIn: ['CN', 'TH'] },
    ]);
  });

  it('with benefits measured against what they are compared with', () => {
    const [english] = technology({ benefits: 'electricity 0.9 kWh/m³ against 1.4 for activated sludge' }).content
      .benefits;
    expect(english).toEqual({
      measure: { en: 'electricity' },
      value: 0.9,
      unit: 'kWh/m³',
      baselineValue: 1.4,
      baseline: { en: 'activated sludge' },
    });
    const [chinese] = technology({ benefits: '电耗 0.9 kWh/m³，较活性污泥法 1.4 kWh/m³' }, { textLocale: 'zh' }).content
      .benefits;
    expect(chinese).toEqual({
      measure: { zh: '电耗' },
      value: 0.9,
      unit: 'kWh/m³',
      baselineValue: 1.4,
      baseline: { zh: '活性污泥法' },
    });
    const [plain] = technology({ benefits: '节能30%' }, { textLocale: 'zh' }).content.benefits;
    expect(plain).toMatchObject({ measure: { zh: '节能' }, value: 30, unit: '%', baselineValue: null });
  });

  it('with the places where it runs', () => {
    const { content } = technology({
      deployments: 'Thailand, rubber mill in Rayong, 2023; 越南胡志明市水厂 2022年\nIndonesia: Medan (2021)',
    });
    expect(content.deployments).toEqual([
      { country: 'TH', site: 'rubber mill in Rayong', year: 2023 },
      { country: 'VN', site: '胡志明市水厂', year: 2022 },
      { country: 'ID', site: 'Medan', year: 2021 },
    ]);
  });

  it('with prices in bands, whether written as a band, an amount or in words', () => {
    expect(technology({ priceBand: '50–100万元' }).content.priceBand).toBe('200k-1m');
    expect(technology({ priceBand: '面议' }).content.priceBand).toBe('negotiable');
    expect(technology({ priceBand: '30' }, { heading: '转让价格（万元）' }).content.priceBand).toBe('200k-1m');
    expect(technology({ minimumInvestment: '2 tỷ đồng' }).content.minimumInvestment).toBe('50k-200k');
  });

  it('with columns nobody mapped kept as lines of the description, and dropped ones dropped', () => {
    const row = readRow(['Pump', 'It pumps.', 'ARC', 'secret'], {
      kind: 'technology',
      textLocale: 'en',
      today: '2026-11-22',
      fixedValues: [],
      columns: ['texts.en.title', 'texts.en.description', 'append', 'ignore'].map((path, column) => ({
        column,
        path,
        heading: ['Title', 'Description', 'Centre', 'Note'][column]!,
        dateOrder: null,
        datesExchanged: false,
      })),
    });
    expect(row.content.texts.en).toMatchObject({ description: 'It pumps.\n\nCentre: ARC', summary: 'It pumps.' });
  });

  it('with the language it names; all that is derived is derived all the same', () => {
    const { content } = technology({
      originalLocale: 'Thai',
      'texts.en.description': 'It pumps water. It needs no fuel.',
      'patents.number': 'CN109876543B',
      'patents.status': 'granted',
    });
    expect(content).toMatchObject({ originalLocale: 'th', ipStatus: 'granted' });
    expect(content.texts.en).toMatchObject({ title: 'Pump', summary: 'It pumps water. It needs no fuel.' });
  });

  it('letter by letter where the product wrote the heading of the language', () => {
    const { content } = technology(
      { originalLocale: 'Thai', 'texts.en.description': 'It pumps water.' },
      { heading: 'Original language / 原文语言' },
    );
    expect(content).toMatchObject({ originalLocale: 'th', texts: { en: { summary: '' } } });
  });

  it('with each code once, though an exported row was given it again', () => {
    const again = { originalLocale: 'English', sectors: 'Water; Water', sdgs: '6; 6; 7', cooperation: 'Pilot; pilot' };
    const { content } = technology(again, { heading: 'Original language / 原文语言' });
    expect(content).toMatchObject({ sectors: ['water'], sdgs: [6, 7] });
    expect(content.cooperation).toHaveLength(1);
  });

  it('with values that count for all rows, unless the row has its own', () => {
    const fixedValues = [
      { field: 'sectors', value: 'water' },
      { field: 'trl', value: '9' },
    ];
    const { content } = technology({ sectors: 'energy' }, { fixedValues });
    expect(content).toMatchObject({ sectors: ['energy'], trl: 9 });
  });
});

describe('what is wrong is said by cell, with what would do', () => {
  it('no title', () => {
    const { problems } = read({ 'texts.en.title': '', trl: '5' });
    expect(problems).toEqual([expect.objectContaining({ column: 0, code: 'required', severity: 'error' })]);
  });

  it('a text that is too long, with a shorter one proposed', () => {
    const { problems } = technology({ 'texts.en.summary': 'A sentence. '.repeat(60) });
    expect(problems[0]).toMatchObject({ code: 'too_long', params: { max: 500, length: 719 } });
    expect(problems[0]!.suggestion!.length).toBeLessThanOrEqual(500);
    expect(problems[0]!.suggestion).toMatch(/\.$/);
  });

  it('a word that is none of the vocabulary; beside others a warning, alone an error', () => {
    expect(technology({ sectors: '能源；星际旅行' }).problems).toEqual([
      expect.objectContaining({ column: 1, code: 'not_recognised', severity: 'warning', value: '星际旅行' }),
    ]);
    expect(technology({ sectors: '星际旅行' }).codes).toEqual(['error not_recognised']);
  });

  it('contact details in a text, with the text without them', () => {
    const { problems } = technology({ 'texts.en.description': 'Ask Li at li@institute.example now.' });
    expect(problems[0]).toMatchObject({ code: 'contact_in_text', severity: 'warning', suggestion: 'Ask Li at now.' });
  });

  it.each([
    [{ paybackMonths: 'soon' }, 'error not_a_number'],
    [{ paybackMonths: '2-3 years' }, 'warning number_read'],
    [{ trl: '12' }, 'error out_of_range'],
    [{ link: 'see our site' }, 'error not_a_url'],
    [{ 'patents.expiresOn': 'never' }, 'error not_a_date'],
    [{ 'patents.expiresOn': '03/04/2031' }, 'warning ambiguous_date'],
    [{ ownReference: 'x'.repeat(90) }, 'error too_long'],
    [{ trl: '#REF!' }, 'warning formula_failed'],
  ])('%j', (cells, complaint) => expect(technology(cells).codes).toEqual([complaint]));

  it('dates whose day and month a spreadsheet exchanged, with the date that was meant', () => {
    const plan: RowPlan = {
      kind: 'technology',
      textLocale: 'en',
      today: '2026-11-22',
      fixedValues: [],
      columns: [
        { column: 0, heading: 'Title', path: 'texts.en.title', dateOrder: null, datesExchanged: false },
        { column: 1, heading: 'Expiry', path: 'patents.expiresOn', dateOrder: 'mdy', datesExchanged: true },
      ],
    };
    expect(readRow(['Pump', '10 March 2015'], plan).problems[0]).toMatchObject({
      code: 'dates_exchanged',
      suggestion: '2015-10-03',
    });
    expect(readRow(['Pump', '12/24/2018'], plan).problems).toEqual([]);
  });

  it('is nothing where a cell only says that there is nothing', () => {
    expect(technology({ link: '-', patents: '无', sdgs: '不适用' }).codes).toEqual([]);
  });
});

describe('a row of a seeker becomes a need', () => {
  it('with its site, budget, deadline and limits', () => {
    const { content, codes } = demand({
      'texts.en.problem': 'Ponds smell.',
      siteCountry: '泰国',
      budget: 'USD 200,000–300,000',
      deadline: '2027年3月31日',
      trl: 'TRL 6-8',
      anonymous: '是',
      languages: 'English; ไทย',
    });
    expect(codes).toEqual([]);
    expect(content).toMatchObject({
      siteCountry: 'TH',
      budgetMin: 200_000,
      budgetMax: 300_000,
      currency: 'USD',
      budgetBand: '200k-1m',
      deadline: '2027-03-31',
      trlMin: 6,
      trlMax: 8,
      anonymous: true,
      languages: ['en', 'th'],
    });
  });

  it('is told when lowest and highest budget are the wrong way round, with both to be exchanged', () => {
    const { problems } = demand({ budgetMin: '500', budgetMax: '100' });
    expect(problems.map(({ column, suggestion }) => [column, suggestion])).toEqual([
      [1, '100'],
      [2, '500'],
    ]);
  });

  it('is warned of a deadline that has passed', () =>
    expect(demand({ deadline: '2026-03-17' }).codes).toEqual(['warning in_the_past']));
});
