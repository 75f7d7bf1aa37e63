import { ListingContent, LOCALES, type CellProblem, type Locale } from '@techbridge/contracts';
import { recognise } from '@techbridge/taxonomy';
import { originalLocaleColumn } from '../columns/own-headings';
import { APPEND, bodyField, IGNORE, parsePath, textLimit, type FieldPath } from '../columns/fields';
import { cellText, type Cell } from '../reading/cell';
import { shorten } from '../values/prose';
import {
  complain,
  complainOf,
  contentOf,
  newDraft,
  type ColumnPlan,
  type Draft,
  type Input,
  type RowPlan,
} from './draft';
import { readField } from './read-field';
import { finishPatents } from './patent-cells';
import { getText, setText } from './text-cells';

export interface ReadRow {
  content: ListingContent;
  ownReference: string;
  /** The platform's own reference, '' where the row names none. */
  reference: string;
  /** The title in its original language, '' where the row has none. */
  title: string;
  problems: CellProblem[];
}

const FAILED_FORMULA = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/** Turns one row into the content of a draft listing, with everything that is wrong noted by cell. */
export function readRow(cells: readonly Cell[], plan: RowPlan): ReadRow {
  const draft = newDraft(plan);
  draft.originalLocale = namedLanguage(cells, plan);
  for (const column of plan.columns) {
    if (column.path !== IGNORE) readCell(draft, column, cells[column.column] ?? null);
  }
  for (const { field, value } of plan.fixedValues) {
    if (draft.filledBy.has(field)) continue;
    readCell(draft, { column: FIXED, heading: '', path: field, dateOrder: null, datesExchanged: false }, value);
  }
  return finish(draft);
}

/** Problems of a fixed value have no column of the file. */
const FIXED = -1;

/** The language a complete row names, under the product's own heading alone; see draft.ts. */
function namedLanguage(cells: readonly Cell[], plan: RowPlan): Locale | null {
  const column = plan.columns.find(
    ({ path, heading }) => path === 'originalLocale' && originalLocaleColumn([heading]) === 0,
  );
  const text = column ? cellText(cells[column.column]).trim() : '';
  return text === '' ? null : (recognise('locale', text)?.code ?? null);
}

function readCell(draft: Draft, column: ColumnPlan, cell: Cell): void {
  const text = cellText(cell).trim();
  const path = parsePath(column.path, draft.plan.kind);
  if (text === '' || (/^[-—–/\\]+$/.test(text) && !(draft.originalLocale && isWords(path)))) return;
  const input: Input = {
    draft,
    column,
    field: path?.field.name ?? APPEND,
    locale: path?.locale ?? draft.plan.textLocale,
    cell,
    text,
  };
  if (FAILED_FORMULA.test(text)) complain(input, { code: 'formula_failed', severity: 'warning' });
  else if (!path) draft.appended.push({ heading: column.heading, value: text, column: column.column });
  else {
    draft.filledBy.set(column.path, column.column);
    readField(input);
  }
}

/** In the texts of a complete row a dash is a dash; elsewhere it says that there is nothing. */
function isWords(path: FieldPath | null): boolean {
  return path?.field.type === 'text' || path?.field.type === 'line';
}

function finish(draft: Draft): ReadRow {
  const content = contentOf(draft);
  finishPatents(draft);
  content.originalLocale = originalLocale(draft);
  const locale = content.originalLocale;
  if (!draft.originalLocale) addSummaries(draft);
  appendColumns(draft, locale);
  checkBudget(draft);
  const title = titleOf(draft, locale);
  if (title === '') {
    const column = draft.plan.columns.find(({ path }) => path.endsWith('.title'));
    if (column) draft.filledBy.set('title', column.column);
    complainOf(draft, 'title', { code: 'required', value: '' });
  }
  const { ownReference, reference, problems } = draft;
  return { content: ListingContent.parse(content), ownReference, reference, title, problems };
}

/** The title in its language; a row that names its language may have it in others only. */
function titleOf(draft: Draft, locale: Locale): string {
  const own = getText(draft, locale, 'title');
  if (own !== '' || !namesLanguage(draft)) return own;
  return LOCALES.map((each) => getText(draft, each, 'title')).find(Boolean) ?? '';
}

function namesLanguage(draft: Draft): boolean {
  return draft.originalLocale !== null || draft.filledBy.has('originalLocale');
}

/** The language the row names, else that of the list where the row has a title in it or none at all, else of its first title. */
function originalLocale(draft: Draft): Locale {
  if (namesLanguage(draft)) return draft.originalLocale ?? contentOf(draft).originalLocale;
  const titled = LOCALES.filter((locale) => getText(draft, locale, 'title') !== '');
  if (titled.length === 0 || titled.includes(draft.plan.textLocale)) return draft.plan.textLocale;
  return titled[0]!;
}

/** Unmapped columns follow the description, one a line; what no longer fits is left out whole and said. */
function appendColumns(draft: Draft, locale: Locale): void {
  if (draft.appended.length === 0) return;
  const name = bodyField(draft.plan.kind) as 'description';
  const limit = textLimit(name, draft.plan.kind);
  const lines: string[] = [];
  const own = getText(draft, locale, name);
  const withLines = (all: string[]) => [own, all.join('\n')].filter(Boolean).join('\n\n');
  for (const { heading, value, column } of draft.appended) {
    const line = heading ? `${heading}: ${value}` : value;
    if (withLines([...lines, line]).length <= limit) lines.push(line);
    else {
      const complaint = { severity: 'warning', code: 'shortened', params: { max: limit }, suggestion: null } as const;
      draft.problems.push({ column, field: APPEND, value: value.slice(0, 300), ...complaint });
    }
  }
  setText(draft, locale, name, withLines(lines));
}

const DERIVED_SUMMARY = 300;

/** Where a list has no summary its place is taken by the first sentences of the description. */
function addSummaries(draft: Draft): void {
  const body = bodyField(draft.plan.kind) as 'description';
  for (const locale of LOCALES) {
    const text = getText(draft, locale, body);
    if (text === '' || getText(draft, locale, 'summary') !== '') continue;
    setText(draft, locale, 'summary', shorten(text.replace(/\s+/g, ' '), DERIVED_SUMMARY));
  }
}

function checkBudget(draft: Draft): void {
  const { demand } = draft;
  if (!demand || demand.budgetMin === null || demand.budgetMax === null || demand.budgetMin <= demand.budgetMax) return;
  const [min, max] = [String(demand.budgetMin), String(demand.budgetMax)];
  complainOf(draft, 'budgetMin', { code: 'order_wrong', value: min, params: { other: max }, suggestion: max });
  complainOf(draft, 'budgetMax', { code: 'order_wrong', value: max, params: { other: min }, suggestion: min });
}
