import { X } from 'lucide-react';
import type { ListingKind, SearchAnswer } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { PlainLink } from '../../shared/ui/plain-link';
import {
  addressOfSearch,
  appliedFilters,
  filterCount,
  withOneLanguage,
  withOpenOnly,
  withoutFilters,
  withValue,
  type SearchState,
} from './criteria';
import { useFacetWords } from './facet-words';
import styles from './applied-filters.module.css';
import { facetTitle } from './filter-panel';

interface AppliedFiltersProps {
  kind: ListingKind;
  state: SearchState;
  facets: SearchAnswer['facets'];
}

/** The filters in force, each a link to the same search without it: works with the Back key and before any script. */
export function AppliedFilters({ kind, state, facets }: AppliedFiltersProps) {
  const { t } = useTranslation('catalogue');
  const word = useFacetWords(facets);
  if (filterCount(state, kind) === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('filters.applied')}>
      {appliedFilters(state, kind).map(({ facet, value }) => (
        <RemovableFilter
          key={`${facet} ${value}`}
          group={facetTitle(t, facet)}
          word={word(facet, value)}
          to={addressOfSearch(kind, withValue(state, facet, value, false))}
        />
      ))}
      {state.openOnly && (
        <RemovableFilter word={t('filters.openOnly')} to={addressOfSearch(kind, withOpenOnly(state, false))} />
      )}
      {state.oneLanguage && (
        <RemovableFilter word={t('filters.oneLanguage')} to={addressOfSearch(kind, withOneLanguage(state, false))} />
      )}
      <li className={styles.clear}>
        <PlainLink to={addressOfSearch(kind, withoutFilters(state))} resetScroll={false}>
          {t('filters.clear')}
        </PlainLink>
      </li>
    </ul>
  );
}

function RemovableFilter({ group, word, to }: { group?: string; word: string; to: string }) {
  const { t } = useTranslation('catalogue');
  const name = group ? t('filters.named', { group, value: word }) : word;
  return (
    <li>
      <PlainLink to={to} resetScroll={false} className={styles.chip} aria-label={t('filters.remove', { name })}>
        {group && <span className={styles.group}>{group}</span>}
        <span>{word}</span>
        <X aria-hidden="true" />
      </PlainLink>
    </li>
  );
}
