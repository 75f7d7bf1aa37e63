import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { pick } from '@techbridge/i18n';
import { organisationQuery } from '../../../features/catalogue/catalogue.queries';
import { ListingSkeleton } from '../../../features/catalogue/listing-skeleton';
import { organisationListings, OrganisationPage } from '../../../features/catalogue/organisation-page';
import { organisationData } from '../../../features/catalogue/structured-data';
import { needs } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { absoluteIn } from '../../listing-route';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_public/organisations/$slug')({
  beforeLoad: needs('catalogue'),
  loader: async ({ context: { queryClient, locale }, params: { slug } }) => {
    const query = { ...organisationQuery(slug), revalidateIfStale: true };
    const organisation = await orNotFound(queryClient.ensureQueryData(query));
    await Promise.all([
      organisation.technologies > 0 && queryClient.prefetchQuery(organisationListings('technology', slug, locale)),
      organisation.demands > 0 && queryClient.prefetchQuery(organisationListings('demand', slug, locale)),
    ]);
  },
  head: ({ match: { context, params } }) => {
    const organisation = context.queryClient.getQueryData(organisationQuery(params.slug).queryKey);
    if (!organisation) return {};
    return pageHead(context, {
      title: pick(organisation.name, context.locale),
      description: pick(organisation.about, context.locale),
      path: `/organisations/${organisation.slug}`,
      jsonLd: organisationData(organisation, context.locale, absoluteIn(context)),
    });
  },
  pendingComponent: ListingSkeleton,
  component: Page,
});

function Page() {
  const { data } = useSuspenseQuery(organisationQuery(Route.useParams().slug));
  return <OrganisationPage organisation={data} />;
}
