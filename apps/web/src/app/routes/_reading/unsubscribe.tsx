import { createFileRoute } from '@tanstack/react-router';
import { Unsubscribe } from '../../../features/notifications/unsubscribe';
import { needs, useTranslation } from '../../../shared/i18n';
import { searchParams, text } from '../../../shared/search-params';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_reading/unsubscribe')({
  validateSearch: searchParams({ token: text(400) }),
  beforeLoad: needs('notifications'),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('notifications:unsubscribe.title'),
      path: '/unsubscribe',
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('notifications');
  const { token = '' } = Route.useSearch();
  return (
    <>
      <PageHeader title={t('unsubscribe.title')} />
      <Unsubscribe token={token} />
    </>
  );
}
