import { createFileRoute } from '@tanstack/react-router';
import { ResetPasswordForm } from '../../../features/accounts/reset-password-form';
import { needs, useTranslation } from '../../../shared/i18n';
import { searchParams, text } from '../../../shared/search-params';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_reading/reset-password')({
  validateSearch: searchParams({ token: text() }),
  beforeLoad: needs('access'),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('access:reset.title'),
      path: '/reset-password',
      noIndex: true,
    }),
  component: ResetPasswordPage,
});

function ResetPasswordPage() {
  const { t } = useTranslation('access');
  return (
    <>
      <PageHeader title={t('reset.title')} lead={t('reset.lead')} />
      <ResetPasswordForm token={Route.useSearch().token ?? ''} />
    </>
  );
}
