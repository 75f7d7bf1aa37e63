import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { LISTING_KINDS, type ListingSummary } from '@techbridge/contracts';
import { ExportMenu } from '../../../features/listings/listing-export';
import { ListingStatusBadge } from '../../../features/listings/listing-status';
import { ListingFilters } from '../../../features/review/listing-filters';
import { SORTS, STATES, type ListingSearch } from '../../../features/review/listing-search';
import { ListingTable } from '../../../features/review/listing-table';
import { LISTINGS_PER_PAGE, reviewListQuery, type ReviewFilter } from '../../../features/review/review.queries';
import { useFormat } from '../../../shared/format';
import { needs, useTranslation } from '../../../shared/i18n';
import { oneOf, searchParams, text, whole } from '../../../shared/search-params';
import { mayUse, useActor } from '../../../shared/session';
import { LiveRegion } from '../../../shared/ui/live-region';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { pageHead } from '../../page-head';

const PATH = '/desk/listings';

const filterOf = ({ status, ...rest }: ListingSearch): ReviewFilter => ({
  ...rest,
  ...(status ? { status: [status] } : {}),
});

export const Route = createFileRoute('/_desk/desk/listings/')({
  validateSearch: searchParams({
    status: oneOf(STATES),
    kind: oneOf(LISTING_KINDS),
    q: text(),
    organisationId: text(40),
    importId: text(40),
    sort: oneOf(SORTS),
    offset: whole(),
  }),
  beforeLoad: needs('desk', 'listings'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(reviewListQuery(filterOf(deps))),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:review.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'listings', 'navigation']);
  const format = useFormat();
  const actor = useActor();
  const navigate = Route.useNavigate();
  const search = Route.useSearch();
  const { offset, ...filter } = filterOf(search);
  const { data } = useSuspenseQuery(reviewListQuery(filterOf(search)));
  const show = (part: ListingSearch) =>
    void navigate({ search: { ...search, offset: undefined, ...part } as never, replace: true, resetScroll: false });
  const stateWords = ({ status }: ListingSummary) => t(`listings:status.${status}`);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('review.title') }]}
        title={t('review.title')}
        lead={t('review.lead')}
      />
      <ListingFilters search={search} counts={data.counts} onChange={show} />
      <LiveRegion visible>{t('review.count', { count: data.total, number: format.number(data.total) })}</LiveRegion>
      <ListingTable
        listings={data.items}
        total={data.total}
        filter={filter}
        mayWrite={mayUse('desk', actor)}
        state={(listing) => <ListingStatusBadge listing={listing} />}
        stateWords={stateWords}
        exports={(parts) => <ExportMenu query={filter} {...parts} />}
      />
      {data.total > LISTINGS_PER_PAGE && (
        <Pagination
          offset={Number(offset ?? 0)}
          limit={LISTINGS_PER_PAGE}
          total={data.total}
          onOffsetChange={(next) => show({ offset: next || undefined } as ListingSearch)}
        />
      )}
    </>
  );
}
