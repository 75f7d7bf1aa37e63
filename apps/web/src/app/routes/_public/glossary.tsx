import { createFileRoute } from '@tanstack/react-router';
import { glossaryData } from '../../../features/glossary/glossary-data';
import { GlossaryPage } from '../../../features/glossary/glossary-page';
import { needs } from '../../../shared/i18n';
import { absoluteIn } from '../../listing-route';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_public/glossary')({
  beforeLoad: needs('pages'),
  head: ({ match: { context } }) =>
    pageHead(context, {
      title: context.messages.t('pages:glossary.title'),
      description: context.messages.t('pages:glossary.lead'),
      path: '/glossary',
      jsonLd: glossaryData(context.messages, absoluteIn(context)),
    }),
  component: GlossaryPage,
});
