import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { ImportPage } from '../../../features/imports/import-page';
import { STATUS_TONES } from '../../../features/imports/import-words';
import { importQuery } from '../../../features/imports/imports.queries';
import { needs, useTranslation } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { Badge } from '../../../shared/ui/badge';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_workspace/work/imports/$id')({
  beforeLoad: needs('imports'),
  loader: ({ context, params }) => orNotFound(context.queryClient.ensureQueryData(importQuery(params.id))),
  head: ({ match, loaderData, params }) =>
    pageHead(match.context, {
      title: loaderData?.fileName ?? match.context.messages.t('imports:list.title'),
      path: `/work/imports/${params.id}`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['imports', 'navigation']);
  const navigate = useNavigate();
  const { data: job } = useSuspenseQuery(importQuery(Route.useParams().id));
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('navigation:nav.work'), to: '/work' },
          { label: t('list.title'), to: '/work/imports' },
          { label: job.fileName },
        ]}
        title={job.fileName}
        meta={
          <>
            <Badge tone={STATUS_TONES[job.status]}>{t(`status.${job.status}`)}</Badge>
            <span>{t(`kind.${job.kind}`)}</span>
          </>
        }
      />
      <ImportPage
        job={job}
        base="/work/imports"
        listings="/work/listings"
        onDeleted={() => void navigate({ to: '/work/imports' })}
      />
    </>
  );
}
