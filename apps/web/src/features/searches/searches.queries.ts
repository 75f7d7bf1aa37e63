import { searchRoutes, type SearchReportQuery } from '@techbridge/contracts';
import { routeQuery } from '../../shared/query';

export const searchReportQuery = (query: SearchReportQuery) => routeQuery(searchRoutes.report, { query });
