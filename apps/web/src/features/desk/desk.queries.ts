import { deskRoutes, type RouteRequest } from '@techbridge/contracts';
import { routeQuery, useRouteMutation } from '../../shared/query';

export const TASKS_PER_PAGE = 50;

export type QueueFilter = Omit<NonNullable<RouteRequest<typeof deskRoutes.queue>['query']>, 'limit'>;

export const queueQuery = (filter: QueueFilter) =>
  routeQuery(deskRoutes.queue, { query: { ...filter, limit: TASKS_PER_PAGE } });
export const notesQuery = (key: string) => routeQuery(deskRoutes.listNotes, { params: { key } });
export const colleaguesQuery = () => routeQuery(deskRoutes.colleagues, {});

export const useAssign = () => useRouteMutation(deskRoutes.assign, { invalidates: [deskRoutes.queue] });
export const useAddNote = () =>
  useRouteMutation(deskRoutes.addNote, { invalidates: [deskRoutes.listNotes, deskRoutes.queue] });
export const useRetryJob = () => useRouteMutation(deskRoutes.retryJob, { invalidates: [deskRoutes.queue] });
