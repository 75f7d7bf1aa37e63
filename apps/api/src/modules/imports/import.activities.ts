import type { NewActivity } from '../../platform/activity/activity';
import type { StoredImport } from './stored-import';

/** What is on record about an import, and heard by the subscriber: how it ended. Listings record their own part. */
export const IMPORT_ACTIVITIES = [
  'import.uploaded',
  'import.written',
  'import.cancelled',
  'import.failed',
  'import.deleted',
] as const;
export type ImportActivity = (typeof IMPORT_ACTIVITIES)[number];

export function importActivity(
  type: ImportActivity,
  job: StoredImport,
  data: Record<string, unknown> = {},
): NewActivity {
  return {
    type,
    subjectType: 'import',
    subjectId: job.id,
    subjectLabel: job.fileName,
    data: { kind: job.kind, organisationId: job.organisationId, ...data },
  };
}
