import { useQueryClient, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { deskRoutes, type ListingRecord, type MatchView } from '@techbridge/contracts';
import { OfferAndNeed } from '../../../features/catalogue/offer-and-need';
import { listingQuery } from '../../../features/listings/listings.queries';
import { CasePage } from '../../../features/matches/case-page';
import { MatchStatusBadge } from '../../../features/matches/match-status';
import { matchQuery } from '../../../features/matches/matches.queries';
import { langOf, needs, useLocale, usePick, useTranslation } from '../../../shared/i18n';
import { keyOf, orNotFound } from '../../../shared/query';
import { PageHeader } from '../../../shared/ui/page-header';
import { Section } from '../../../shared/ui/panel';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_desk/desk/requests/$id')({
  beforeLoad: needs('desk', 'matches', 'catalogue'),
  loader: async ({ context: { queryClient }, params }) => {
    const match = await orNotFound(queryClient.ensureQueryData(matchQuery(params.id)));
    await Promise.all(listingsOf(match).map((id) => queryClient.ensureQueryData(listingQuery(id))));
    return match;
  },
  head: ({ match, loaderData, params }) =>
    pageHead(match.context, {
      title: loaderData?.reference ?? match.context.messages.t('desk:requests.title'),
      path: `/desk/requests/${params.id}`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['desk', 'navigation']);
  const client = useQueryClient();
  const navigate = Route.useNavigate();
  const locale = useLocale();
  const { from } = usePick();
  const { data: match } = useSuspenseQuery(matchQuery(Route.useParams().id));
  const title = from(match.technology.title);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('navigation:nav.desk'), to: '/desk' },
          { label: t('requests.title'), to: '/desk/requests' },
          { label: match.reference },
        ]}
        title={title?.text ?? match.reference}
        lang={title ? langOf(title.locale, locale) : undefined}
        meta={
          <>
            <MatchStatusBadge match={match} />
            <span>
              {match.reference} · {match.ownerName ?? t('owner.none')}
              {match.node && ` · ${match.node.code}`}
            </span>
          </>
        }
      />
      <CasePage
        match={match}
        sideBySide={<SideBySide match={match} />}
        onDone={() => void client.invalidateQueries({ queryKey: keyOf(deskRoutes.queue) })}
        onBack={() => void navigate({ to: '/desk' })}
      />
    </>
  );
}

/** Both listings of a request that answers a need; one that asks of its own has but one. */
const listingsOf = ({ technology, demand }: MatchView) => (demand ? [technology.id, demand.id] : []);

/** What the parties have read: the published text, or the only one there is. */
const contentOf = ({ published, working }: ListingRecord) => (published ?? working).content;

function SideBySide({ match }: { match: MatchView }) {
  const { t } = useTranslation('catalogue');
  const [offer, need] = useSuspenseQueries({ queries: listingsOf(match).map(listingQuery) });
  const offered = offer && contentOf(offer.data);
  const needed = need && contentOf(need.data);
  if (offered?.kind !== 'technology' || needed?.kind !== 'demand') return null;
  return (
    <Section title={t('aligned.title')}>
      <OfferAndNeed offer={offered} need={needed} />
    </Section>
  );
}
