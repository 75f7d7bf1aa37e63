import { createHash } from 'node:crypto';
import type { importRoutes, RouteInput } from '@techbridge/contracts';
import { AppError, demand } from '../../platform/errors';
import { planColumns, type Analysis } from './columns/analysis';
import { APPEND, IGNORE, parsePath } from './columns/fields';
import { headingLocale, headingSignature, plainHeading } from './columns/heading';
import type { RememberedMapping } from './imports.repository';
import type { StoredColumn, StoredImport } from './stored-import';

/** What each row says for itself: no value of them is true of all. */
const ROW_BY_ROW = ['ownReference', 'reference', 'originalLocale'];

type Chosen = RouteInput<typeof importRoutes.saveMapping>['body']['columns'];

/** One key for all files with these headings. */
export function hashOf(headings: readonly string[]): string {
  return createHash('sha256').update(headingSignature(headings)).digest('base64url');
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 160;

/** The columns of a file just read: as they were mapped the last time, else as they are recognised. */
export function columnsOf(analysis: Analysis, remembered: RememberedMapping | null): StoredColumn[] {
  const suggested = new Map(analysis.suggestions.map((suggestion) => [suggestion.column, suggestion]));
  const fields = new Map(remembered?.columns.map(({ heading, field }) => [columnKey(heading), field]));
  const paths = analysis.headings.map((_, index) => suggested.get(index)?.path ?? IGNORE);
  return planColumns(analysis, paths).map(({ column: index, heading, path: field, dateOrder, datesExchanged }) => {
    const known = fields.get(columnKey(heading));
    const samples =
      analysis.profiles[index]?.samples.slice(0, SAMPLES).map((sample) => sample.slice(0, SAMPLE_LENGTH)) ?? [];
    const confidence = known === undefined ? (suggested.get(index)?.confidence ?? 0) : 1;
    return {
      index,
      heading,
      samples,
      field: known ?? field,
      confidence,
      remembered: known !== undefined,
      dateOrder,
      datesExchanged,
    };
  });
}

/** Columns that differ only in the language in their brackets are different columns. */
function columnKey(heading: string): string {
  return `${plainHeading(heading)}|${headingLocale(heading) ?? ''}`;
}

/** The columns with what a person chose for them. */
export function mapped(job: StoredImport, chosen: Chosen): StoredColumn[] {
  const fields = new Map(chosen.map(({ index, field }) => [index, field]));
  return job.columns.map((column) => {
    const field = fields.get(column.index);
    return field === undefined || field === column.field
      ? column
      : { ...column, field, confidence: 1, remembered: false };
  });
}

/** Every field must be one such a listing has, and one of them the title. */
export function demandMapping(
  job: StoredImport,
  columns: readonly StoredColumn[],
  fixedValues: StoredImport['fixedValues'],
): void {
  const wrong = columns.filter(({ field }) => field !== APPEND && field !== IGNORE && !parsePath(field, job.kind));
  const wrongFixed = fixedValues.filter(({ field }) => ROW_BY_ROW.includes(field) || !parsePath(field, job.kind));
  const complaints = [
    ...wrong.map(({ index }) => ({ path: `columns.${index}.field`, code: 'not_one_of' as const })),
    ...wrongFixed.map(({ field }) => ({ path: `fixedValues.${field}`, code: 'not_one_of' as const })),
  ];
  if (complaints.length > 0) throw new AppError('request.invalid', {}, complaints);
  demand(
    columns.some(({ field }) => /^texts\.\w+\.title$/.test(field)),
    'import.title_not_mapped',
  );
}
