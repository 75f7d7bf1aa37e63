import { z } from 'zod';
import { DateTime, Id, manyOf, Ok, pageOf, Paging, QueryFlag, ROLES, route } from './http';
import { LocalisedText } from './localised';

/** What needs a person now, whatever it is about. */
export const TASK_KINDS = [
  'review',
  'verification',
  'request',
  'answer',
  'introduction',
  'export_approval',
  'overdue',
  'follow_up',
  'failed_job',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const DeskTask = z.object({
  /** `<kind>:<subject id>`: stable while the matter is open. */
  key: z.string(),
  kind: z.enum(TASK_KINDS),
  subjectType: z.enum(['listing', 'organisation', 'match', 'job']),
  subjectId: z.string(),
  reference: z.string(),
  title: LocalisedText,
  organisationName: LocalisedText.nullable(),
  waitingSince: DateTime,
  dueAt: DateTime,
  overdue: z.boolean(),
  owner: z.object({ id: Id, name: z.string() }).nullable(),
  nodeCode: z.string().nullable(),
  notes: z.number().int(),
});
export type DeskTask = z.infer<typeof DeskTask>;

export const DeskNote = z.object({ id: Id, at: DateTime, byName: z.string(), text: z.string() });

export const deskRoutes = {
  queue: route({
    name: 'getDeskQueue',
    method: 'GET',
    path: '/desk/queue',
    access: 'deskReader',
    summary: 'Everything that needs a person now, most urgent first',
    query: Paging.extend({
      kind: manyOf(z.enum(TASK_KINDS)),
      owner: z.enum(['me', 'nobody', 'node', 'all']).default('all'),
      nodeId: Id.optional(),
      overdue: QueryFlag.optional(),
      q: z.string().max(200).optional(),
    }),
    response: pageOf(DeskTask).extend({ counts: z.record(z.enum(TASK_KINDS), z.number().int()) }),
  }),
  assign: route({
    name: 'assignTask',
    method: 'PUT',
    path: '/desk/tasks/:key/owner',
    access: 'desk',
    summary: 'Take a matter over, hand it to a colleague, or put it back',
    params: z.object({ key: z.string().max(120) }),
    body: z.object({ ownerId: Id.nullable(), note: z.string().trim().max(1000).default('') }),
    response: DeskTask,
  }),
  listNotes: route({
    name: 'listTaskNotes',
    method: 'GET',
    path: '/desk/tasks/:key/notes',
    access: 'deskReader',
    summary: 'Notes of staff about a matter',
    params: z.object({ key: z.string().max(120) }),
    response: z.object({ items: z.array(DeskNote) }),
  }),
  addNote: route({
    name: 'addTaskNote',
    method: 'POST',
    path: '/desk/tasks/:key/notes',
    access: 'desk',
    summary: 'Leave a note for colleagues',
    params: z.object({ key: z.string().max(120) }),
    body: z.object({ text: z.string().trim().min(1).max(2000) }),
    response: z.object({ items: z.array(DeskNote) }),
  }),
  colleagues: route({
    name: 'listColleagues',
    method: 'GET',
    path: '/desk/colleagues',
    access: 'deskReader',
    summary: 'Staff a matter can be handed to',
    response: z.object({
      items: z.array(z.object({ id: Id, name: z.string(), role: z.enum(ROLES), nodeCode: z.string().nullable() })),
    }),
  }),
  listFailedJobs: route({
    name: 'listFailedJobs',
    method: 'GET',
    path: '/desk/jobs',
    access: 'admin',
    summary: 'Follow-up work that keeps failing',
    query: Paging,
    response: pageOf(
      z.object({
        id: z.string(),
        task: z.string(),
        attempts: z.number().int(),
        lastError: z.string(),
        createdAt: DateTime,
        runAt: DateTime,
      }),
    ),
  }),
  retryJob: route({
    name: 'retryJob',
    method: 'POST',
    path: '/desk/jobs/:id/retry',
    access: 'admin',
    summary: 'Try failed follow-up work again',
    params: z.object({ id: z.string().regex(/^\d{1,19}$/) }),
    response: Ok,
  }),
} as const;
