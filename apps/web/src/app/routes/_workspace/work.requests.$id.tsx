import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { matchQuery } from '../../../features/matches/matches.queries';
import { MatchPage } from '../../../features/matches/match-page';
import { MatchStatusBadge } from '../../../features/matches/match-status';
import { useFormat } from '../../../shared/format';
import { langOf, needs, useLocale, usePick, useTranslation } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_workspace/work/requests/$id')({
  beforeLoad: needs('matches'),
  loader: ({ context, params }) => orNotFound(context.queryClient.ensureQueryData(matchQuery(params.id))),
  head: ({ match, loaderData, params }) =>
    pageHead(match.context, {
      title: loaderData?.reference ?? match.context.messages.t('matches:page.title'),
      path: `/work/requests/${params.id}`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation(['matches', 'navigation']);
  const format = useFormat();
  const locale = useLocale();
  const { from } = usePick();
  const { data: match } = useSuspenseQuery(matchQuery(Route.useParams().id));
  const subject = match.viewerParty === 'counterparty' && match.demand ? match.demand : match.technology;
  const title = from(subject.title);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('navigation:nav.work'), to: '/work' },
          { label: t('page.title'), to: '/work/requests' },
          { label: match.reference },
        ]}
        title={title?.text ?? match.reference}
        lang={title ? langOf(title.locale, locale) : undefined}
        meta={
          <>
            <MatchStatusBadge match={match} />
            <span>{t('page.about', { reference: match.reference, date: format.date(match.createdAt) })}</span>
          </>
        }
      />
      <MatchPage match={match} />
    </>
  );
}
