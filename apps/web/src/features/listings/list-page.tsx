import { useSuspenseQuery } from '@tanstack/react-query';
import { LISTING_STATUSES, type ListingSummary } from '@techbridge/contracts';
import { FilePlus2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format';
import { LinkButton } from '../../shared/ui/link-button';
import { LinkTabs } from '../../shared/ui/link-tabs';
import { LiveRegion } from '../../shared/ui/live-region';
import { Pagination } from '../../shared/ui/pagination';
import { EmptyState } from '../../shared/ui/states';
import { ListingBulk } from './listing-bulk';
import { ListingExport } from './listing-export';
import { ListingFilters } from './listing-filters';
import { ListingTable } from './listing-table';
import styles from './listings.module.css';
import {
  filtersOf,
  LISTING_SHOWS,
  listingsPageQuery,
  PAGE,
  type ListingShow,
  type ListingsPlace,
} from './listings-place';
import { listingsQuery } from './listings.queries';

/** The organisation's listings: found by state, done with by the dozen, taken along as a file. */
export function ListPage({ place, onPlace }: { place: ListingsPlace; onPlace: (changes: ListingsPlace) => void }) {
  const { t } = useTranslation('listings');
  const format = useFormat();
  const { data } = useSuspenseQuery(listingsQuery(listingsPageQuery(place)));
  const selection = useSelection(data.items);
  const filtered = Boolean(place.status ?? place.kind ?? place.q ?? place.importId);
  const nothing = data.total === 0 && !filtered;
  return (
    <div className={styles.list}>
      <StatusTabs counts={data.counts} status={place.status} />
      <ListingFilters choice={place} onChange={(choice) => onPlace({ ...choice, offset: undefined })} />
      <LiveRegion>{t('list.count', { count: data.total, number: format.number(data.total) })}</LiveRegion>
      {nothing ? (
        <NoListings />
      ) : (
        <ListingTable
          listings={data.items}
          selected={selection.ids}
          onSelectedChange={selection.setIds}
          bulkActions={<ListingBulk listings={selection.listings} onDone={selection.setIds} />}
          toolbar={<ListingExport query={filtersOf(place)} />}
          empty={t('list.none')}
        />
      )}
      <Pagination
        offset={place.offset ?? 0}
        limit={PAGE}
        total={data.total}
        onOffsetChange={(offset) => onPlace({ offset: offset || undefined })}
      />
    </div>
  );
}

function StatusTabs({ counts, status }: { counts: Record<string, number>; status: ListingShow | undefined }) {
  const { t } = useTranslation('listings');
  const all = LISTING_STATUSES.reduce((sum, each) => sum + (counts[each] ?? 0), 0);
  const shown = LISTING_SHOWS.filter((each) => each === status || (counts[each] ?? 0) > 0);
  return (
    <LinkTabs
      label={t('list.status')}
      tabs={[
        {
          key: 'all',
          label: t('list.all'),
          count: all,
          current: !status,
          search: { status: undefined, offset: undefined },
        },
        ...shown.map((each) => ({
          key: each,
          label: t(`status.${each}`),
          count: counts[each] ?? 0,
          current: each === status,
          search: { status: each, offset: undefined },
        })),
      ]}
    />
  );
}

/** Rows chosen on several pages: remembered as they were last seen. */
function useSelection(shown: readonly ListingSummary[]) {
  const [ids, setIds] = useState<string[]>([]);
  const [seen, setSeen] = useState<ReadonlyMap<string, ListingSummary>>(new Map());
  useEffect(() => {
    setSeen((before) => new Map([...before, ...shown.map((listing) => [listing.id, listing] as const)]));
  }, [shown]);
  return { ids, setIds, listings: ids.flatMap((id) => seen.get(id) ?? []) };
}

export function NewListingButtons() {
  const { t } = useTranslation('listings');
  return (
    <>
      <LinkButton to="/work/listings/new" variant="primary">
        {t('list.new')}
      </LinkButton>
      <LinkButton to="/work/imports">{t('list.import')}</LinkButton>
    </>
  );
}

function NoListings() {
  const { t } = useTranslation('listings');
  return (
    <EmptyState icon={<FilePlus2 />} title={t('list.emptyTitle')} actions={<NewListingButtons />}>
      {t('list.emptyText')}
    </EmptyState>
  );
}
