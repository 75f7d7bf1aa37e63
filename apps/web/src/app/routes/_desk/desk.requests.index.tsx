import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { MATCH_STATUSES } from '@techbridge/contracts';
import { RequestFilters } from '../../../features/matches/request-filters';
import { RequestTable } from '../../../features/matches/request-table';
import { type MatchQuery, matchesQuery } from '../../../features/matches/matches.queries';
import { needs, useTranslation } from '../../../shared/i18n';
import { flag, many, oneOf, searchParams, text, whole } from '../../../shared/search-params';
import { LiveRegion } from '../../../shared/ui/live-region';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { pageHead } from '../../page-head';

const PATH = '/desk/requests';
const LIMIT = 50;

export const Route = createFileRoute('/_desk/desk/requests/')({
  validateSearch: searchParams({
    status: many(MATCH_STATUSES),
    owner: oneOf(['me', 'nobody', 'node'] as const),
    overdue: flag(),
    q: text(),
    offset: whole(),
  }),
  beforeLoad: needs('desk', 'matches'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(matchesQuery({ ...deps, limit: LIMIT })),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:requests.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'navigation']);
  const navigate = Route.useNavigate();
  const search = Route.useSearch();
  const { data } = useSuspenseQuery(matchesQuery({ ...search, limit: LIMIT }));
  const show = (part: Partial<MatchQuery>) =>
    void navigate({ search: { ...search, offset: undefined, ...part } as never, replace: true });
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('requests.title') }]}
        title={t('requests.title')}
        lead={t('requests.lead')}
      />
      <RequestFilters query={search} onChange={show} />
      <LiveRegion visible>{t('requests.count', { count: data.total })}</LiveRegion>
      <RequestTable matches={data.items} />
      {data.total > LIMIT && (
        <Pagination
          offset={search.offset ?? 0}
          limit={LIMIT}
          total={data.total}
          onOffsetChange={(offset) => show({ offset: offset || undefined })}
        />
      )}
    </>
  );
}
