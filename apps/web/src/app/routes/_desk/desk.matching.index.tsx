import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { MatchingFilters } from '../../../features/matching/matching-filters';
import { matchingQuery, NEEDS_PER_PAGE, VIEWS, type MatchingFilter } from '../../../features/matching/matching.queries';
import { NeedList } from '../../../features/matching/need-list';
import { useFormat } from '../../../shared/format';
import { needs, useTranslation } from '../../../shared/i18n';
import { oneOf, searchParams, text, whole } from '../../../shared/search-params';
import { LiveRegion } from '../../../shared/ui/live-region';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { pageHead } from '../../page-head';

const PATH = '/desk/matching';

export const Route = createFileRoute('/_desk/desk/matching/')({
  validateSearch: searchParams({ view: oneOf(VIEWS), q: text(), offset: whole() }),
  beforeLoad: needs('desk', 'catalogue'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(matchingQuery(deps)),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:matching.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'navigation']);
  const format = useFormat();
  const navigate = Route.useNavigate();
  const search = Route.useSearch();
  const { data } = useSuspenseQuery(matchingQuery(search));
  const show = (part: MatchingFilter) =>
    void navigate({ search: { ...search, offset: undefined, ...part } as never, replace: true, resetScroll: false });
  const view = search.view ?? 'all';
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('matching.title') }]}
        title={t('matching.title')}
        lead={t('matching.lead')}
      />
      <MatchingFilters view={view} q={search.q} onSearch={(q) => show({ q })} />
      <LiveRegion visible>{t('matching.count', { count: data.total, number: format.number(data.total) })}</LiveRegion>
      <NeedList needs={data.items} view={view} />
      {data.total > NEEDS_PER_PAGE && (
        <Pagination
          offset={search.offset ?? 0}
          limit={NEEDS_PER_PAGE}
          total={data.total}
          onOffsetChange={(offset) => show({ offset: offset || undefined })}
        />
      )}
    </>
  );
}
