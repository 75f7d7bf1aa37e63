import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { glossaryRoutes } from '@techbridge/contracts';
import { glossaryData } from '../../../features/glossary/glossary-data';
import { GlossaryPage } from '../../../features/glossary/glossary-page';
import { needs } from '../../../shared/i18n';
import { routeQuery } from '../../../shared/query';
import { DictionaryCredits } from '../../../shared/ui/dictionary-credits';
import { absoluteIn } from '../../listing-route';
import { pageHead } from '../../page-head';

const packsQuery = () => routeQuery(glossaryRoutes.listPacks, {});

export const Route = createFileRoute('/_public/glossary')({
  beforeLoad: needs('pages'),
  // The page stands without them: a failure leaves out the credits, not the words.
  loader: ({ context }) => context.queryClient.prefetchQuery(packsQuery()),
  head: ({ match: { context } }) =>
    pageHead(context, {
      title: context.messages.t('pages:glossary.title'),
      description: context.messages.t('pages:glossary.lead'),
      path: '/glossary',
      jsonLd: glossaryData(context.messages, absoluteIn(context)),
    }),
  component: Page,
});

function Page() {
  const { data } = useQuery(packsQuery());
  return (
    <>
      <GlossaryPage />
      <DictionaryCredits packs={data?.items ?? []} />
    </>
  );
}
