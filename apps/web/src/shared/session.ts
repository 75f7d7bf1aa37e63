import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { ACCESS, accountRoutes, type Access, type ActorView, type SessionView } from '@techbridge/contracts';
import { routeQuery } from './query';

export const sessionQuery = { ...routeQuery(accountRoutes.session, {}), staleTime: 60_000 };

/** Who is signed in, and whether this is sample data. Every page has it before it is drawn. */
export function useSession(): SessionView {
  return useSuspenseQuery(sessionQuery).data;
}

export function useActor(): ActorView | null {
  return useSession().actor;
}

/** After signing in or out: the answer is the new session; whatever was read as somebody else is forgotten. */
export function replaceSession(client: QueryClient, session: SessionView): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== accountRoutes.session.name });
  client.setQueryData(sessionQuery.queryKey, session);
}

/** Whether a route with this access can be called at all; used to choose a layout, never to decide about an object. */
export function mayUse(access: Access, actor: ActorView | null): boolean {
  return (ACCESS[access] as readonly (string | null)[]).includes(actor?.role ?? null);
}
