import { createFileRoute } from '@tanstack/react-router';
import { NotificationsPage } from '../../../features/notifications/notifications-page';
import { notificationsQuery } from '../../../features/notifications/notifications.queries';
import { needs, useTranslation } from '../../../shared/i18n';
import { flag, searchParams, whole } from '../../../shared/search-params';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_workspace/work/notifications')({
  validateSearch: searchParams({ unread: flag(), offset: whole() }),
  beforeLoad: needs('notifications'),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps: { unread = false, offset = 0 } }) =>
    context.queryClient.ensureQueryData({ ...notificationsQuery(unread, offset), revalidateIfStale: true }),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('notifications:title'),
      path: '/work/notifications',
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('notifications');
  const { unread = false, offset = 0 } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <NotificationsPage
        unread={unread}
        offset={offset}
        onOffset={(next) =>
          void navigate({ search: (present) => ({ ...present, offset: next || undefined }) as typeof present })
        }
      />
    </>
  );
}
