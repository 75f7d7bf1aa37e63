import { createFileRoute } from '@tanstack/react-router';
import { SampleSignIns } from '../../../features/accounts/sample-sign-ins';
import { SignInForm } from '../../../features/accounts/sign-in-form';
import styles from '../../../features/accounts/accounts.module.css';
import { needs, useTranslation } from '../../../shared/i18n';
import { searchParams, text } from '../../../shared/search-params';
import { useSession } from '../../../shared/session';
import { Notice } from '../../../shared/ui/notice';
import { PageHeader } from '../../../shared/ui/page-header';
import { PlainLink } from '../../../shared/ui/plain-link';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_reading/sign-in')({
  validateSearch: searchParams({ next: text(2000) }),
  beforeLoad: needs('access'),
  head: ({ match }) =>
    pageHead(match.context, {
      title: match.context.messages.t('access:signIn.title'),
      path: '/sign-in',
      noIndex: true,
    }),
  component: SignInPage,
});

function SignInPage() {
  const { t } = useTranslation('access');
  const { next } = Route.useSearch();
  const { actor, sampleSignIns } = useSession();
  return (
    <div className={styles.page}>
      <PageHeader title={t('signIn.title')} lead={next ? t('signIn.goOn') : t('signIn.lead')} />
      {actor && (
        <Notice action={<PlainLink to="/work">{t('signIn.toWork')}</PlainLink>}>
          {t('signIn.already', { name: actor.name })}
        </Notice>
      )}
      <SignInForm next={next} />
      <p className={styles.below}>
        {t('signIn.noAccount')} <PlainLink to="/sign-up">{t('signIn.register')}</PlainLink>
      </p>
      <SampleSignIns people={sampleSignIns} next={next} />
    </div>
  );
}
