import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { SavedSearchesPage } from '../../../features/saved-searches/saved-searches-page';
import { savedSearchesQuery } from '../../../features/saved-searches/saved-searches.queries';
import { needs } from '../../../shared/i18n';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_workspace/work/searches')({
  beforeLoad: needs('catalogue'),
  loader: async ({ context }) => {
    await context.queryClient.ensureQueryData({ ...savedSearchesQuery, revalidateIfStale: true });
  },
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('catalogue:saved.title'),
      path: '/work/searches',
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  return <SavedSearchesPage searches={useSuspenseQuery(savedSearchesQuery).data.items} />;
}
