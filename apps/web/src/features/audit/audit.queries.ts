import { auditRoutes, type RouteRequest } from '@techbridge/contracts';
import { routeQuery } from '../../shared/query';

export const LINES_PER_PAGE = 50;

export type AuditFilter = Omit<NonNullable<RouteRequest<typeof auditRoutes.list>['query']>, 'limit'>;

export const auditQuery = (filter: AuditFilter) =>
  routeQuery(auditRoutes.list, { query: { ...filter, limit: LINES_PER_PAGE } });
