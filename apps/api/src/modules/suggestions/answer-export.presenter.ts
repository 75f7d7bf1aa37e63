import type { ExportedAnswer } from './answer-export.repository';

/**
 * The columns in their order; each has its message `matching:answers.column.…`. Cells are codes and plain numbers, the same in every
 * language: `npm run eval:matching -- --answers` reads them.
 */
export const ANSWER_COLUMNS = [
  'need',
  'technology',
  'needLanguage',
  'technologyLanguage',
  'band',
  'confidence',
  'score',
  'textPart',
  'structurePart',
  'answer',
  'reasons',
  'method',
  'answeredOn',
] as const;
type Column = (typeof ANSWER_COLUMNS)[number];

const CELLS: Record<Column, (answer: ExportedAnswer) => string | number | null> = {
  need: ({ need }) => need,
  technology: ({ technology }) => technology,
  needLanguage: ({ needLanguage }) => needLanguage,
  technologyLanguage: ({ technologyLanguage }) => technologyLanguage,
  band: ({ band }) => band,
  confidence: ({ confidence }) => confidence,
  score: ({ score }) => score,
  textPart: ({ textPart }) => textPart,
  structurePart: ({ score, textPart }) =>
    score === null || textPart === null ? null : Math.round((score - textPart) * 1000) / 1000,
  answer: ({ relevant }) => (relevant ? 'relevant' : 'not_relevant'),
  reasons: ({ reason }) => reason,
  method: ({ methodVersion }) => methodVersion,
  answeredOn: ({ at }) => at.toISOString().slice(0, 10),
};

export function answerLine(answer: ExportedAnswer): (string | number | null)[] {
  return ANSWER_COLUMNS.map((column) => CELLS[column](answer));
}
