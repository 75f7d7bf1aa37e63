import { accountRoutes, organisationRoutes, settingRoutes, type Role } from '@techbridge/contracts';
import { routeQuery, useRouteMutation } from '../../shared/query';

export const USERS_PER_PAGE = 25;

export const settingsQuery = () => routeQuery(settingRoutes.get, {});
export const nodesQuery = () => routeQuery(organisationRoutes.listNodes, {});
export const usersQuery = (query: { q?: string; role?: Role; offset?: number }) =>
  routeQuery(accountRoutes.listUsers, { query: { ...query, limit: USERS_PER_PAGE } });

export const useSaveSettings = () => useRouteMutation(settingRoutes.save, { invalidates: [settingRoutes.get] });
export const useSaveLaw = () => useRouteMutation(settingRoutes.saveLaw, { invalidates: [settingRoutes.get] });
export const useSetRole = () => useRouteMutation(accountRoutes.setUserRole, { invalidates: [accountRoutes.listUsers] });
export const useSetClosed = () =>
  useRouteMutation(accountRoutes.setUserClosed, { invalidates: [accountRoutes.listUsers] });
