import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ACTIVITY_SUBJECTS } from '@techbridge/contracts';
import { AuditFilterForm } from '../../../features/audit/audit-filter';
import { AuditTable } from '../../../features/audit/audit-table';
import { type AuditFilter, auditQuery, LINES_PER_PAGE } from '../../../features/audit/audit.queries';
import { needs, useTranslation } from '../../../shared/i18n';
import { oneOf, searchParams, text, whole } from '../../../shared/search-params';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { pageHead } from '../../page-head';

const PATH = '/desk/audit';

export const Route = createFileRoute('/_desk/desk/audit')({
  validateSearch: searchParams({
    q: text(),
    type: text(80),
    subjectType: oneOf(ACTIVITY_SUBJECTS),
    subjectId: text(80),
    from: text(10),
    to: text(10),
    offset: whole(),
  }),
  beforeLoad: needs('desk'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(auditQuery(deps)),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:audit.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'navigation']);
  const navigate = useNavigate();
  const filter: AuditFilter = Route.useSearch();
  const { data } = useSuspenseQuery(auditQuery(filter));
  const show = (search: AuditFilter) => void navigate({ to: PATH, search: search as never, replace: true });
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('audit.title') }]}
        title={t('audit.title')}
        lead={t('audit.lead')}
      />
      <AuditFilterForm filter={filter} types={data.types} onChange={show} />
      <AuditTable lines={data.items} />
      {data.total > LINES_PER_PAGE && (
        <Pagination
          offset={Number(filter.offset ?? 0)}
          limit={LINES_PER_PAGE}
          total={data.total}
          onOffsetChange={(offset) => show({ ...filter, offset: offset || undefined })}
        />
      )}
    </>
  );
}
