import type { ListingKind, SearchAnswer } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { langOf, useLocale, useTranslation } from '../../shared/i18n';
import { writeAddress } from '../../shared/search-params';
import { mayUse, useActor } from '../../shared/session';
import { buttonClass } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import { EmptyState } from '../../shared/ui/states';
import {
  addressOfSearch,
  chosenIn,
  filterCount,
  withoutFacet,
  withoutFilters,
  withQuery,
  type SearchState,
} from './criteria';
import { useFacetWords } from './facet-words';
import { facetTitle } from './filter-panel';
import { askForDraft } from './need-from-search';
import styles from './no-results.module.css';

interface NoResultsProps {
  kind: ListingKind;
  state: SearchState;
  answer: SearchAnswer;
}

/** Nothing found: which filter is to blame and how to get rid of it, which words find something, and how to post the need. */
export function NoResults({ kind, state, answer }: NoResultsProps) {
  const { t } = useTranslation('catalogue');
  const filtered = filterCount(state, kind) > 0;
  const found = filtered ? (`none.${kind}Filtered` as const) : (`none.${kind}For` as const);
  const title = state.q ? t(found, { q: shortened(state.q) }) : t(`none.${kind}`);
  return (
    <EmptyState title={title} actions={<NextSteps {...{ kind, state, answer, filtered }} />}>
      {filtered ? <BlamedFilters {...{ kind, state, answer }} /> : state.q && <p>{t('none.otherWords')}</p>}
      <NearestWords {...{ kind, state, answer }} />
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

/** Words near the question that do find something, each in the language it is written in. */
function NearestWords({ kind, state, answer }: NoResultsProps) {
  const { t } = useTranslation('catalogue');
  const locale = useLocale();
  const format = useFormat();
  if (answer.nearest.length === 0) return null;
  return (
    <>
      <p className={styles.offer}>{t('none.nearest')}</p>
      <ul className={styles.ways}>
        {answer.nearest.map(({ text, language, meaning, total }) => (
          <li key={`${language} ${text}`}>
            <PlainLink to={addressOfSearch(kind, withQuery(state, text))} resetScroll={false}>
              <bdi lang={langOf(language, locale)}>{text}</bdi>
            </PlainLink>{' '}
            {meaning && <span>· {meaning} </span>}(
            {t(`results.${kind}`, { count: total, number: format.number(total) })})
          </li>
        ))}
      </ul>
    </>
  );
}

function NextSteps({ kind, state, answer, filtered }: NoResultsProps & { filtered: boolean }) {
  const { t } = useTranslation('catalogue');
  const locale = useLocale();
  const actor = useActor();
  const wanted = kind === 'technology' ? 'demand' : 'technology';
  const written = answer.language ?? locale;
  const address = writeAddress({ kind: wanted, q: state.q?.slice(0, 1000), locale: written });
  return (
    <>
      {(!actor || mayUse('member', actor)) && (
        <div onClickCapture={() => kind === 'technology' && state.q && askForDraft({ q: state.q, locale: written })}>
          <PlainLink to={`/work/listings/new${address}`} className={buttonClass({ variant: 'primary' })}>
            {t(`none.post.${kind}`)}
          </PlainLink>
        </div>
      )}
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
