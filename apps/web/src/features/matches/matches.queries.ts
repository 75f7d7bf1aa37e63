import { useQueryClient } from '@tanstack/react-query';
import {
  matchRoutes,
  type MatchAction,
  type MatchCommand,
  type MatchSummary,
  type MatchView,
  type RouteRequest,
} from '@techbridge/contracts';
import { ApiError, isApiError } from '../../shared/api';
import { callWith, keyOf, routeQuery } from '../../shared/query';

export type MatchQuery = NonNullable<RouteRequest<typeof matchRoutes.list>['query']>;

export const matchQuery = (id: string) => routeQuery(matchRoutes.get, { params: { id } });
export const matchesQuery = (query: MatchQuery) => routeQuery(matchRoutes.list, { query });

/** The fields of a command lie below `command` (and an agreement's below that); forms know them by their own names. */
function withOwnPaths(error: unknown): unknown {
  if (!isApiError(error) || error.fields.length === 0) return error;
  const fields = error.fields.map((field) => ({ ...field, path: field.path.replace(/^command\.(agreement\.)?/, '') }));
  return new ApiError(error.code, { ...error, fields });
}

/**
 * Sends one command for a request. The answer becomes what is known of it; lists are read again. When somebody else
 * was quicker, the present state is read as well, and the error still thrown, so that the form keeps what was typed.
 */
export function useActOnMatch(match: Pick<MatchSummary, 'id' | 'version'>) {
  const client = useQueryClient();
  return async (command: MatchCommand): Promise<MatchView> => {
    const params = { id: match.id };
    try {
      const after = await callWith(client, matchRoutes.act, { params, body: { version: match.version, command } });
      client.setQueryData(matchQuery(match.id).queryKey, after);
      await client.invalidateQueries({ queryKey: keyOf(matchRoutes.list) });
      return after;
    } catch (error) {
      if (isApiError(error) && error.status === 409)
        await client.invalidateQueries({ queryKey: matchQuery(match.id).queryKey });
      throw withOwnPaths(error);
    }
  };
}

export type CommandOf<Action extends MatchAction> = Extract<MatchCommand, { action: Action }>;
