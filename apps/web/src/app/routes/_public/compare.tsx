import { createFileRoute } from '@tanstack/react-router';
import { technologyQuery } from '../../../features/catalogue/catalogue.queries';
import { ComparePage } from '../../../features/catalogue/compare-page';
import { addressOfComparison, comparedIn, comparisonReader } from '../../../features/catalogue/compared';
import { needs } from '../../../shared/i18n';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_public/compare')({
  validateSearch: comparisonReader,
  beforeLoad: needs('catalogue'),
  loaderDeps: ({ search }) => ({ references: comparedIn(search) }),
  loader: async ({ context: { queryClient, locale }, deps: { references } }) => {
    await Promise.all(references.map((reference) => queryClient.prefetchQuery(technologyQuery(reference, locale))));
  },
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('catalogue:compare.title'),
      description: match.context.messages.t('catalogue:compare.lead'),
      path: addressOfComparison(comparedIn(match.search)),
      noIndex: true,
    }),
  component: Page,
});

function Page() {
  return <ComparePage references={comparedIn(Route.useSearch())} />;
}
