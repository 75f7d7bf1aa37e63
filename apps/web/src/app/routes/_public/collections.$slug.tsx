import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { pick } from '@techbridge/i18n';
import { collectionsQuery, searchQuery } from '../../../features/catalogue/catalogue.queries';
import { CollectionPage } from '../../../features/catalogue/collection-page';
import { collectionData } from '../../../features/catalogue/structured-data';
import { needs } from '../../../shared/i18n';
import { searchParams, whole } from '../../../shared/search-params';
import { absoluteIn } from '../../listing-route';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_public/collections/$slug')({
  validateSearch: searchParams({ offset: whole(0, 100_000) }),
  beforeLoad: needs('catalogue'),
  loaderDeps: ({ search: { offset } }) => ({ offset }),
  loader: async ({ context: { queryClient, locale }, params: { slug }, deps: { offset } }) => {
    const { items } = await queryClient.ensureQueryData({ ...collectionsQuery, revalidateIfStale: true });
    if (!items.some((one) => one.slug === slug)) throw notFound();
    await queryClient.prefetchQuery(searchQuery('technology', { collection: [slug], offset }, locale));
  },
  head: ({ match: { context, params, search } }) => {
    const { queryClient, locale } = context;
    const known = queryClient.getQueryData(collectionsQuery.queryKey);
    const collection = known?.items.find(({ slug }) => slug === params.slug);
    if (!collection) return {};
    const { offset } = search;
    const found = queryClient.getQueryData(
      searchQuery('technology', { collection: [params.slug], offset }, locale).queryKey,
    );
    return pageHead(context, {
      title: pick(collection.name, locale),
      description: pick(collection.description, locale),
      path: `/collections/${params.slug}${offset ? `?offset=${offset}` : ''}`,
      jsonLd: collectionData(collection, found, locale, absoluteIn(context)),
    });
  },
  component: Page,
});

function Page() {
  const { slug } = Route.useParams();
  const { offset } = Route.useSearch();
  const { data } = useSuspenseQuery(collectionsQuery);
  const collection = data.items.find((one) => one.slug === slug);
  return collection ? <CollectionPage collection={collection} offset={offset} /> : null;
}
