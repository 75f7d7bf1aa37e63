import ExcelJS from 'exceljs';
import type { ListingKind, Locale } from '@techbridge/contracts';
import { translator, type Translate } from '@techbridge/i18n/server';
import { label, optionsOf, type VocabularyName } from '@techbridge/taxonomy';
import { fieldsOf, textLimit, type FieldDefinition } from '../columns/fields';
import { headingOf, ownColumns, ownLocales, REPEATS, type OwnColumn } from '../columns/own-headings';

/** What only a workbook written by the product says: see export.ts. */
const KEPT_BY_EXPORT = ['originalLocale', 'status', 'reference'];
/** Left out of the template: other columns say the same, or an office would not know them by heart. */
export const LEFT_OUT: Record<ListingKind, readonly string[]> = {
  technology: ['patents.number', 'patents.office', 'patents.status', 'patents.inForceIn', 'terms', ...KEPT_BY_EXPORT],
  demand: ['trl', 'budgetMin', 'budgetMax', 'terms', ...KEPT_BY_EXPORT],
};
const ROWS_WITH_LISTS = 2000;
const HEADING_ROW = 2;
const EXAMPLE_ROW = 3;

/**
 * The workbook a supplier or seeker fills in: headings in their language and a second one, drop-downs, one example row
 * that an import passes over, and a sheet of explanations.
 */
export async function templateWorkbook(kind: ListingKind, locale: Locale): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'TechBridge';
  const words = translator(locale);
  const columns = templateColumns(kind, locale);
  const lists = addLists(workbook, columns, locale);
  addSheet(workbook, kind, locale, columns, lists);
  addHelp(workbook, kind, locale, columns, words);
  workbook.getWorksheet('lists')!.state = 'veryHidden';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export function templateFileName(kind: ListingKind, locale: Locale): string {
  return `${translator(locale)(`imports:template.file.${kind}`)}.xlsx`;
}

function templateColumns(kind: ListingKind, locale: Locale): OwnColumn[] {
  return ownColumns(
    fieldsOf(kind).filter(({ name }) => !LEFT_OUT[kind].includes(name)),
    ownLocales(locale),
  );
}

function hasList(field: FieldDefinition): field is FieldDefinition & { vocabulary: VocabularyName } {
  const choose = field.type === 'code' || field.name in REPEATS;
  return choose && field.vocabulary !== undefined && field.vocabulary !== 'term';
}

/** Each vocabulary in a column of a hidden sheet; the drop-downs point there, since a list in a cell holds 255 characters. */
function addLists(workbook: ExcelJS.Workbook, columns: OwnColumn[], locale: Locale): Map<string, string> {
  const sheet = workbook.addWorksheet('lists');
  const ranges = new Map<string, string>();
  for (const { field } of columns) {
    if (!hasList(field) || ranges.has(field.vocabulary)) continue;
    const options = optionsOf(field.vocabulary, locale).map(({ label: text, code }) =>
      field.vocabulary === 'trl' ? `${code} ${text}` : text,
    );
    const column = sheet.getColumn(ranges.size + 1);
    column.values = options;
    ranges.set(field.vocabulary, `lists!$${column.letter}$1:$${column.letter}$${options.length}`);
  }
  return ranges;
}

function addSheet(
  workbook: ExcelJS.Workbook,
  kind: ListingKind,
  locale: Locale,
  columns: OwnColumn[],
  lists: Map<string, string>,
): void {
  const words = translator(locale);
  const sheet = workbook.addWorksheet(words(`imports:template.sheet.${kind}`), {
    views: [{ state: 'frozen', ySplit: HEADING_ROW, xSplit: 1 }],
  });
  sheet.getCell(1, 1).value = words(`imports:template.intro.${kind}`);
  sheet.getCell(1, 1).font = { italic: true, color: { argb: 'FF555555' } };
  columns.forEach((column, index) => {
    const number = index + 1;
    const heading = sheet.getCell(HEADING_ROW, number);
    heading.value = headingOf(column, locale);
    heading.font = { bold: true, color: { argb: 'FFFFFFFF' } };
    heading.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: column.field.name === 'title' ? 'FF0B5E55' : 'FF44546A' },
    };
    heading.alignment = { wrapText: true, vertical: 'middle' };
    heading.note = helpOf(column, kind, words);
    sheet.getColumn(number).width = column.field.type === 'text' ? 36 : 20;
    const example = sheet.getCell(EXAMPLE_ROW, number);
    example.value = index === 0 ? `${words('imports:example.mark')} A-001` : exampleOf(column, kind, locale);
    example.font = { italic: true, color: { argb: 'FF777777' } };
    example.alignment = { wrapText: true, vertical: 'top' };
    addRules(sheet, number, column.field, lists, words);
  });
  sheet.getRow(HEADING_ROW).height = 42;
}

function addRules(
  sheet: ExcelJS.Worksheet,
  column: number,
  field: FieldDefinition,
  lists: Map<string, string>,
  words: Translate,
): void {
  const letter = sheet.getColumn(column).letter;
  const range = `${letter}${EXAMPLE_ROW}:${letter}${EXAMPLE_ROW + ROWS_WITH_LISTS}`;
  // The typings leave this out: one rule for a whole range instead of one for each of its cells.
  const rules = (sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } })
    .dataValidations;
  const list = hasList(field) ? lists.get(field.vocabulary) : undefined;
  if (list) {
    rules.add(range, {
      type: 'list',
      allowBlank: true,
      formulae: [list],
      showErrorMessage: true,
      errorStyle: 'warning',
      error: words('imports:template.choose'),
    });
  }
  if (field.type === 'date') sheet.getColumn(column).numFmt = 'yyyy-mm-dd';
}

function helpOf({ field }: OwnColumn, kind: ListingKind, words: Translate): string {
  return words(`imports:help.${field.name}`, { max: textLimit(field.name, kind) });
}

/** Examples of texts are written; of choices the list's own words serve. */
function exampleOf(
  { field, locale, repeat }: OwnColumn,
  kind: ListingKind,
  reader: Locale,
): string | number | Date | null {
  const language = locale ?? reader;
  if (field.type === 'text' || field.type === 'words')
    return written(field.name, kind, language === 'zh' ? 'zh' : 'en');
  const codes: Record<string, string | number> = {
    sectors: repeat === 1 ? 'water' : repeat === 2 ? 'manufacturing' : '',
    cooperation: repeat === 1 ? 'equipment-with-training' : repeat === 2 ? 'licence-nonexclusive' : '',
    form: 'device',
    ipStatus: 'granted',
    siteCountry: 'TH',
    currency: 'USD',
    fundingSource: 'own',
    exclusivity: 'non-exclusive',
  };
  const code = codes[field.name];
  if (code && field.vocabulary && field.vocabulary !== 'term') return label(field.vocabulary, code as never, reader);
  const plain: Record<string, string | number | Date> = {
    sdgs: '6; 9; 12',
    trl: `8 ${label('trl', 8, reader)}`,
    trlMin: `6 ${label('trl', 6, reader)}`,
    trlMax: `9 ${label('trl', 9, reader)}`,
    paybackMonths: 18,
    deadline: new Date(Date.UTC(2027, 2, 31)),
    link: 'https://institute.example/evaporator',
  };
  return plain[field.name] ?? written(field.name, kind, reader === 'zh' ? 'zh' : 'en');
}

function written(name: string, kind: ListingKind, locale: 'en' | 'zh'): string | null {
  const key = `imports:example.${kind}.${name}` as const;
  const text = translator(locale)(key);
  // A key without a message comes back as it is.
  return text.startsWith('example.') || text.startsWith('imports:') ? null : text;
}

function addHelp(
  workbook: ExcelJS.Workbook,
  kind: ListingKind,
  locale: Locale,
  columns: OwnColumn[],
  words: Translate,
): void {
  const sheet = workbook.addWorksheet(words('imports:template.sheet.help'));
  sheet.columns = [{ width: 44 }, { width: 70 }, { width: 90 }];
  sheet.addRow([
    words('imports:template.help.column'),
    words('imports:template.help.what'),
    words('imports:template.help.values'),
  ]).font = { bold: true };
  for (const column of columns) {
    if (column.repeat > 1) continue;
    const { field } = column;
    const listed =
      field.vocabulary && field.vocabulary !== 'term' && field.type !== 'money'
        ? optionsOf(field.vocabulary, locale)
        : [];
    const values = listed
      .map(({ code, label: text }) => (typeof code === 'number' ? `${code} ${text}` : text))
      .join(' · ');
    const row = sheet.addRow([headingOf(column, locale), helpOf(column, kind, words), values]);
    row.alignment = { wrapText: true, vertical: 'top' };
  }
}
