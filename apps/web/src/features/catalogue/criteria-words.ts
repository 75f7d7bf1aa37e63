import { useQueries, useQuery } from '@tanstack/react-query';
import type { Facet, ListingKind } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { collectionsQuery, organisationQuery } from './catalogue.queries';
import { appliedFilters, type SearchState } from './criteria';
import { useFacetWords, type NamedValues } from './facet-words';

/** A search in one line: “rubber wastewater”, Water and water treatment, Thailand. */
export function useCriteriaWords(): (kind: ListingKind, state: SearchState, named?: NamedValues) => string {
  const { t } = useTranslation('catalogue');
  const wordOf = useFacetWords();
  return (kind, state, named = {}) => {
    const ofFacet = (facet: Facet, value: string) => wordOf(facet, value, named);
    const parts = [
      ...(state.q ? [t('criteria.quoted', { q: state.q.slice(0, 80) })] : []),
      ...appliedFilters(state, kind).map(({ facet, value }) => ofFacet(facet, value)),
      ...(state.openOnly ? [t('filters.openOnly')] : []),
      ...(state.oneLanguage ? [t('filters.oneLanguage')] : []),
    ];
    return parts.length > 0 ? parts.join(' · ') : t(`criteria.all.${kind}`);
  };
}

/** The names of organisations and collections that saved searches mention. */
export function useNamesIn(states: readonly SearchState[]): NamedValues {
  const slugs = [...new Set(states.flatMap(({ organisation = [] }) => organisation))];
  const collected = states.some(({ collection = [] }) => collection.length > 0);
  const collections = useQuery({ ...collectionsQuery, enabled: collected });
  const organisations = useQueries({ queries: slugs.map(organisationQuery) });
  return {
    collection: (collections.data?.items ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
    organisation: organisations.flatMap(({ data }) => (data ? [{ value: data.slug, label: data.name }] : [])),
  };
}
