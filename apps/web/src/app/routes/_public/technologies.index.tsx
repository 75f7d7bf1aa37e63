import { createFileRoute } from '@tanstack/react-router';
import { searchReader } from '../../../features/catalogue/criteria';
import { SearchPage } from '../../../features/catalogue/search-page';
import { SearchPageSkeleton } from '../../../features/catalogue/search-skeleton';
import { needs } from '../../../shared/i18n';
import { SaveThisSearch } from '../../save-this-search';
import { loadSearch, searchHead, useSearchNavigation } from '../../search-route';

export const Route = createFileRoute('/_public/technologies/')({
  validateSearch: searchReader,
  beforeLoad: needs('catalogue'),
  loader: ({ context, location }) => loadSearch(context, 'technology', location.search),
  head: ({ match }) => searchHead(match.context, 'technology', match.search),
  pendingComponent: () => <SearchPageSkeleton kind="technology" />,
  component: Page,
});

function Page() {
  const state = Route.useSearch();
  return (
    <SearchPage
      kind="technology"
      state={state}
      onState={useSearchNavigation('technology')}
      saveSearch={(named) => <SaveThisSearch kind="technology" state={state} named={named} />}
    />
  );
}
