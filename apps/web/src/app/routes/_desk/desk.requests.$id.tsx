import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { deskRoutes } from '@techbridge/contracts';
import { CasePage } from '../../../features/matches/case-page';
import { MatchStatusBadge } from '../../../features/matches/match-status';
import { matchQuery } from '../../../features/matches/matches.queries';
import { langOf, needs, useLocale, usePick, useTranslation } from '../../../shared/i18n';
import { keyOf, orNotFound } from '../../../shared/query';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_desk/desk/requests/$id')({
  beforeLoad: needs('desk', 'matches'),
  loader: ({ context, params }) => orNotFound(context.queryClient.ensureQueryData(matchQuery(params.id))),
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
        onDone={() => void client.invalidateQueries({ queryKey: keyOf(deskRoutes.queue) })}
        onBack={() => void navigate({ to: '/desk' })}
      />
    </>
  );
}
