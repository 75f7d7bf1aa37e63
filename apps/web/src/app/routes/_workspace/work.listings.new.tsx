import { createFileRoute } from '@tanstack/react-router';
import { LISTING_KINDS, LOCALES, SECTORS, type ListingRecord } from '@techbridge/contracts';
import { takeDraftAskedFor } from '../../../features/catalogue/need-from-search';
import { DraftFromSearch } from '../../../features/listings/draft-from-search';
import { NewListingForm } from '../../../features/listings/new-listing-form';
import { NoOrganisation } from '../../../features/organisations/no-organisation';
import { needs, useTranslation } from '../../../shared/i18n';
import { many, oneOf, searchParams, text } from '../../../shared/search-params';
import { useActor } from '../../../shared/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { demandSignIn } from '../../guards';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_workspace/work/listings/new')({
  validateSearch: searchParams({
    kind: oneOf(LISTING_KINDS),
    q: text(1000),
    text: text(8000),
    locale: oneOf(LOCALES),
    language: oneOf(LOCALES),
    sector: many(SECTORS),
  }),
  beforeLoad: async ({ context, location }) => {
    demandSignIn(context, location, 'member');
    await needs('listings', 'organisations')({ context });
  },
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('listings:new.title'),
      path: '/work/listings/new',
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['listings', 'navigation']);
  const navigate = Route.useNavigate();
  const actor = useActor();
  const { kind, q, text: brought, locale, language, sector = [] } = Route.useSearch();
  const sectors = sector.slice(0, 5);
  const onCreated = ({ id }: ListingRecord) =>
    void navigate({ to: '/work/listings/$id', params: { id }, search: { section: 'texts' }, replace: true });
  return (
    <>
      <PageHeader
        title={t('new.title')}
        lead={t('new.lead')}
        crumbs={[
          { label: t('navigation:nav.work'), to: '/work' },
          { label: t('navigation:nav.listings'), to: '/work/listings' },
          { label: t('new.title') },
        ]}
      />
      {actor?.organisation ? (
        <DraftFromSearch asked={() => takeDraftAskedFor(q)} sectors={sectors} onCreated={onCreated}>
          <NewListingForm
            kind={kind ?? (brought || !actor.organisation.supplier ? 'demand' : undefined)}
            text={brought}
            locale={locale ?? language}
            {...{ q, sectors, onCreated }}
          />
        </DraftFromSearch>
      ) : (
        <NoOrganisation />
      )}
    </>
  );
}
