import type { ImportRowView, ImportSummary, ImportView, Locale, ProblemGroup } from '@techbridge/contracts';
import { presentFace } from '../organisations';
import type { Actor } from '../../platform/http/actor';
import { pathsOf } from './columns/fields';
import { partiesOf } from './import.policy';
import { importWorkflow } from './import.workflow';
import type { ImportWithOwner } from './imports.repository';
import { storedText, type LinkedListing, type RowCounts, type StoredRow } from './stored-import';

export interface ImportDetail {
  counts: RowCounts;
  createdByName: string;
  /** Rows behind the cursor of a check. */
  checked: number;
  now: Date;
}

export function presentSummary(job: ImportWithOwner, detail: ImportDetail, actor: Actor): ImportSummary {
  const { counts, createdByName } = detail;
  return {
    id: job.id,
    organisation: presentFace(job.organisation),
    kind: job.kind,
    fileName: job.fileName,
    bytes: job.bytes,
    status: job.status,
    counts: {
      rows: job.rowsLoaded ? counts.rows : job.totalRows,
      ok: counts.ok,
      warnings: counts.warning,
      errors: counts.error,
      skipped: counts.skipped,
      created: counts.created,
      updated: counts.updated,
      unchanged: counts.unchanged,
      duplicates: counts.duplicates,
    },
    step: job.step,
    progress: progressOf(job, detail),
    createdByName,
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
    failure: job.failure,
    version: job.version,
    actions: importWorkflow
      .actions(job.status, partiesOf(actor, job))
      .filter((action) => makesSense(action, job, counts)),
  };
}

/** What the rows leave of the actions the workflow allows. */
function makesSense(action: ImportSummary['actions'][number], job: ImportWithOwner, counts: RowCounts): boolean {
  if (action === 'write') return counts.ok + counts.warning > 0;
  if (action === 'resume') return job.step !== null;
  if (action === 'submit_all') return writtenOf(counts) > 0;
  return true;
}

function progressOf(job: ImportWithOwner, { counts, checked, now }: ImportDetail): ImportSummary['progress'] {
  if (job.step === null || job.status === 'checked' || job.status === 'done' || job.status === 'uploaded') return null;
  const done = job.step === 'check' ? checked : writtenOf(counts);
  const total = job.step === 'check' ? job.totalRows : done + counts.ok + counts.warning;
  const seconds = job.stepStartedAt ? (now.getTime() - job.stepStartedAt.getTime()) / 1000 : 0;
  const running = job.status === 'checking' || job.status === 'writing';
  const speed = running && seconds > 0 ? Math.max(0, done - job.stepDone) / seconds : 0;
  return {
    done,
    total: Math.max(total, done),
    rowsPerSecond: Math.round(speed * 10) / 10,
    secondsLeft: speed > 0 ? Math.ceil(Math.max(0, total - done) / speed) : null,
  };
}

export function writtenOf({ created, updated, unchanged }: RowCounts): number {
  return created + updated + unchanged;
}

export function presentImport(
  job: ImportWithOwner,
  detail: ImportDetail,
  problems: ProblemGroup[],
  actor: Actor,
): ImportView {
  return {
    ...presentSummary(job, detail, actor),
    format: job.format,
    textLocale: job.textLocale,
    columns: job.columns.map(({ index, heading, samples, field, confidence, remembered }) => ({
      ...{ index, heading, samples, field, confidence, remembered },
    })),
    fixedValues: job.fixedValues,
    problems,
    fields: pathsOf(job.kind),
  };
}

export function presentRow(
  row: StoredRow,
  listings: ReadonlyMap<string, LinkedListing>,
  locale: Locale,
): ImportRowView {
  const duplicate = row.duplicateOfId ? listings.get(row.duplicateOfId) : undefined;
  const listing = row.listingId ? listings.get(row.listingId) : undefined;
  return {
    rowNumber: row.rowNumber,
    status: row.status,
    cells: row.cells.map(storedText),
    title: row.title,
    problems: row.problems,
    duplicateOf: duplicate
      ? { id: duplicate.id, reference: duplicate.reference, title: titleIn(duplicate.title, locale) }
      : null,
    listing: listing ? { id: listing.id, reference: listing.reference } : null,
  };
}

function titleIn(title: Record<string, string>, locale: Locale): string {
  return title[locale] ?? title.en ?? title.zh ?? Object.values(title)[0] ?? '';
}
