import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { LawRules } from '../../../features/settings/law-rules';
import { People } from '../../../features/settings/people';
import { settingsQuery } from '../../../features/settings/settings.queries';
import { WorkflowSettings } from '../../../features/settings/workflow-settings';
import { needs, useTranslation } from '../../../shared/i18n';
import { mayUse, useActor } from '../../../shared/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

const PATH = '/desk/settings';

export const Route = createFileRoute('/_desk/desk/settings')({
  beforeLoad: needs('desk'),
  loader: ({ context }) => context.queryClient.ensureQueryData(settingsQuery()),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('desk:settings.title'), path: PATH, noIndex: true }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'navigation']);
  const actor = useActor();
  const { data } = useSuspenseQuery(settingsQuery());
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('navigation:nav.desk'), to: '/desk' }, { label: t('settings.title') }]}
        title={t('settings.title')}
        lead={t('settings.lead')}
      />
      <WorkflowSettings settings={data.settings} version={data.version} canEdit={data.canEdit} />
      <LawRules laws={data.laws} canEdit={mayUse('desk', actor)} />
      {mayUse('admin', actor) && <People />}
    </>
  );
}
