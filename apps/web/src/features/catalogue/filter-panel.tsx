import type { Facet, ListingKind, SearchAnswer } from '@techbridge/contracts';
import { useTranslation } from '../../shared/i18n';
import { Checkbox } from '../../shared/ui/choice';
import {
  chosenIn,
  SHOWN_FACETS,
  valuesOf,
  withOneLanguage,
  withOpenOnly,
  withValue,
  type SearchState,
} from './criteria';
import { FacetGroup } from './facet-group';
import { useFacetWords } from './facet-words';
import styles from './filters.module.css';

/** Groups that are open from the start; the others show their name and open at a press. */
const OPEN_AT_FIRST = 4;

interface FilterPanelProps {
  kind: ListingKind;
  state: SearchState;
  facets: SearchAnswer['facets'];
  onState: (state: SearchState) => void;
  form?: string;
}

/** Every filter of a search with what each value would find. */
export function FilterPanel({ kind, state, facets, onState, form }: FilterPanelProps) {
  const { t } = useTranslation('catalogue');
  const word = useFacetWords(facets);
  const groups = SHOWN_FACETS[kind]
    .map((facet) => ({ facet, values: valuesOf(facet, facets[facet] ?? [], chosenIn(state, facet)) }))
    .filter(({ values }) => values.length > 0);
  return (
    <div className={styles.panel}>
      {groups.map(({ facet, values }, index) => (
        <FacetGroup
          key={facet}
          facet={facet}
          title={facetTitle(t, facet)}
          values={values}
          chosen={chosenIn(state, facet)}
          wordOf={(value) => word(facet, value)}
          onToggle={(value, on) => onState(withValue(state, facet, value, on))}
          form={form}
          open={index < OPEN_AT_FIRST}
        />
      ))}
      <Checkbox
        label={t('filters.openOnly')}
        help={t('filters.openOnlyHelp')}
        checked={state.openOnly ?? false}
        onCheckedChange={(on) => onState(withOpenOnly(state, on))}
        {...(form ? { form, name: 'openOnly', value: 'true' } : {})}
        className={styles.single}
      />
      <Checkbox
        label={t('filters.oneLanguage')}
        help={t('filters.oneLanguageHelp')}
        checked={state.oneLanguage ?? false}
        onCheckedChange={(on) => onState(withOneLanguage(state, on))}
        {...(form ? { form, name: 'oneLanguage', value: 'true' } : {})}
        className={styles.single}
      />
    </div>
  );
}

type Words = ReturnType<typeof useTranslation<'catalogue'>>['t'];

export function facetTitle(t: Words, facet: Facet): string {
  return t(`facet.${facet}`);
}
