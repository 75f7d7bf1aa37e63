import { createFileRoute } from '@tanstack/react-router';
import { SignUpForm } from '../../../features/accounts/sign-up-form';
import styles from '../../../features/accounts/accounts.module.css';
import { needs, useTranslation } from '../../../shared/i18n';
import { searchParams, text } from '../../../shared/search-params';
import { PageHeader } from '../../../shared/ui/page-header';
import { PlainLink } from '../../../shared/ui/plain-link';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_reading/sign-up')({
  validateSearch: searchParams({ invitation: text(), email: text(254) }),
  beforeLoad: needs('access'),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('access:signUp.title'),
      path: '/sign-up',
      noIndex: true,
    }),
  component: SignUpPage,
});

function SignUpPage() {
  const { t } = useTranslation('access');
  const { invitation, email } = Route.useSearch();
  return (
    <div className={styles.page}>
      <PageHeader title={t('signUp.title')} lead={t('signUp.lead')} />
      <SignUpForm invitationToken={invitation} email={email} />
      <p className={styles.below}>
        {t('signUp.haveAccount')} <PlainLink to="/sign-in">{t('signIn.submit')}</PlainLink>
      </p>
    </div>
  );
}
