import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { COUNTRIES, ORGANISATION_KINDS } from '@techbridge/contracts';
import { OrganisationFilters } from '../../../features/verification/organisation-filters';
import { OrganisationTable } from '../../../features/verification/organisation-table';
import {
  ORGANISATIONS_PER_PAGE,
  organisationsQuery,
  type OrganisationFilter,
} from '../../../features/verification/verification.queries';
import { useFormat } from '../../../shared/format';
import { needs, useTranslation } from '../../../shared/i18n';
import { flag, many, searchParams, text, whole } from '../../../shared/search-params';
import { mayUse, useActor } from '../../../shared/session';
import { LinkButton } from '../../../shared/ui/link-button';
import { LiveRegion } from '../../../shared/ui/live-region';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { pageHead } from '../../page-head';

const PATH = '/desk/organisations';

export const Route = createFileRoute('/_desk/desk/organisations/')({
  validateSearch: searchParams({
    q: text(),
    country: many(COUNTRIES),
    kind: many(ORGANISATION_KINDS),
    waiting: flag(),
    offset: whole(),
  }),
  beforeLoad: needs('desk'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(organisationsQuery(deps)),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:verification.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'navigation']);
  const format = useFormat();
  const actor = useActor();
  const navigate = Route.useNavigate();
  const search = Route.useSearch();
  const { data } = useSuspenseQuery(organisationsQuery(search));
  const show = (part: OrganisationFilter) =>
    void navigate({ search: { ...search, offset: undefined, ...part } as never, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('verification.title') }]}
        title={t('verification.title')}
        lead={t('verification.lead')}
        actions={
          mayUse('desk', actor) && <LinkButton to="/desk/organisations/new">{t('verification.enter')}</LinkButton>
        }
      />
      <OrganisationFilters filter={search} onChange={show} />
      <LiveRegion visible>
        {t('verification.count', { count: data.total, number: format.number(data.total) })}
      </LiveRegion>
      <OrganisationTable organisations={data.items} />
      {data.total > ORGANISATIONS_PER_PAGE && (
        <Pagination
          offset={search.offset ?? 0}
          limit={ORGANISATIONS_PER_PAGE}
          total={data.total}
          onOffsetChange={(offset) => show({ offset: offset || undefined })}
        />
      )}
    </>
  );
}
