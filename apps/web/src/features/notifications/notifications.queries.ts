import { useQueryClient } from '@tanstack/react-query';
import { digestRoutes, notificationRoutes, type RouteResponse } from '@techbridge/contracts';
import { callWith, keyOf, routeQuery } from '../../shared/query';
import { sessionQuery } from '../../shared/session';

export type Notification = RouteResponse<typeof notificationRoutes.list>['items'][number];

export const NOTIFICATIONS_PAGE = 20;

export const notificationsQuery = (unread: boolean, offset = 0, limit = NOTIFICATIONS_PAGE) =>
  routeQuery(notificationRoutes.list, { query: { ...(unread ? { unread } : {}), offset, limit } });
export const preferencesQuery = routeQuery(notificationRoutes.getPreferences, {});
export const digestQuery = routeQuery(digestRoutes.get, {});

/** Marks one or all as read; the number in the header follows. */
export function useMarkRead() {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keyOf(notificationRoutes.list) }),
      client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
    ]);
  return {
    one: async (id: string) => {
      await callWith(client, notificationRoutes.markRead, { params: { id } });
      await refresh();
    },
    all: async () => {
      await callWith(client, notificationRoutes.markAllRead, {});
      await refresh();
    },
  };
}
