import { createFileRoute } from '@tanstack/react-router';
import { HowItWorks } from '../../../features/about/how-it-works';
import { needs, useTranslation } from '../../../shared/i18n';
import { useActor } from '../../../shared/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_public/how-it-works')({
  beforeLoad: needs('pages'),
  head: ({ match: { context } }) =>
    pageHead(context, {
      title: context.messages.t('pages:how.title'),
      description: context.messages.t('pages:how.lead'),
      path: '/how-it-works',
    }),
  component: HowItWorksPage,
});

function HowItWorksPage() {
  const { t } = useTranslation('pages');
  const actor = useActor();
  return (
    <>
      <PageHeader title={t('how.title')} lead={t('how.lead')} />
      <HowItWorks signedIn={actor !== null} />
    </>
  );
}
