import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { pick } from '@techbridge/i18n';
import { ListingStatusBadge } from '../../../features/listings/listing-status';
import {
  OrganisationFacts,
  OrganisationListings,
  OrganisationPeople,
} from '../../../features/verification/organisation-details';
import { listingsOfQuery, organisationQuery } from '../../../features/verification/verification.queries';
import styles from '../../../features/verification/verification.module.css';
import { VerifyPanel } from '../../../features/verification/verify-panel';
import { langOf, needs, usePick, useTranslation } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { mayUse, useActor } from '../../../shared/session';
import { LinkButton } from '../../../shared/ui/link-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_desk/desk/organisations/$id/')({
  beforeLoad: needs('desk', 'listings'),
  loader: async ({ context: { queryClient }, params: { id } }) => {
    const [organisation] = await Promise.all([
      orNotFound(queryClient.ensureQueryData(organisationQuery(id))),
      queryClient.prefetchQuery(listingsOfQuery(id)),
    ]);
    return organisation;
  },
  head: ({ match, loaderData }) =>
    pageHead(match.context, {
      title: loaderData ? pick(loaderData.name, match.context.locale) : '',
      path: `/desk/organisations/${match.params.id}`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('desk');
  const { from, locale } = usePick();
  const { id } = Route.useParams();
  const actor = useActor();
  const { data } = useSuspenseQuery(organisationQuery(id));
  const name = from(data.name);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('verification.title'), to: '/desk/organisations' }, { label: name?.text ?? data.slug }]}
        title={name?.text ?? data.slug}
        lang={name ? langOf(name.locale, locale) : undefined}
        actions={
          <div className={styles.actions}>
            {mayUse('desk', actor) && (
              <>
                <LinkButton to="/desk/organisations/$id/listing" params={{ id }} search={{ kind: 'technology' }}>
                  {t('verification.enterTechnology')}
                </LinkButton>
                <LinkButton to="/desk/organisations/$id/listing" params={{ id }} search={{ kind: 'demand' }}>
                  {t('verification.enterNeed')}
                </LinkButton>
              </>
            )}
            <LinkButton to="/organisations/$slug" params={{ slug: data.slug }} variant="quiet">
              {t('verification.public')}
            </LinkButton>
          </div>
        }
      />
      <div className={styles.page}>
        <div className={styles.main}>
          <OrganisationFacts organisation={data} />
          <OrganisationPeople organisation={data} />
          <OrganisationListings organisationId={id} state={(listing) => <ListingStatusBadge listing={listing} />} />
        </div>
        <VerifyPanel organisation={data} />
      </div>
    </>
  );
}
