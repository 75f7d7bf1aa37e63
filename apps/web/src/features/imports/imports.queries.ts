import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import {
  importRoutes,
  organisationRoutes,
  type ImportStatus,
  type ImportView,
  type RouteRequest,
} from '@techbridge/contracts';
import { callWith, keyOf, routeQuery, useRouteMutation } from '../../shared/query';

export type RowQuery = NonNullable<RouteRequest<typeof importRoutes.listRows>['query']>;

export const ROWS_PER_PAGE = 50;
const POLL_MS = 1000;

export function isRunning({ status }: { status: ImportStatus }): boolean {
  return status === 'checking' || status === 'writing';
}

/** An import; asked for again every second while it works. */
export const importQuery = (id: string) => ({
  ...routeQuery(importRoutes.get, { params: { id } }),
  refetchInterval: (query: { state: { data?: ImportView | undefined } }) =>
    query.state.data && isRunning(query.state.data) ? POLL_MS : (false as const),
});

export const importsQuery = (offset: number) =>
  routeQuery(importRoutes.list, { query: { offset, limit: ROWS_PER_PAGE } });

export const rowsQuery = (id: string, query: RowQuery) => routeQuery(importRoutes.listRows, { params: { id }, query });

const ORGANISATIONS_OFFERED = 30;

/** Organisations staff can import for, by part of a name; the last ones stay until the next have come. */
export const organisationsQuery = (q: string) => ({
  ...routeQuery(organisationRoutes.listForStaff, { query: { ...(q ? { q } : {}), limit: ORGANISATIONS_OFFERED } }),
  placeholderData: keepPreviousData,
});

const STALE = [importRoutes.get, importRoutes.list, importRoutes.listRows];

/** A step of an import: its answer is the import as it is now. */
export function useImportStep(
  route: typeof importRoutes.check | typeof importRoutes.write | typeof importRoutes.cancel,
) {
  const client = useQueryClient();
  return useRouteMutation(route, {
    onSuccess: async (job) => {
      client.setQueryData(importQuery(job.id).queryKey, job);
      await client.invalidateQueries({ queryKey: keyOf(importRoutes.list) });
    },
  });
}

export function useSaveMapping() {
  const client = useQueryClient();
  return useRouteMutation(importRoutes.saveMapping, {
    onSuccess: (job) => client.setQueryData(importQuery(job.id).queryKey, job),
  });
}

export const useFixRow = () => useRouteMutation(importRoutes.fixRow, { invalidates: STALE });
export const useReplaceValue = () => useRouteMutation(importRoutes.replaceValue, { invalidates: STALE });
export const useAcceptSuggestions = () => useRouteMutation(importRoutes.acceptSuggestions, { invalidates: STALE });
export const useDeleteImport = () => useRouteMutation(importRoutes.remove, { invalidates: [importRoutes.list] });

export interface Submitted {
  submitted: number;
  incomplete: number;
  failed: number;
}

/** Submits some hundred at a time until all are through, and says after each how many. */
export function useSubmitAll(id: string) {
  const client = useQueryClient();
  return async (onPart: (sum: Submitted) => void): Promise<Submitted> => {
    let sum: Submitted = { submitted: 0, incomplete: 0, failed: 0 };
    for (let afterRow: number | null = 0; afterRow !== null;) {
      const request = { params: { id }, body: { afterRow } };
      const part: Submitted & { next: number | null } = await callWith(client, importRoutes.submitAll, request);
      sum = {
        submitted: sum.submitted + part.submitted,
        incomplete: sum.incomplete + part.incomplete,
        failed: sum.failed + part.failed,
      };
      onPart(sum);
      afterRow = part.next;
    }
    return sum;
  };
}
