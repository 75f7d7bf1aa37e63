import type { ListingKind, SearchAnswer } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { useTranslation } from '../../shared/i18n';
import { writeAddress } from '../../shared/search-params';
import { buttonClass } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import { EmptyState } from '../../shared/ui/states';
import { addressOfSearch, chosenIn, filterCount, withoutFacet, withoutFilters, type SearchState } from './criteria';
import { useFacetWords } from './facet-words';
import { facetTitle } from './filter-panel';
import styles from './no-results.module.css';

interface NoResultsProps {
  kind: ListingKind;
  state: SearchState;
  answer: SearchAnswer;
}

/** Nothing found: which filter is to blame, how to get rid of it, and what to do when it really is not there. */
export function NoResults({ kind, state, answer }: NoResultsProps) {
  const { t } = useTranslation('catalogue');
  const filtered = filterCount(state, kind) > 0;
  const found = filtered ? (`none.${kind}Filtered` as const) : (`none.${kind}For` as const);
  const title = state.q ? t(found, { q: shortened(state.q) }) : t(`none.${kind}`);
  return (
    <EmptyState title={title} actions={<NextSteps kind={kind} state={state} filtered={filtered} />}>
      {filtered ? <BlamedFilters {...{ kind, state, answer }} /> : state.q && <p>{t('none.otherWords')}</p>}
      <p className={styles.offer}>{t(`none.offer.${kind}`)}</p>
    </EmptyState>
  );
}

function shortened(q: string): string {
  return q.length > 80 ? `${q.slice(0, 80)}…` : q;
}

function BlamedFilters({ kind, state, answer }: NoResultsProps) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const word = useFacetWords(answer.facets);
  const blamed = answer.withoutFilter.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  if (blamed.length === 0) return <p>{t('none.noSingleFilter')}</p>;
  return (
    <>
      <p>{t('none.because')}</p>
      <ul className={styles.ways}>
        {blamed.map(({ facet, total }) => (
          <li key={facet}>
            <PlainLink to={addressOfSearch(kind, withoutFacet(state, facet))} resetScroll={false}>
              {t('none.without', {
                filter: t('filters.named', {
                  group: facetTitle(t, facet),
                  value: format.list(chosenIn(state, facet).map((value) => word(facet, value))),
                }),
              })}
            </PlainLink>{' '}
            {t(`results.${kind}`, { count: total, number: format.number(total) })}
          </li>
        ))}
      </ul>
    </>
  );
}

function NextSteps({ kind, state, filtered }: { kind: ListingKind; state: SearchState; filtered: boolean }) {
  const { t } = useTranslation('catalogue');
  const wanted = kind === 'technology' ? 'demand' : 'technology';
  return (
    <>
      <PlainLink
        to={`/work/listings/new${writeAddress({ kind: wanted, q: state.q?.slice(0, 1000) })}`}
        className={buttonClass({ variant: 'primary' })}
      >
        {t(`none.post.${kind}`)}
      </PlainLink>
      {filtered && (
        <PlainLink
          to={addressOfSearch(kind, withoutFilters(state))}
          resetScroll={false}
          className={buttonClass({ variant: 'secondary' })}
        >
          {t('filters.clear')}
        </PlainLink>
      )}
    </>
  );
}
