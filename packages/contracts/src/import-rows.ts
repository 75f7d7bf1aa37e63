import { z } from 'zod';
import { Id } from './http';

export const IMPORT_ROW_STATUSES = ['ok', 'warning', 'error', 'skipped', 'created', 'updated', 'unchanged'] as const;
export type ImportRowStatus = (typeof IMPORT_ROW_STATUSES)[number];

export const CELL_PROBLEMS = [
  'required',
  'too_long',
  'too_many',
  'not_a_number',
  'not_a_date',
  'not_recognised',
  'out_of_range',
  'not_a_url',
  'duplicate_in_file',
  'duplicate_of_listing',
  'ambiguous_date',
  'shortened',
  'order_wrong',
  'number_read',
  'contact_in_text',
  'dates_exchanged',
  'in_the_past',
  'formula_failed',
] as const;

/** What is wrong with one cell; `params` and `fix` let the page say what to write instead. */
export const CellProblem = z.object({
  column: z.number().int(),
  field: z.string(),
  severity: z.enum(['error', 'warning']),
  code: z.enum(CELL_PROBLEMS),
  value: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** A value that would do, where one can be proposed. */
  suggestion: z.string().nullable().default(null),
});
export type CellProblem = z.infer<typeof CellProblem>;

/** One problem in one column over all rows: what to look at first, and what can be put right at once. */
export const ProblemGroup = z.object({
  column: z.number().int(),
  field: z.string(),
  severity: z.enum(['error', 'warning']),
  code: z.enum(CELL_PROBLEMS),
  rows: z.number().int(),
  /** Rows for which a value is proposed. */
  suggestions: z.number().int(),
  example: z.string(),
});
export type ProblemGroup = z.infer<typeof ProblemGroup>;

export const ImportRowView = z.object({
  rowNumber: z.number().int(),
  status: z.enum(IMPORT_ROW_STATUSES),
  cells: z.array(z.string()),
  title: z.string(),
  problems: z.array(CellProblem),
  duplicateOf: z.object({ id: Id, reference: z.string(), title: z.string() }).nullable(),
  listing: z.object({ id: Id, reference: z.string() }).nullable(),
});
export type ImportRowView = z.infer<typeof ImportRowView>;
