import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { addressOfSearch, searchReader } from '../../../features/catalogue/criteria';
import { useCriteriaWords, useNamesIn } from '../../../features/catalogue/criteria-words';
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
  const { data } = useSuspenseQuery(savedSearchesQuery);
  const words = useCriteriaWords();
  const named = useNamesIn(data.items.map(({ criteria }) => searchReader.parse(criteria)));
  return (
    <SavedSearchesPage
      searches={data.items}
      addressOf={({ kind, criteria }) => addressOfSearch(kind, searchReader.parse(criteria))}
      wordsOf={({ kind, criteria }) => words(kind, searchReader.parse(criteria), named)}
    />
  );
}
