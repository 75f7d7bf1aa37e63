import { savedSearchRoutes } from '@techbridge/contracts';
import { routeQuery, useRouteMutation } from '../../shared/query';

export const savedSearchesQuery = routeQuery(savedSearchRoutes.list, {});

const LIST = { invalidates: [savedSearchRoutes.list] };

export const useSaveSearch = () => useRouteMutation(savedSearchRoutes.save, LIST);
export const useChangeSavedSearch = () => useRouteMutation(savedSearchRoutes.change, LIST);
export const useRemoveSavedSearch = () => useRouteMutation(savedSearchRoutes.remove, LIST);
