import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { notificationRoutes, type RouteResponse } from '@techbridge/contracts';
import { useErrorMessage } from '../../shared/errors';
import { callWith } from '../../shared/query';
import { useToast } from '../../shared/ui/toast';
import { preferencesQuery } from './notifications.queries';

export type Preference = RouteResponse<typeof notificationRoutes.getPreferences>['items'][number];

/** Which kinds reach this person and how; what is saved shows at once, and goes back where it is refused. */
export function usePreferences() {
  const client = useQueryClient();
  const toast = useToast();
  const message = useErrorMessage();
  const { data } = useSuspenseQuery(preferencesQuery);
  const save = async (changed: Preference[]): Promise<boolean> => {
    const before = client.getQueryData(preferencesQuery.queryKey);
    const newOf = (kind: Preference['kind']) => changed.find((each) => each.kind === kind);
    client.setQueryData(preferencesQuery.queryKey, { items: data.items.map((each) => newOf(each.kind) ?? each) });
    try {
      await callWith(client, notificationRoutes.savePreferences, { body: { items: changed } });
      return true;
    } catch (error) {
      client.setQueryData(preferencesQuery.queryKey, before);
      toast({ text: message(error), danger: true });
      return false;
    }
  };
  return { preferences: data.items, save };
}
