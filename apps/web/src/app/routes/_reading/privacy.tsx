import { createFileRoute } from '@tanstack/react-router';
import { Prose } from '../../../features/about/prose-page';
import { needs, useTranslation } from '../../../shared/i18n';
import { useActor } from '../../../shared/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { PlainLink } from '../../../shared/ui/plain-link';
import { pageHead } from '../../page-head';

const TOPICS = ['what', 'why', 'contact', 'where', 'searches', 'rights', 'cookies'] as const;

export const Route = createFileRoute('/_reading/privacy')({
  beforeLoad: needs('pages'),
  head: ({ match: { context } }) =>
    pageHead(context, {
      title: context.messages.t('pages:privacy.title'),
      description: context.messages.t('pages:privacy.lead'),
      path: '/privacy',
    }),
  component: PrivacyPage,
});

function PrivacyPage() {
  const { t } = useTranslation('pages');
  const actor = useActor();
  return (
    <>
      <PageHeader
        title={t('privacy.title')}
        lead={t('privacy.lead')}
        actions={actor && <PlainLink to="/account">{t('privacy.account')}</PlainLink>}
      />
      <Prose
        sections={TOPICS.map((topic) => ({ title: t(`privacy.${topic}.title`), text: t(`privacy.${topic}.text`) }))}
      />
    </>
  );
}
