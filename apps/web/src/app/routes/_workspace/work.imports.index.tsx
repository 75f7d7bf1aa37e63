import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import type { ListingKind } from '@techbridge/contracts';
import { ImportList } from '../../../features/imports/import-list';
import { ImportOverview } from '../../../features/imports/import-overview';
import { ImportUpload } from '../../../features/imports/import-upload';
import { importsQuery, ROWS_PER_PAGE } from '../../../features/imports/imports.queries';
import { needs, useTranslation } from '../../../shared/i18n';
import { searchParams, whole } from '../../../shared/search-params';
import { useActor } from '../../../shared/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { pageHead } from '../../page-head';

const BASE = '/work/imports';

export const Route = createFileRoute('/_workspace/work/imports/')({
  validateSearch: searchParams({ offset: whole() }),
  beforeLoad: needs('imports'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(importsQuery(deps.offset ?? 0)),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('imports:list.title'), path: BASE, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['imports', 'navigation']);
  const navigate = useNavigate();
  const { offset = 0 } = Route.useSearch();
  const { data } = useSuspenseQuery(importsQuery(offset));
  const organisation = useActor()?.organisation;
  const kinds: ListingKind[] = [
    ...(organisation?.supplier ? (['technology'] as const) : []),
    ...(organisation?.seeker ? (['demand'] as const) : []),
  ];
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.work'), to: '/work' }, { label: t('list.title') }]}
        title={t('list.title')}
        lead={t('list.lead')}
      />
      <ImportOverview
        upload={
          <ImportUpload
            {...(kinds.length > 0 ? { kinds } : {})}
            onUploaded={(id) => void navigate({ to: '/work/imports/$id', params: { id } })}
          />
        }
      >
        <ImportList items={data.items} base={BASE} />
        {data.total > ROWS_PER_PAGE && (
          <Pagination
            offset={offset}
            limit={ROWS_PER_PAGE}
            total={data.total}
            onOffsetChange={(next) => void navigate({ to: BASE, search: next > 0 ? { offset: next } : {} })}
          />
        )}
      </ImportOverview>
    </>
  );
}
