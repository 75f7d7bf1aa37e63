import { useQueryClient } from '@tanstack/react-query';
import {
  listingRoutes,
  organisationRoutes,
  type OrganisationInput,
  type RouteRequest,
  type RouteResponse,
  type VerificationLevel,
} from '@techbridge/contracts';
import { isApiError } from '../../shared/api';
import { callWith, keyOf, routeQuery } from '../../shared/query';

export type OrganisationFilter = NonNullable<RouteRequest<typeof organisationRoutes.listForStaff>['query']>;
export type StaffOrganisation = RouteResponse<typeof organisationRoutes.listForStaff>['items'][number];

export const ORGANISATIONS_PER_PAGE = 50;
const LISTINGS_SHOWN = 10;

export const organisationsQuery = (filter: OrganisationFilter) =>
  routeQuery(organisationRoutes.listForStaff, { query: { ...filter, limit: ORGANISATIONS_PER_PAGE } });

export const organisationQuery = (id: string) => routeQuery(organisationRoutes.getForStaff, { params: { id } });

export const listingsOfQuery = (organisationId: string) =>
  routeQuery(listingRoutes.list, { query: { organisationId, limit: LISTINGS_SHOWN } });

/** Sets the level; 'unverified' refuses, and the note is then the reason its owners read. */
export function useVerify() {
  const client = useQueryClient();
  return async ({ id, version }: { id: string; version: number }, level: VerificationLevel, note: string) => {
    try {
      const body = { version, level, note };
      const after = await callWith(client, organisationRoutes.verify, { params: { id }, body });
      client.setQueryData(organisationQuery(id).queryKey, after);
      await client.invalidateQueries({ queryKey: keyOf(organisationRoutes.listForStaff) });
    } catch (error) {
      if (isApiError(error) && error.status === 409)
        await client.invalidateQueries({ queryKey: organisationQuery(id).queryKey });
      throw error;
    }
  };
}

export function useEnterOrganisation() {
  const client = useQueryClient();
  return async (body: OrganisationInput) => {
    const record = await callWith(client, organisationRoutes.createForStaff, { body });
    client.setQueryData(organisationQuery(record.id).queryKey, record);
    await client.invalidateQueries({ queryKey: keyOf(organisationRoutes.listForStaff) });
    return record;
  };
}
