import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { REPORTS, type ReportName } from '@techbridge/contracts';
import { type Period, reportQuery } from '../../../features/analytics/analytics.queries';
import { ReportChoice } from '../../../features/analytics/report-choice';
import { ReportView } from '../../../features/analytics/report-view';
import { needs, useTranslation } from '../../../shared/i18n';
import { oneOf, searchParams, text } from '../../../shared/search-params';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

const PATH = '/desk/reports';
const FIRST: ReportName = 'funnel';

export const Route = createFileRoute('/_desk/desk/reports')({
  validateSearch: searchParams({ report: oneOf(REPORTS), from: text(10), to: text(10) }),
  beforeLoad: needs('reports', 'matches', 'listings'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { report = FIRST, from, to } }) =>
    context.queryClient.ensureQueryData(reportQuery(report, { from, to })),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('reports:title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['reports', 'navigation']);
  const navigate = Route.useNavigate();
  const { report = FIRST, from, to } = Route.useSearch();
  const period: Period = { from, to };
  const { data } = useSuspenseQuery(reportQuery(report, period));
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <ReportChoice
        name={report}
        period={period}
        onChange={(next, chosen) => void navigate({ search: { report: next, ...chosen } as never, replace: true })}
      />
      <ReportView report={data} period={period} />
    </>
  );
}
