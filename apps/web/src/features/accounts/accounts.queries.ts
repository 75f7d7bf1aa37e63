import { organisationRoutes } from '@techbridge/contracts';
import { routeQuery } from '../../shared/query';

export const invitationQuery = (token: string) => routeQuery(organisationRoutes.getInvitation, { body: { token } });
