import {
  QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import type { Route, RouteRequest, RouteResponse } from '@techbridge/contracts';
import { ApiError, call, isNotFound, type Fetch } from './api';

const fetchers = new WeakMap<QueryClient, Fetch>();

const RETRIES = 2;

/** Only what may be different next time is tried again: the network and an overloaded server, never a refusal. */
function worthRetrying(failures: number, error: unknown): boolean {
  const passing = error instanceof ApiError && (error.status === 0 || error.status >= 500);
  return failures < RETRIES && passing;
}

export function createQueryClient(fetcher?: Fetch): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: fetcher ? false : worthRetrying,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  if (fetcher) fetchers.set(client, fetcher);
  return client;
}

/** Calls a route as this query client does: on the server with the reader's cookie. */
export function callWith<R extends Route>(
  client: QueryClient,
  route: R,
  request: RouteRequest<R>,
  signal?: AbortSignal,
) {
  const fetcher = fetchers.get(client);
  return call(route, request, { ...(signal ? { signal } : {}), ...(fetcher ? { fetch: fetcher } : {}) });
}

/** Every answer of a route: `client.invalidateQueries({ queryKey: keyOf(matchRoutes.list) })`. */
export function keyOf(route: Route): readonly [string] {
  return [route.name];
}

/** Query options for a GET route; for loaders (`ensureQueryData`) and components (`useQuery`, `useSuspenseQuery`). */
export function routeQuery<R extends Route>(route: R, request: RouteRequest<R>) {
  return queryOptions({
    queryKey: [route.name, request] as readonly unknown[],
    queryFn: ({ client, signal }): Promise<RouteResponse<R>> => callWith(client, route, request, signal),
  });
}

/** For loaders: what is not there, or not for this reader, becomes the not-found page with its status. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (isNotFound(error)) throw notFound();
    throw error;
  }
}

type RouteMutation<R extends Route> = UseMutationOptions<RouteResponse<R>, Error, RouteRequest<R>> & {
  /** Routes whose answers are out of date after this one. */
  invalidates?: readonly Route[];
};

/** A write. `const act = useRouteMutation(matchRoutes.act, { invalidates: [matchRoutes.get] }); act.mutate({ params, body })` */
export function useRouteMutation<R extends Route>(
  route: R,
  { invalidates = [], ...options }: RouteMutation<R> = {},
): UseMutationResult<RouteResponse<R>, Error, RouteRequest<R>> {
  const client = useQueryClient();
  return useMutation({
    ...options,
    mutationKey: [route.name],
    mutationFn: (request) => callWith(client, route, request),
    onSuccess: async (...answer) => {
      await Promise.all(invalidates.map((stale) => client.invalidateQueries({ queryKey: keyOf(stale) })));
      await options.onSuccess?.(...answer);
    },
  });
}
