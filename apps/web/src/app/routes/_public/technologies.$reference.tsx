import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { technologyQuery } from '../../../features/catalogue/catalogue.queries';
import { addressOfListing } from '../../../features/catalogue/criteria';
import { ListingSkeleton } from '../../../features/catalogue/listing-skeleton';
import { listingReader, shownText } from '../../../features/catalogue/listing-text';
import { technologyData } from '../../../features/catalogue/structured-data';
import { TechnologyPage } from '../../../features/catalogue/technology-page';
import { CandidatesPanel } from '../../../features/matching/candidates-panel';
import { AskIntroduction } from '../../../features/request-introduction/ask-introduction';
import { needs, useLocale } from '../../../shared/i18n';
import { orNotFound } from '../../../shared/query';
import { absoluteIn, referenceOf, useAsking } from '../../listing-route';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_public/technologies/$reference')({
  validateSearch: listingReader,
  beforeLoad: needs('catalogue'),
  loader: async ({ context, params }) => {
    const query = technologyQuery(referenceOf(params), context.locale);
    const page = await orNotFound(context.queryClient.ensureQueryData({ ...query, revalidateIfStale: true }));
    const { technologyWords } = await import('../../../features/catalogue/listing-words');
    return { words: technologyWords(page, context.locale) };
  },
  head: ({ match: { context, params } }) => {
    const page = context.queryClient.getQueryData(technologyQuery(params.reference, context.locale).queryKey);
    if (!page) return {};
    const shown = shownText(page.content.texts, context.locale, undefined);
    const picture = page.attachments.find(({ thumbnailUrl }) => thumbnailUrl !== null);
    return pageHead(context, {
      title: shown?.text.title ?? page.reference,
      description: shown?.text.summary || shown?.text.description || '',
      path: addressOfListing('technology', page.reference),
      type: 'article',
      jsonLd: technologyData(page, context.locale, absoluteIn(context)),
      ...(picture ? { image: picture.url } : {}),
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
  const { data } = useSuspenseQuery(technologyQuery(referenceOf({ reference }), useLocale()));
  const asking = useAsking('technology', data.reference, search);
  return (
    <TechnologyPage
      page={data}
      words={words}
      text={search.text}
      address={absoluteIn({ origin })(addressOfListing('technology', data.reference))}
      ask={<AskIntroduction technology={data} {...asking} />}
      candidates={<CandidatesPanel id={data.id} kind="technology" texts={data.content.texts} />}
    />
  );
}
