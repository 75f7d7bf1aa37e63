import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { ImportList } from '../../../features/imports/import-list';
import { ImportOverview } from '../../../features/imports/import-overview';
import { ImportUpload } from '../../../features/imports/import-upload';
import { importsQuery, organisationsQuery, ROWS_PER_PAGE } from '../../../features/imports/imports.queries';
import { needs, usePick, useTranslation } from '../../../shared/i18n';
import { useLabels } from '../../../shared/labels';
import { searchParams, whole } from '../../../shared/search-params';
import { useActor } from '../../../shared/session';
import { Combobox } from '../../../shared/ui/multi-select';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pagination } from '../../../shared/ui/pagination';
import { pageHead } from '../../page-head';

const BASE = '/desk/imports';

export const Route = createFileRoute('/_desk/desk/imports/')({
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
  const role = useActor()?.role;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('list.title') }]}
        title={t('list.title')}
        lead={t('list.lead')}
      />
      <ImportOverview upload={(role === 'staff' || role === 'administrator') && <UploadForOrganisation />}>
        <ImportList items={data.items} base={BASE} withOwner />
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

function UploadForOrganisation() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const { text } = usePick();
  const { label } = useLabels();
  const [sought, setSought] = useState('');
  const { data } = useQuery(organisationsQuery(useDeferredValue(sought)));
  const [id, setId] = useState<string | null>(null);
  const options = (data?.items ?? []).map((organisation) => ({
    value: organisation.id,
    label: text(organisation.name),
    hint: label('country', organisation.country),
  }));
  const choice = (
    <Combobox
      label={t('upload.organisation')}
      options={options}
      value={id}
      onValueChange={setId}
      onSearch={setSought}
    />
  );
  return (
    <ImportUpload
      organisation={{ id, choice }}
      onUploaded={(importId) => void navigate({ to: '/desk/imports/$id', params: { id: importId } })}
    />
  );
}
