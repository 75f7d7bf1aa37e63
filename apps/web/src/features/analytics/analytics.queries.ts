import { analyticsRoutes, type ReportName } from '@techbridge/contracts';
import { routeQuery } from '../../shared/query';

export interface Period {
  from?: string;
  to?: string;
}

export const reportQuery = (name: ReportName, period: Period) =>
  routeQuery(analyticsRoutes.get, { params: { name }, query: period });
