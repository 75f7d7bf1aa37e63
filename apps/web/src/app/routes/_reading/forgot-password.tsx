import { createFileRoute } from '@tanstack/react-router';
import { ForgotPasswordForm } from '../../../features/accounts/forgot-password-form';
import { needs, useTranslation } from '../../../shared/i18n';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_reading/forgot-password')({
  beforeLoad: needs('access'),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('access:forgot.title'),
      path: '/forgot-password',
      noIndex: true,
    }),
  component: ForgotPasswordPage,
});

function ForgotPasswordPage() {
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader title={t('forgot.title')} lead={t('forgot.lead')} />
      <ForgotPasswordForm />
    </>
  );
}
