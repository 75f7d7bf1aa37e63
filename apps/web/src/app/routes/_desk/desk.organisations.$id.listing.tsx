import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { LISTING_KINDS } from '@techbridge/contracts';
import { StaffListingForm } from '../../../features/verification/staff-listing-form';
import { organisationQuery } from '../../../features/verification/verification.queries';
import styles from '../../../features/verification/verification.module.css';
import { needs, usePick, useTranslation } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { oneOf, searchParams } from '../../../shared/search-params';
import { PageHeader } from '../../../shared/ui/page-header';
import { useToast } from '../../../shared/ui/toast';
import { demandSignIn } from '../../guards';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_desk/desk/organisations/$id/listing')({
  validateSearch: searchParams({ kind: oneOf(LISTING_KINDS) }),
  beforeLoad: async ({ context, location }) => {
    demandSignIn(context, location, 'desk');
    await needs('desk')({ context });
  },
  loader: ({ context, params }) => orNotFound(context.queryClient.ensureQueryData(organisationQuery(params.id))),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t(
        match.search.kind === 'demand'
          ? 'desk:verification.listing.titleDemand'
          : 'desk:verification.listing.titleTechnology',
      ),
      path: `/desk/organisations/${match.params.id}/listing`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('desk');
  const { text } = usePick();
  const { id } = Route.useParams();
  const { kind = 'technology' } = Route.useSearch();
  const { data } = useSuspenseQuery(organisationQuery(id));
  const toast = useToast();
  const navigate = Route.useNavigate();
  const name = text(data.name);
  const title = t(kind === 'demand' ? 'verification.listing.titleDemand' : 'verification.listing.titleTechnology');
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('verification.title'), to: '/desk/organisations' },
          { label: name, to: `/desk/organisations/${id}` },
          { label: title },
        ]}
        title={title}
        lead={t('verification.listing.lead', { name })}
      />
      <div className={styles.form}>
        <StaffListingForm
          key={kind}
          organisationId={id}
          kind={kind}
          onStarted={(record) => {
            toast({ text: t('verification.listing.started', { reference: record.reference }) });
            void navigate({ to: '/desk/listings/$id/edit', params: { id: record.id }, search: {} });
          }}
        />
      </div>
    </>
  );
}
