import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { needQuery } from '../../../features/catalogue/catalogue.queries';
import { addressOfListing } from '../../../features/catalogue/criteria';
import { ListingSkeleton } from '../../../features/catalogue/listing-skeleton';
import { listingReader, shownText } from '../../../features/catalogue/listing-text';
import { NeedPage } from '../../../features/catalogue/need-page';
import { needData } from '../../../features/catalogue/structured-data';
import { CandidatesPanel } from '../../../features/matching/candidates-panel';
import { OfferTechnology } from '../../../features/request-introduction/offer-technology';
import { needs, useLocale } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { absoluteIn, referenceOf, useAsking } from '../../listing-route';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_public/needs/$reference')({
  validateSearch: listingReader,
  beforeLoad: needs('catalogue'),
  loader: async ({ context, params }) => {
    const query = needQuery(referenceOf(params), context.locale);
    const page = await orNotFound(context.queryClient.ensureQueryData({ ...query, revalidateIfStale: true }));
    const { needWords } = await import('../../../features/catalogue/listing-words');
    return { words: needWords(page, context.locale) };
  },
  head: ({ match: { context, params } }) => {
    const page = context.queryClient.getQueryData(needQuery(params.reference, context.locale).queryKey);
    if (!page) return {};
    const shown = shownText(page.content.texts, context.locale, undefined);
    return pageHead(context, {
      title: shown?.text.title ?? page.reference,
      description: shown?.text.summary || shown?.text.problem || '',
      path: addressOfListing('demand', page.reference),
      type: 'article',
      jsonLd: needData(page, context.locale, absoluteIn(context)),
    });
  },
  pendingComponent: ListingSkeleton,
  component: Page,
});

function Page() {
  const { reference } = Route.useParams();
  const search = Route.useSearch();
  const { words } = Route.useLoaderData();
  const { origin } = Route.useRouteContext();
  const { data } = useSuspenseQuery(needQuery(referenceOf({ reference }), useLocale()));
  const asking = useAsking('demand', data.reference, search);
  return (
    <NeedPage
      page={data}
      words={words}
      text={search.text}
      address={absoluteIn({ origin })(addressOfListing('demand', data.reference))}
      offer={<OfferTechnology need={data} {...asking} />}
      candidates={<CandidatesPanel id={data.id} kind="demand" texts={data.content.texts} />}
    />
  );
}
