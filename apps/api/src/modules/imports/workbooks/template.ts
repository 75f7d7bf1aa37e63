import ExcelJS from 'exceljs';
import type { ListingKind, Locale } from '@techbridge/contracts';
import { LOCALE_INFO } from '@techbridge/i18n';
import { translator, type Translate } from '@techbridge/i18n/server';
import { label, optionsOf, type VocabularyName } from '@techbridge/taxonomy';
import { fieldsOf, textLimit, type FieldDefinition } from '../columns/fields';

interface TemplateColumn {
  field: FieldDefinition;
  /** Language of a text; null for fields without one. */
  locale: Locale | null;
  /** Second and third column of a field with several values. */
  repeat: number;
}

/** Fields whose drop-down is offered several times side by side. */
const REPEATS: Record<string, number> = { sectors: 3, cooperation: 3 };
/** Left out of the template: other columns say the same, or an office would not know them by heart. */
const LEFT_OUT: Record<ListingKind, readonly string[]> = {
  technology: ['patents.number', 'patents.office', 'patents.status', 'patents.inForceIn', 'terms'],
  demand: ['trl', 'budgetMin', 'budgetMax', 'terms'],
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

function templateColumns(kind: ListingKind, locale: Locale): TemplateColumn[] {
  const locales: Locale[] = [locale, locale === 'en' ? 'zh' : 'en'];
  const fields = fieldsOf(kind).filter(({ name }) => !LEFT_OUT[kind].includes(name));
  const reference = fields.filter(({ name }) => name === 'ownReference');
  return [...reference, ...fields.filter((field) => !reference.includes(field))].flatMap((field): TemplateColumn[] => {
    if (field.type === 'text' || field.type === 'words')
      return locales.map((each) => ({ field, locale: each, repeat: 1 }));
    return Array.from({ length: REPEATS[field.name] ?? 1 }, (_, index) => ({ field, locale: null, repeat: index + 1 }));
  });
}

/**
 * 标题（英语） / Title (English): the reader's language first, then the other of Chinese and English. Readers of
 * languages without words of ours get English alone.
 */
export function headingOf({ field, locale, repeat }: TemplateColumn, reader: Locale): string {
  const first: Locale = LOCALE_INFO[reader].complete ? reader : 'en';
  const second: Locale = reader === 'en' ? 'zh' : 'en';
  const inLanguage = (language: Locale) => {
    const name = translator(language)(`imports:field.${field.name}`);
    const tongue = locale ? label('locale', locale, language) : '';
    const brackets = language === 'zh' ? ['（', '）'] : [' (', ')'];
    return `${name}${tongue ? `${brackets[0]}${tongue}${brackets[1]}` : ''}${repeat > 1 ? ` ${repeat}` : ''}`;
  };
  return [...new Set([inLanguage(first), inLanguage(second)])].join(' / ');
}

function hasList(field: FieldDefinition): field is FieldDefinition & { vocabulary: VocabularyName } {
  const choose = field.type === 'code' || field.name in REPEATS;
  return choose && field.vocabulary !== undefined && field.vocabulary !== 'term';
}

/** Each vocabulary in a column of a hidden sheet; the drop-downs point there, since a list in a cell holds 255 characters. */
function addLists(workbook: ExcelJS.Workbook, columns: TemplateColumn[], locale: Locale): Map<string, string> {
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
  columns: TemplateColumn[],
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

function helpOf({ field }: TemplateColumn, kind: ListingKind, words: Translate): string {
  return words(`imports:help.${field.name}`, { max: textLimit(field.name, kind) });
}

/** Examples of texts are written; of choices the list's own words serve. */
function exampleOf(
  { field, locale, repeat }: TemplateColumn,
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
  columns: TemplateColumn[],
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
