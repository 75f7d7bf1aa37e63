import { createFileRoute } from '@tanstack/react-router';
import { Prose } from '../../../features/about/prose-page';
import { needs, useTranslation } from '../../../shared/i18n';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

const TOPICS = ['aim', 'keyboard', 'reading', 'limits', 'help'] as const;

export const Route = createFileRoute('/_reading/accessibility-statement')({
  beforeLoad: needs('pages'),
  head: ({ match: { context } }) =>
    pageHead(context, {
      title: context.messages.t('pages:access.title'),
      description: context.messages.t('pages:access.lead'),
      path: '/accessibility-statement',
    }),
  component: AccessibilityPage,
});

function AccessibilityPage() {
  const { t } = useTranslation('pages');
  return (
    <>
      <PageHeader title={t('access.title')} lead={t('access.lead')} />
      <Prose
        sections={TOPICS.map((topic) => ({ title: t(`access.${topic}.title`), text: t(`access.${topic}.text`) }))}
      />
    </>
  );
}
