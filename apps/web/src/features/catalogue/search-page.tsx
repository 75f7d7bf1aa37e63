import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import type { ListingKind, SearchAnswer } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { useLocale, useTranslation } from '../../shared/i18n';
import { Button } from '../../shared/ui/button';
import { LiveRegion } from '../../shared/ui/live-region';
import { PageHeader } from '../../shared/ui/page-header';
import { Pagination } from '../../shared/ui/pagination';
import { PlainLink } from '../../shared/ui/plain-link';
import { Select } from '../../shared/ui/select';
import { ErrorState } from '../../shared/ui/states';
import { AppliedFilters } from './applied-filters';
import { searchQuery } from './catalogue.queries';
import { CompareBar } from './compare-bar';
import { compareAction, COMPARISON_FORM } from './compare-choice';
import {
  addressOfSearch,
  filterCount,
  PAGE_SIZE,
  sortOf,
  sortsFor,
  withQuery,
  withSort,
  type SearchSort,
  type SearchState,
} from './criteria';
import type { NamedValues } from './facet-words';
import { FilterPanel } from './filter-panel';
import { NoResults } from './no-results';
import { ResultList } from './result';
import { SearchBox } from './search-box';
import styles from './search-page.module.css';
import { useSearchSignals } from './search-signals';
import { SearchSkeleton } from './search-skeleton';
import { ShareButton } from './share-button';

const FORM = 'search';
const loadTray = () => import('./filter-tray');
const FilterTray = lazy(loadTray);

export interface SearchPageProps {
  kind: ListingKind;
  state: SearchState;
  /** Goes to another state of this search; the reader keeps the place. */
  onState: (state: SearchState) => void;
  /** Keeps this search; another feature's. */
  saveSearch: (named: NamedValues) => ReactNode;
}

/** Technologies or needs: the question, its filters, and what is found. All of it is in the address. */
export function SearchPage({ kind, state, onState, saveSearch }: SearchPageProps) {
  const { t } = useTranslation('catalogue');
  const answer = useQuery(searchQuery(kind, state, useLocale()));
  const other = kind === 'technology' ? 'demand' : 'technology';
  return (
    <>
      <PageHeader
        title={t(`search.title.${kind}`)}
        lead={state.q || filterCount(state, kind) > 0 ? undefined : t(`search.lead.${kind}`)}
        meta={
          <PlainLink to={addressOfSearch(other, state.q ? { q: state.q } : {})}>
            {t(`search.instead.${other}`)}
          </PlainLink>
        }
      />
      <div className={styles.top}>
        <SearchBox
          id={FORM}
          kind={kind}
          label={t(`search.label.${kind}`)}
          value={state.q ?? ''}
          onSearch={(q) => onState(withQuery(state, q))}
        />
        {answer.data && <AppliedFilters kind={kind} state={state} facets={answer.data.facets} />}
      </div>
      {answer.data ? (
        <Found {...{ kind, state, onState, saveSearch }} answer={answer.data} waiting={answer.isPlaceholderData} />
      ) : answer.isError ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <SearchSkeleton />
      )}
      {kind === 'technology' && <CompareBar />}
    </>
  );
}

function Found({
  kind,
  state,
  onState,
  saveSearch,
  answer,
  waiting,
}: SearchPageProps & { answer: SearchAnswer; waiting: boolean }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const onResultClick = useSearchSignals({ kind, q: state.q, offset: state.offset ?? 0, answer, waiting });
  const count = t(`results.${kind}`, { count: answer.total, number: format.number(answer.total) });
  return (
    <div className={styles.columns}>
      <aside className={styles.filters} aria-label={t('filters.title')}>
        <FilterPanel kind={kind} state={state} facets={answer.facets} onState={onState} form={FORM} />
        <div className={styles.unscripted}>
          <button type="submit" form={FORM} className={styles.apply}>
            {t('filters.apply')}
          </button>
        </div>
      </aside>
      <section className={styles.results} aria-labelledby="results" aria-busy={waiting}>
        <Toolbar {...{ kind, state, onState, saveSearch, answer, count }} />
        <LiveRegion>{count}</LiveRegion>
        {answer.correctedQuery && answer.total > 0 && (
          <p className={styles.corrected}>{t('results.corrected', { q: answer.correctedQuery })}</p>
        )}
        {answer.total === 0 ? (
          <NoResults kind={kind} state={state} answer={answer} />
        ) : (
          <div className={waiting ? styles.waiting : undefined} onClickCapture={onResultClick}>
            <ResultList hits={answer.items} label={t('results.list')} action={compareAction} />
          </div>
        )}
        <Pagination
          offset={state.offset ?? 0}
          limit={PAGE_SIZE}
          total={answer.total}
          hrefFor={(offset) => addressOfSearch(kind, { ...state, offset: offset || undefined })}
        />
        {kind === 'technology' && (
          <form id={COMPARISON_FORM} action="/compare" method="get" className={styles.unscripted}>
            <button type="submit" className={styles.apply}>
              {t('compare.show')}
            </button>
          </form>
        )}
      </section>
    </div>
  );
}

function Toolbar({
  kind,
  state,
  onState,
  saveSearch,
  answer,
  count,
}: SearchPageProps & { answer: SearchAnswer; count: string }) {
  const { t } = useTranslation('catalogue');
  const [tray, setTray] = useState<'closed' | 'open'>('closed');
  const chosen = filterCount(state, kind);
  return (
    <div className={styles.toolbar}>
      <h2 id="results" className={styles.count}>
        {count}
      </h2>
      <div className={styles.narrow}>
        <Button
          icon={<SlidersHorizontal />}
          aria-haspopup="dialog"
          onPointerEnter={() => void loadTray()}
          onClick={() => setTray('open')}
        >
          {chosen > 0 ? t('filters.openWith', { count: chosen }) : t('filters.title')}
        </Button>
        <Suspense fallback={null}>
          {tray === 'open' && (
            <FilterTray
              {...{ kind, state, onState, facets: answer.facets }}
              open
              onOpenChange={(open) => setTray(open ? 'open' : 'closed')}
            />
          )}
        </Suspense>
      </div>
      <Select<SearchSort>
        label={t('sort.label')}
        name="sort"
        form={FORM}
        value={sortOf(state)}
        options={sortsFor(kind, state).map((value) => ({ value, label: t(`sort.${value}`) }))}
        onValueChange={(sort) => onState(withSort(state, sort))}
        className={styles.sort}
      />
      <div className={styles.actions}>
        {saveSearch(answer.facets)}
        <ShareButton title={t(`search.title.${kind}`)} />
      </div>
    </div>
  );
}
