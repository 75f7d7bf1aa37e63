import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { pick } from '@techbridge/i18n';
import {
  candidatesQuery,
  comparisonQuery,
  listingQuery,
  MOST_BESIDE,
} from '../../../features/matching/matching.queries';
import { NeedComparison } from '../../../features/matching/need-comparison';
import { langOf, needs, usePick, useTranslation } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { searchParams, texts } from '../../../shared/search-params';
import { LinkButton } from '../../../shared/ui/link-button';
import { PageHeader } from '../../../shared/ui/page-header';
import { Text } from '../../../shared/ui/text';
import { useToast } from '../../../shared/ui/toast';
import { pageHead } from '../../page-head';

/** In the address where every candidate was taken away; without it the best stand beside the need. */
const NOBODY = 'none';

function besideOf(chosen: string[] | undefined, candidates: readonly { id: string }[]): string[] {
  if (chosen) return chosen.filter((id) => id !== NOBODY);
  return candidates.slice(0, MOST_BESIDE).map(({ id }) => id);
}

export const Route = createFileRoute('/_desk/desk/matching/$id')({
  validateSearch: searchParams({ with: texts(MOST_BESIDE) }),
  beforeLoad: needs('desk', 'catalogue', 'listings', 'matching'),
  loaderDeps: ({ search }) => ({ beside: search.with }),
  loader: async ({ context: { queryClient }, params: { id }, deps: { beside } }) => {
    const [need, candidates] = await Promise.all([
      orNotFound(queryClient.ensureQueryData(listingQuery(id))),
      orNotFound(queryClient.ensureQueryData({ ...candidatesQuery(id), revalidateIfStale: true })),
    ]);
    const ids = besideOf(beside, candidates.items);
    if (ids.length > 0) await queryClient.prefetchQuery(comparisonQuery(id, ids));
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
  const { t } = useTranslation('matching');
  const { from, locale } = usePick();
  const { id } = Route.useParams();
  const search = Route.useSearch();
  const toast = useToast();
  const navigate = Route.useNavigate();
  const { data: need } = useSuspenseQuery(listingQuery(id));
  const { data: answer } = useSuspenseQuery(candidatesQuery(id));
  const title = from(need.title);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('desk.title'), to: '/desk/matching' }, { label: need.reference }]}
        title={title?.text ?? need.reference}
        lang={title ? langOf(title.locale, locale) : undefined}
        lead={t('compare.lead')}
        meta={
          <>
            <span>{need.reference}</span>
            <Text value={need.organisation.name} />
          </>
        }
        actions={
          <LinkButton to="/desk/listings/$id" params={{ id }}>
            {t('compare.toNeed')}
          </LinkButton>
        }
      />
      <NeedComparison
        need={need}
        candidates={answer.items}
        beside={besideOf(search.with, answer.items)}
        onBeside={(ids) =>
          void navigate({ search: { with: ids.length > 0 ? ids : [NOBODY] }, replace: true, resetScroll: false })
        }
        onSent={(match) => {
          toast({ text: t('propose.sent', { reference: match.reference }) });
          void navigate({ to: `/desk/requests/${match.id}` as '/desk' });
        }}
      />
    </>
  );
}
