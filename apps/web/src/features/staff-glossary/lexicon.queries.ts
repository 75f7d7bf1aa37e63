import { glossaryRoutes, type CONCEPT_FILTERS, type GlossaryChangeStatus, type Locale } from '@techbridge/contracts';
import { routeQuery, useRouteMutation } from '../../shared/query';

export const CONCEPTS_PER_PAGE = 25;
export const CHANGES_PER_PAGE = 20;

export interface ConceptFilter {
  q?: string | undefined;
  thinIn?: Locale | undefined;
  only?: (typeof CONCEPT_FILTERS)[number] | undefined;
  offset?: number | undefined;
}

export const conceptsQuery = ({ q, thinIn, only, offset }: ConceptFilter) =>
  routeQuery(glossaryRoutes.list, { query: { q, thinIn, only, offset, limit: CONCEPTS_PER_PAGE } });
export const conceptQuery = (id: string) => routeQuery(glossaryRoutes.get, { params: { id } });
export const changesQuery = (status: GlossaryChangeStatus, offset?: number) =>
  routeQuery(glossaryRoutes.listChanges, { query: { status, offset, limit: CHANGES_PER_PAGE } });
export const packsQuery = () => routeQuery(glossaryRoutes.listPacks, {});

const READS = [glossaryRoutes.list, glossaryRoutes.get, glossaryRoutes.listChanges];
export const useProposeChange = () => useRouteMutation(glossaryRoutes.propose, { invalidates: READS });
export const useActOnChange = () => useRouteMutation(glossaryRoutes.act, { invalidates: READS });
