import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { SECTORS, type catalogueRoutes, type RouteResponse } from '@techbridge/contracts';
import { useFormat } from '../../shared/format';
import { langOf, useLocale, usePick, useTranslation } from '../../shared/i18n';
import { useLabels } from '../../shared/labels';
import { buttonClass } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { Pagination } from '../../shared/ui/pagination';
import { PlainLink } from '../../shared/ui/plain-link';
import { SkeletonList } from '../../shared/ui/skeleton';
import { EmptyState, ErrorState } from '../../shared/ui/states';
import { searchQuery } from './catalogue.queries';
import { compareAction } from './compare-choice';
import styles from './collection-page.module.css';
import { CompareBar } from './compare-bar';
import { addressOfSearch, PAGE_SIZE } from './criteria';
import { ResultList } from './result';
import { ShareButton } from './share-button';

export type CollectionView = RouteResponse<typeof catalogueRoutes.listCollections>['items'][number];

/** A chosen set of technologies: what it is, which sectors it covers, and everything in it. */
export function CollectionPage({
  collection,
  offset = 0,
}: {
  collection: CollectionView;
  offset?: number | undefined;
}) {
  const { t } = useTranslation(['catalogue', 'common']);
  const { from, locale } = usePick();
  const format = useFormat();
  const answer = useQuery(searchQuery('technology', { collection: [collection.slug], offset }, useLocale()));
  const name = from(collection.name);
  const description = from(collection.description);
  const state = { collection: [collection.slug] };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('search.title.technology'), to: '/technologies' }, { label: t('facet.collection') }]}
        title={name?.text}
        lang={name ? langOf(name.locale, locale) : undefined}
        lead={description && <span lang={langOf(description.locale, locale)}>{description.text}</span>}
        meta={t('results.technology', {
          count: collection.technologies,
          number: format.number(collection.technologies),
        })}
        actions={
          <>
            <PlainLink to={addressOfSearch('technology', state)} className={buttonClass({ variant: 'primary' })}>
              <SlidersHorizontal aria-hidden="true" className={styles.sign} />
              {t('collection.filter')}
            </PlainLink>
            <ShareButton title={name?.text ?? collection.slug} />
          </>
        }
      />
      {answer.data ? (
        <>
          <SectorsWithin slug={collection.slug} counts={answer.data.facets.sector ?? []} />
          {answer.data.total === 0 ? (
            <EmptyState title={t('collection.empty')}>{t('collection.emptyText')}</EmptyState>
          ) : (
            <ResultList hits={answer.data.items} label={t('results.list')} level={2} action={compareAction} />
          )}
          <Pagination
            offset={offset}
            limit={PAGE_SIZE}
            total={answer.data.total}
            hrefFor={(to) => `/collections/${collection.slug}${to > 0 ? `?offset=${to}` : ''}`}
          />
        </>
      ) : answer.isError ? (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <SkeletonList rows={5} />
      )}
      <CompareBar />
    </>
  );
}

function SectorsWithin({ slug, counts }: { slug: string; counts: readonly { value: string; count: number }[] }) {
  const { t } = useTranslation('catalogue');
  const { label } = useLabels();
  const format = useFormat();
  const found = new Map(counts.map(({ value, count }) => [value, count]));
  const covered = SECTORS.filter((sector) => (found.get(sector) ?? 0) > 0);
  if (covered.length < 2) return null;
  return (
    <nav aria-label={t('facet.sector')}>
      <ul className={styles.sectors}>
        {covered.map((sector) => (
          <li key={sector}>
            <PlainLink to={addressOfSearch('technology', { collection: [slug], sector: [sector] })}>
              {label('sector', sector)}
            </PlainLink>{' '}
            <span className={styles.count}>{format.number(found.get(sector) ?? 0)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
