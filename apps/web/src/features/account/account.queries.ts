import { accountRoutes } from '@techbridge/contracts';
import { routeQuery } from '../../shared/query';

export const profileQuery = routeQuery(accountRoutes.getProfile, {});
export const devicesQuery = routeQuery(accountRoutes.listDevices, {});
export const consentsQuery = routeQuery(accountRoutes.listConsents, {});
