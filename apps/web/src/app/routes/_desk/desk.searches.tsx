import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { LISTING_KINDS, LOCALES, type SearchReportQuery } from '@techbridge/contracts';
import { SearchChoice } from '../../../features/searches/search-choice';
import { SearchTables } from '../../../features/searches/search-tables';
import { searchReportQuery } from '../../../features/searches/searches.queries';
import { needs, useLocale, useTranslation } from '../../../shared/i18n';
import { oneOf, searchParams, text } from '../../../shared/search-params';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

const PATH = '/desk/searches';

export const Route = createFileRoute('/_desk/desk/searches')({
  validateSearch: searchParams({ from: text(10), to: text(10), language: oneOf(LOCALES), kind: oneOf(LISTING_KINDS) }),
  beforeLoad: needs('searches'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(searchReportQuery(deps, context.locale)),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('searches:title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['searches', 'navigation']);
  const navigate = Route.useNavigate();
  const query: SearchReportQuery = Route.useSearch();
  const { data } = useSuspenseQuery(searchReportQuery(query, useLocale()));
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <SearchChoice
        query={query}
        report={data}
        onChange={(search) => void navigate({ search: search as never, replace: true, resetScroll: false })}
      />
      <SearchTables report={data} query={query} />
    </>
  );
}
