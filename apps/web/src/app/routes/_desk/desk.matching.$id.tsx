import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { pick } from '@techbridge/i18n';
import { candidatesQuery, listingQuery } from '../../../features/matching/matching.queries';
import { NeedCandidates } from '../../../features/matching/need-candidates';
import { langOf, needs, usePick, useTranslation } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { mayUse, useActor } from '../../../shared/session';
import { LinkButton } from '../../../shared/ui/link-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { Text } from '../../../shared/ui/text';
import { useToast } from '../../../shared/ui/toast';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_desk/desk/matching/$id')({
  beforeLoad: needs('desk', 'catalogue'),
  loader: async ({ context: { queryClient }, params: { id } }) => {
    const [need] = await Promise.all([
      orNotFound(queryClient.ensureQueryData(listingQuery(id))),
      orNotFound(queryClient.ensureQueryData(candidatesQuery(id))),
    ]);
    return need;
  },
  head: ({ match, loaderData }) =>
    pageHead(match.context, {
      title: loaderData ? pick(loaderData.title, match.context.locale) : '',
      path: `/desk/matching/${match.params.id}`,
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  const { t } = useTranslation('desk');
  const { from, locale } = usePick();
  const { id } = Route.useParams();
  const actor = useActor();
  const toast = useToast();
  const navigate = Route.useNavigate();
  const { data: need } = useSuspenseQuery(listingQuery(id));
  const { data: answer } = useSuspenseQuery(candidatesQuery(id));
  const title = from(need.title);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('matching.title'), to: '/desk/matching' }, { label: need.reference }]}
        title={title?.text ?? need.reference}
        lang={title ? langOf(title.locale, locale) : undefined}
        lead={t('matching.page.lead')}
        meta={
          <>
            {need.reference} · <Text value={need.organisation.name} />
          </>
        }
        actions={
          <LinkButton to="/desk/listings/$id" params={{ id }}>
            {t('matching.page.toNeed')}
          </LinkButton>
        }
      />
      <NeedCandidates
        need={need}
        candidates={answer.items}
        mayPropose={mayUse('desk', actor)}
        onSent={(match) => {
          toast({ text: t('matching.request.sent', { reference: match.reference }) });
          void navigate({ to: `/desk/requests/${match.id}` as '/desk' });
        }}
      />
    </>
  );
}
