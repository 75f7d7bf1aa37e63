import type { ActivityView } from '@techbridge/contracts';
import type { Actor } from '../../platform/http/actor';

export interface AuditRow {
  id: string;
  at: Date;
  type: string;
  actorName: string | null;
  actorRole: string;
  subjectType: string;
  subjectId: string;
  subjectLabel: string;
  data: Record<string, unknown>;
  requestId: string | null;
}

/** What people wrote to each other: observers read that something was said, not what. */
const WORDS = ['text', 'note', 'question', 'answer', 'interest', 'brief', 'reason_text'];

export function presentActivity(row: AuditRow, viewer: Pick<Actor, 'role'>): ActivityView {
  return {
    id: row.id,
    at: row.at.toISOString(),
    type: row.type,
    actorName: row.actorName,
    actorRole: row.actorRole as ActivityView['actorRole'],
    subjectType: row.subjectType as ActivityView['subjectType'],
    subjectId: row.subjectId,
    subjectLabel: row.subjectLabel,
    data: viewer.role === 'observer' ? withoutWords(row.data) : row.data,
    requestId: row.requestId,
  };
}

function withoutWords(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !WORDS.includes(key)));
}

export const CSV_HEADINGS = [
  'at',
  'type',
  'actor',
  'role',
  'subject_type',
  'subject',
  'subject_id',
  'data',
  'request_id',
];

export function csvLine(view: ActivityView): string[] {
  return [
    view.at,
    view.type,
    view.actorName ?? '',
    view.actorRole,
    view.subjectType,
    view.subjectLabel,
    view.subjectId,
    JSON.stringify(view.data),
    view.requestId ?? '',
  ];
}
