import { createFileRoute } from '@tanstack/react-router';
import { ownOrganisationQuery } from '../../../features/organisations/organisations.queries';
import { OwnOrganisation } from '../../../features/organisations/own-organisation';
import { needs, useTranslation } from '../../../shared/i18n';
import { PageHeader } from '../../../shared/ui/page-header';
import { demandSignIn } from '../../guards';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_workspace/work/organisation')({
  beforeLoad: async ({ context, location }) => {
    demandSignIn(context, location, 'member');
    await needs('organisations')({ context });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(ownOrganisationQuery),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('organisations:title'),
      path: '/work/organisation',
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('organisations');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <OwnOrganisation />
    </>
  );
}
