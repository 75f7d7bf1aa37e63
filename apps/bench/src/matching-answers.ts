import { CANDIDATE_BANDS, LOCALES, type CandidateBand } from '@techbridge/contracts';
import { readMessages } from '@techbridge/i18n/server';
import { parse } from 'csv-parse/sync';
import { bootstrapInterval, mean, seededRandom } from './metrics';

/** What is read of the file that the matching desk gives out; its cells are the same in every language. */
const COLUMNS = ['needLanguage', 'band', 'score', 'textPart', 'structurePart', 'answer', 'reasons', 'method'] as const;
type Column = (typeof COLUMNS)[number];

/** What one side said of a candidate, with what it was shown. Nulls: a draft's candidate, of which nothing is kept. */
export interface Answer {
  needLanguage: string;
  band: CandidateBand | null;
  score: number | null;
  textPart: number | null;
  structurePart: number | null;
  relevant: boolean;
  reasons: string[];
  method: string;
}

/** Reads answers from CSV with headings in any language of the product. Throws where a column is missing or a cell is none of its codes. */
export function readAnswers(csv: string): Answer[] {
  const [headings = [], ...lines] = parse(csv, { bom: true, relaxColumnCount: false }) as string[][];
  const places = new Map(COLUMNS.map((column) => [column, headings.findIndex((each) => namesOf(column).has(each))]));
  const missing = COLUMNS.filter((column) => places.get(column) === -1);
  if (missing.length > 0)
    throw new Error(`no column for ${missing.join(', ')}: is this the file of the matching desk?`);
  return lines.map((line, at) => answerOf((column) => line[places.get(column)!] ?? '', at + 2));
}

function namesOf(column: Column): ReadonlySet<string> {
  const messages = LOCALES.map((locale) => readMessages(locale, 'matching'));
  return new Set(messages.flatMap((each) => each[`answers.column.${column}`] ?? []));
}

function answerOf(cell: (column: Column) => string, line: number): Answer {
  const number = (column: Column) => {
    const value = cell(column) === '' ? null : Number(cell(column));
    if (Number.isNaN(value)) throw new Error(`line ${line}: ${column} is no number: ${cell(column)}`);
    return value;
  };
  const band = CANDIDATE_BANDS.find((each) => each === cell('band')) ?? null;
  if (band === null && cell('band') !== '') throw new Error(`line ${line}: there is no band ${cell('band')}`);
  const answer = cell('answer');
  if (answer !== 'relevant' && answer !== 'not_relevant') throw new Error(`line ${line}: there is no answer ${answer}`);
  return {
    needLanguage: cell('needLanguage'),
    ...{ band, score: number('score'), textPart: number('textPart'), structurePart: number('structurePart') },
    relevant: answer === 'relevant',
    reasons: cell('reasons')
      .split(/\s*;\s*/)
      .filter(Boolean),
    method: cell('method'),
  };
}

export interface AnswerFigures {
  answers: number;
  /** The share relevant, with a 95 % interval by resampling answers. */
  relevant: number;
  interval: [number, number];
  /** Why not, the most frequent first. */
  reasons: [code: string, count: number][];
}

export function figuresOfAnswers(answers: readonly Answer[]): AnswerFigures {
  const values = answers.map(({ relevant }) => Number(relevant));
  const counts = new Map<string, number>();
  for (const reason of answers.flatMap(({ reasons }) => reasons)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    answers: answers.length,
    relevant: mean(values),
    interval: bootstrapInterval(values, seededRandom(7), 1000),
    reasons: [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)),
  };
}

/**
 * The share of all pairs of a relevant and a not relevant answer in which the relevant one has the higher value, ties half: the area
 * under the curve (J. Hanley, B. McNeil 1982). 0.5 is chance; null where one of the two is missing.
 */
export function agreement(answers: readonly Answer[], valueOf: (answer: Answer) => number | null): number | null {
  const known = answers.flatMap((answer) => {
    const value = valueOf(answer);
    return value === null ? [] : [{ value, relevant: answer.relevant }];
  });
  known.sort((a, b) => a.value - b.value);
  const relevant = known.filter((each) => each.relevant).length;
  const others = known.length - relevant;
  if (relevant === 0 || others === 0) return null;
  let ranks = 0;
  for (let at = 0; at < known.length;) {
    let end = at;
    while (end < known.length && known[end]!.value === known[at]!.value) end += 1;
    const meanRank = (at + 1 + end) / 2;
    for (; at < end; at += 1) if (known[at]!.relevant) ranks += meanRank;
  }
  return (ranks - (relevant * (relevant + 1)) / 2) / (relevant * others);
}
