import type { AskedText, SearchTable } from '@techbridge/contracts';

const COLUMNS = {
  unanswered: ['text', 'language', 'kind', 'asked', 'filtered', 'lastAsked', 'nearest'],
  answered: ['text', 'language', 'kind', 'asked', 'filtered', 'hits', 'opened', 'lastAsked'],
  unopened: ['text', 'language', 'kind', 'asked', 'filtered', 'hits', 'lastAsked'],
} as const;
type Column = (typeof COLUMNS)[SearchTable][number];

interface Words {
  kind: (kind: AskedText['kind']) => string;
  language: (language: AskedText['language']) => string;
}

/** The columns of a table, in order; each has its message `searches:column.…`. */
export function csvColumns(table: SearchTable): readonly Column[] {
  return COLUMNS[table];
}

const CELLS: Record<Column, (row: AskedText, words: Words) => string | number> = {
  text: ({ text }) => text,
  language: ({ language }, words) => words.language(language),
  kind: ({ kind }, words) => words.kind(kind),
  asked: ({ asked }) => asked,
  filtered: ({ filtered }) => filtered,
  hits: ({ hits }) => hits,
  opened: ({ opened, asked }) => `${Math.round((100 * opened) / asked)} %`,
  lastAsked: ({ lastAsked }) => lastAsked,
  nearest: ({ nearest }) =>
    nearest.map(({ text, meaning }) => (meaning === null ? text : `${text} · ${meaning}`)).join('; '),
};

export function csvLine(table: SearchTable, row: AskedText, words: Words): (string | number)[] {
  return COLUMNS[table].map((column) => CELLS[column](row, words));
}
