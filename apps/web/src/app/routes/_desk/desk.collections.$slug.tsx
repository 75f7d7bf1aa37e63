import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { pick } from '@techbridge/i18n';
import { CollectionContent } from '../../../features/collections/collection-content';
import { collectionsQuery, insideQuery } from '../../../features/collections/collections.queries';
import { langOf, needs, usePick, useTranslation } from '../../../shared/i18n';
import { mayUse, useActor } from '../../../shared/session';
import { LinkButton } from '../../../shared/ui/link-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { Text } from '../../../shared/ui/text';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_desk/desk/collections/$slug')({
  beforeLoad: needs('desk'),
  loader: async ({ context, params }) => {
    const { items } = await context.queryClient.ensureQueryData({ ...collectionsQuery(), revalidateIfStale: true });
    const collection = items.find(({ slug }) => slug === params.slug);
    if (!collection) throw notFound();
    await context.queryClient.prefetchQuery(insideQuery(params.slug, context.locale, 0));
    return collection;
  },
  head: ({ match, loaderData }) =>
    pageHead(match.context, {
      title: loaderData ? pick(loaderData.name, match.context.locale) : '',
      path: `/desk/collections/${match.params.slug}`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('desk');
  const { from, locale } = usePick();
  const { slug } = Route.useParams();
  const loaded = Route.useLoaderData();
  const actor = useActor();
  const { data } = useSuspenseQuery(collectionsQuery());
  const collection = data.items.find((one) => one.slug === slug) ?? loaded;
  const name = from(collection.name);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('collections.title'), to: '/desk/collections' }, { label: name?.text ?? slug }]}
        title={name?.text ?? slug}
        lang={name ? langOf(name.locale, locale) : undefined}
        lead={<Text value={collection.description} />}
        actions={
          <LinkButton to="/collections/$slug" params={{ slug }} search={{}}>
            {t('collections.public')}
          </LinkButton>
        }
      />
      <CollectionContent key={slug} slug={slug} mayWrite={mayUse('desk', actor)} />
    </>
  );
}
