import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { TASK_KINDS } from '@techbridge/contracts';
import { type QueueFilter, queueQuery, TASKS_PER_PAGE } from '../../../features/desk/desk.queries';
import { Queue } from '../../../features/desk/queue';
import { QueueFilters } from '../../../features/desk/queue-filters';
import { OWNERS } from '../../../features/desk/queue-owners';
import { needs, useTranslation } from '../../../shared/i18n';
import { flag, oneOf, searchParams, text, whole } from '../../../shared/search-params';
import { LiveRegion } from '../../../shared/ui/live-region';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { pageHead } from '../../page-head';

const PATH = '/desk';

interface QueueSearch {
  kind?: (typeof TASK_KINDS)[number];
  owner?: (typeof OWNERS)[number];
  overdue?: boolean;
  q?: string;
  offset?: number;
}

const filterOf = ({ kind, owner, overdue, q, offset }: QueueSearch): QueueFilter => ({
  ...(kind ? { kind: [kind] } : {}),
  ...(owner ? { owner } : {}),
  ...(overdue ? { overdue } : {}),
  ...(q ? { q } : {}),
  ...(offset ? { offset } : {}),
});

export const Route = createFileRoute('/_desk/desk/')({
  validateSearch: searchParams({
    kind: oneOf(TASK_KINDS),
    owner: oneOf(OWNERS),
    overdue: flag(),
    q: text(),
    offset: whole(),
    task: text(120),
  }),
  beforeLoad: needs('desk'),
  loaderDeps: ({ search: { task: _, ...filter } }) => filter,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(queueQuery(filterOf(deps))),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:queue.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('desk');
  const navigate = Route.useNavigate();
  const { task, ...search } = Route.useSearch();
  const filter = filterOf(search);
  const { data } = useSuspenseQuery({ ...queueQuery(filter), refetchInterval: 60_000 });
  const show = (part: object) =>
    void navigate({ search: { ...search, offset: undefined, ...part } as never, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={t('queue.title')} lead={t('queue.lead')} />
      <QueueFilters kind={search.kind} filter={filter} counts={data.counts} onChange={show} />
      <LiveRegion>{t('queue.count', { count: data.total })}</LiveRegion>
      <Queue
        tasks={data.items}
        chosen={task}
        onChoose={(key) => show({ offset: search.offset, task: key })}
        onOpen={(page) => void navigate({ to: page as '/desk' })}
      />
      {data.total > TASKS_PER_PAGE && (
        <Pagination
          offset={search.offset ?? 0}
          limit={TASKS_PER_PAGE}
          total={data.total}
          onOffsetChange={(offset) => show({ offset: offset || undefined })}
        />
      )}
    </>
  );
}
