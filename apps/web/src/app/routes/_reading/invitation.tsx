import { createFileRoute } from '@tanstack/react-router';
import { invitationQuery } from '../../../features/accounts/accounts.queries';
import { Invitation } from '../../../features/accounts/invitation';
import { needs } from '../../../shared/i18n';
import { searchParams, text } from '../../../shared/search-params';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_reading/invitation')({
  validateSearch: searchParams({ token: text() }),
  beforeLoad: needs('access'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(invitationQuery(deps.token ?? '')),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('access:invitation.heading'),
      path: '/invitation',
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  return <Invitation token={Route.useSearch().token ?? ''} />;
}
