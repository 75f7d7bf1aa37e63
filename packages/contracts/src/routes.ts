import { accountRoutes } from './accounts';
import { analyticsRoutes } from './analytics';
import { auditRoutes } from './audit';
import { catalogueRoutes } from './catalogue';
import { collectionRoutes } from './collections';
import { deskRoutes } from './desk';
import { digestRoutes } from './digests';
import { glossaryRoutes } from './glossary';
import type { Route } from './http';
import { importRoutes } from './imports';
import { listingRoutes } from './listings';
import { matchRoutes } from './matches';
import { matchingDeskRoutes } from './matching-desk';
import { needWritingRoutes } from './need-writing';
import { notificationRoutes } from './notifications';
import { organisationRoutes } from './organisations';
import { savedSearchRoutes } from './saved-searches';
import { searchRoutes } from './searches';
import { settingRoutes } from './settings';
import { suggestionRoutes } from './suggestions';

/** Every route of the product; a route that is not here does not exist. */
export const allRoutes: readonly Route[] = [
  accountRoutes,
  organisationRoutes,
  listingRoutes,
  needWritingRoutes,
  catalogueRoutes,
  collectionRoutes,
  matchRoutes,
  importRoutes,
  notificationRoutes,
  digestRoutes,
  deskRoutes,
  matchingDeskRoutes,
  suggestionRoutes,
  savedSearchRoutes,
  searchRoutes,
  auditRoutes,
  analyticsRoutes,
  settingRoutes,
  glossaryRoutes,
].flatMap((routes): Route[] => Object.values(routes));
