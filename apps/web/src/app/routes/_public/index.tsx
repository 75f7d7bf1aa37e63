import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { homeQuery } from '../../../features/catalogue/catalogue.queries';
import { HomePage } from '../../../features/catalogue/home-page';
import { siteData } from '../../../features/catalogue/structured-data';
import { needs, useLocale } from '../../../shared/i18n';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_public/')({
  beforeLoad: needs('catalogue'),
  loader: async ({ context }) => {
    await context.queryClient.ensureQueryData({ ...homeQuery(context.locale), revalidateIfStale: true });
  },
  head: ({ match: { context } }) => {
    const product = context.messages.t('common:product');
    return pageHead(context, {
      title: product,
      path: '/',
      jsonLd: siteData(product, (path) => new URL(path, context.origin).href),
    });
  },
  component: Page,
});

function Page() {
  const { data } = useSuspenseQuery(homeQuery(useLocale()));
  return <HomePage home={data} />;
}
