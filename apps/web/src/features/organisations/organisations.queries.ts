import { organisationRoutes } from '@techbridge/contracts';
import { routeQuery } from '../../shared/query';

export const ownOrganisationQuery = routeQuery(organisationRoutes.getOwn, {});
