import { searchRoutes, type Locale, type SearchReportQuery } from '@techbridge/contracts';
import { routeQuery } from '../../shared/query';

export const searchReportQuery = (query: SearchReportQuery, locale: Locale) =>
  routeQuery(searchRoutes.report, { query: { ...query, locale } });
