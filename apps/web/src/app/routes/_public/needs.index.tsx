import { createFileRoute } from '@tanstack/react-router';
import { searchReader } from '../../../features/catalogue/criteria';
import { SearchPage } from '../../../features/catalogue/search-page';
import { SearchPageSkeleton } from '../../../features/catalogue/search-skeleton';
import { needs } from '../../../shared/i18n';
import { SaveThisSearch } from '../../save-this-search';
import { loadSearch, searchHead, useSearchNavigation } from '../../search-route';

export const Route = createFileRoute('/_public/needs/')({
  validateSearch: searchReader,
  beforeLoad: needs('catalogue'),
  loader: ({ context, location }) => loadSearch(context, 'demand', location.search),
  head: ({ match }) => searchHead(match.context, 'demand', match.search),
  pendingComponent: () => <SearchPageSkeleton kind="demand" />,
  component: Page,
});

function Page() {
  const state = Route.useSearch();
  return (
    <SearchPage
      kind="demand"
      state={state}
      onState={useSearchNavigation('demand')}
      saveSearch={(named) => <SaveThisSearch kind="demand" state={state} named={named} />}
    />
  );
}
