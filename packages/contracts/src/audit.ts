import { z } from 'zod';
import { CalendarDate, DateTime, Id, pageOf, Paging, ROLES, route } from './http';

export const ACTIVITY_SUBJECTS = [
  'user',
  'organisation',
  'listing',
  'match',
  'import',
  'collection',
  'setting',
  'saved_search',
  'file',
  'task',
  'concept',
] as const;

export const ActivityView = z.object({
  id: Id,
  at: DateTime,
  /** `noun.past_tense`, e.g. `match.introduced`. */
  type: z.string(),
  actorName: z.string().nullable(),
  actorRole: z.enum([...ROLES, 'system']),
  subjectType: z.enum(ACTIVITY_SUBJECTS),
  subjectId: z.string(),
  subjectLabel: z.string(),
  data: z.record(z.string(), z.unknown()),
  requestId: z.string().nullable(),
});
export type ActivityView = z.infer<typeof ActivityView>;

export const AuditQuery = Paging.extend({
  type: z.string().max(80).optional(),
  subjectType: z.enum(ACTIVITY_SUBJECTS).optional(),
  subjectId: z.string().max(80).optional(),
  actorId: Id.optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  q: z.string().max(200).optional(),
});

export const auditRoutes = {
  list: route({
    name: 'listActivity',
    method: 'GET',
    path: '/audit',
    access: 'deskReader',
    summary: 'The audit trail, newest first',
    query: AuditQuery,
    response: pageOf(ActivityView).extend({ types: z.array(z.string()) }),
  }),
  exportCsv: route({
    name: 'exportActivity',
    method: 'GET',
    path: '/audit/export',
    access: 'deskReader',
    summary: 'The same lines as CSV',
    query: AuditQuery,
    response: 'file',
  }),
} as const;
