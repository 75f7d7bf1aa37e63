import { createFileRoute } from '@tanstack/react-router';
import { ConfirmEmail } from '../../../features/accounts/confirm-email';
import { needs, useTranslation } from '../../../shared/i18n';
import { searchParams, text } from '../../../shared/search-params';
import { Notice } from '../../../shared/ui/notice';
import { PageHeader } from '../../../shared/ui/page-header';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_reading/confirm-email')({
  validateSearch: searchParams({ token: text() }),
  beforeLoad: needs('access'),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('access:confirm.title'),
      path: '/confirm-email',
      noIndex: true,
    }),
  component: ConfirmEmailPage,
});

function ConfirmEmailPage() {
  const { t } = useTranslation('access');
  const { token } = Route.useSearch();
  return (
    <>
      <PageHeader title={t('confirm.title')} lead={t('confirm.text')} />
      {token ? <ConfirmEmail token={token} /> : <Notice tone="attention">{t('confirm.noToken')}</Notice>}
    </>
  );
}
