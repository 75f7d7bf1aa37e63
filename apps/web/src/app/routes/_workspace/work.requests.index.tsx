import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { MatchList, NoMatches } from '../../../features/matches/match-list';
import { MATCH_SHOWS, queryFor, type MatchShow } from '../../../features/matches/match-shows';
import { matchesQuery } from '../../../features/matches/matches.queries';
import { useFormat } from '../../../shared/format';
import { needs, useTranslation } from '../../../shared/i18n';
import { oneOf, searchParams, whole } from '../../../shared/search-params';
import { LinkTabs } from '../../../shared/ui/link-tabs';
import { LiveRegion } from '../../../shared/ui/live-region';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { pageHead } from '../../page-head';
import styles from '../../../features/matches/matches.module.css';

const LIMIT = 20;
const listQuery = (show: MatchShow, offset: number) => matchesQuery({ ...queryFor(show), offset, limit: LIMIT });
const countQuery = (show: MatchShow) => matchesQuery({ ...queryFor(show), limit: 1 });

export const Route = createFileRoute('/_workspace/work/requests/')({
  validateSearch: searchParams({ show: oneOf(MATCH_SHOWS), offset: whole() }),
  beforeLoad: needs('matches'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps: { show = 'open', offset = 0 } }) =>
    Promise.all([
      queryClient.ensureQueryData(listQuery(show, offset)),
      ...MATCH_SHOWS.map((each) => queryClient.ensureQueryData(countQuery(each))),
    ]),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('matches:page.title'),
      path: '/work/requests',
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('matches');
  const format = useFormat();
  const navigate = Route.useNavigate();
  const { show = 'open', offset = 0 } = Route.useSearch();
  const { data } = useSuspenseQuery(listQuery(show, offset));
  const counts = {
    mine: useSuspenseQuery(countQuery('mine')).data.total,
    open: useSuspenseQuery(countQuery('open')).data.total,
    ended: useSuspenseQuery(countQuery('ended')).data.total,
    all: useSuspenseQuery(countQuery('all')).data.total,
  };
  return (
    <>
      <PageHeader title={t('page.title')} lead={t('page.lead')} />
      <div className={styles.page}>
        <LinkTabs
          label={t('page.filter')}
          tabs={MATCH_SHOWS.map((each) => ({
            key: each,
            label: t(`page.${each}`),
            count: counts[each],
            current: each === show,
            search: { show: each === 'open' ? undefined : each, offset: undefined },
          }))}
        />
        <LiveRegion>{t('page.count', { count: data.total, number: format.number(data.total) })}</LiveRegion>
        {data.items.length === 0 ? (
          <NoMatches show={show} />
        ) : (
          <MatchList matches={data.items} label={t(`page.${show}`)} />
        )}
        <Pagination
          offset={offset}
          limit={LIMIT}
          total={data.total}
          onOffsetChange={(next) =>
            void navigate({
              search: (present) => ({ ...present, ...(next ? { offset: next } : { offset: undefined }) }),
            })
          }
        />
      </div>
    </>
  );
}
