import { createFileRoute } from '@tanstack/react-router';
import { LISTING_KINDS } from '@techbridge/contracts';
import { ListPage, NewListingButtons } from '../../../features/listings/list-page';
import { LISTING_SHOWS, LISTING_SORTS, listingsPageQuery } from '../../../features/listings/listings-place';
import { listingsQuery } from '../../../features/listings/listings.queries';
import { needs, useTranslation } from '../../../shared/i18n';
import { oneOf, searchParams, text, whole } from '../../../shared/search-params';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_workspace/work/listings/')({
  validateSearch: searchParams({
    status: oneOf(LISTING_SHOWS),
    kind: oneOf(LISTING_KINDS),
    q: text(),
    sort: oneOf(LISTING_SORTS),
    importId: text(),
    offset: whole(),
  }),
  beforeLoad: needs('listings'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => queryClient.ensureQueryData(listingsQuery(listingsPageQuery(deps))),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('listings:list.title'),
      path: '/work/listings',
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('listings');
  const place = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <>
      <PageHeader title={t('list.title')} lead={t('list.lead')} actions={<NewListingButtons />} />
      <ListPage
        place={place}
        onPlace={(changes) =>
          void navigate({ search: (present) => ({ ...present, ...changes }) as typeof present, resetScroll: false })
        }
      />
    </>
  );
}
