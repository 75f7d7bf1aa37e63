import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, useRouter } from '@tanstack/react-router';
import { accountRoutes } from '@techbridge/contracts';
import { consentsQuery, devicesQuery, profileQuery } from '../../../features/account/account.queries';
import styles from '../../../features/account/account.module.css';
import { Consents } from '../../../features/account/consents';
import { Devices } from '../../../features/account/devices';
import { CloseAccount, ExportData } from '../../../features/account/own-data';
import { PasswordForm } from '../../../features/account/password-form';
import { ProfileForm } from '../../../features/account/profile-form';
import { DigestSettings } from '../../../features/notifications/digest-settings';
import { digestQuery, preferencesQuery } from '../../../features/notifications/notifications.queries';
import { NotificationPreferences } from '../../../features/notifications/preferences';
import { needs, useTranslation } from '../../../shared/i18n';
import { callWith } from '../../../shared/query';
import { replaceSession, useActor } from '../../../shared/session';
import { PageHeader } from '../../../shared/ui/page-header';
import { Section } from '../../../shared/ui/panel';
import { useToast } from '../../../shared/ui/toast';
import { pageHead } from '../../page-head';

export const Route = createFileRoute('/_workspace/account')({
  beforeLoad: needs('account', 'notifications'),
  loader: ({ context: { queryClient, actor } }) =>
    Promise.all([
      queryClient.ensureQueryData(profileQuery),
      queryClient.ensureQueryData(devicesQuery),
      queryClient.ensureQueryData(consentsQuery),
      queryClient.ensureQueryData(preferencesQuery),
      ...(actor?.role === 'member' ? [queryClient.ensureQueryData(digestQuery)] : []),
    ]),
  head: ({ match }) =>
    pageHead(match.context, { title: match.context.messages.t('account:title'), path: '/account', noIndex: true }),
  component: Page,
});

/** After the session has ended from here: forgets what was read and goes where everyone may be. */
function useLeave() {
  const client = useQueryClient();
  const router = useRouter();
  return async () => {
    const session = await callWith(client, accountRoutes.session, {});
    await router.navigate({ to: '/', ignoreBlocker: true });
    replaceSession(client, session);
    await router.invalidate();
  };
}

function Page() {
  const { t } = useTranslation('account');
  const toast = useToast();
  const leave = useLeave();
  const actor = useActor();
  const closed = async () => {
    await leave();
    toast({ text: t('close.done') });
  };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className={styles.page}>
        <Section title={t('profile.title')}>
          <ProfileForm />
        </Section>
        <Section title={t('notifications.title')} id="notifications">
          {actor?.role === 'member' && <DigestSettings />}
          <NotificationPreferences />
        </Section>
        <Section title={t('password.title')}>
          <PasswordForm />
        </Section>
        <Section title={t('devices.title')}>
          <Devices onSignedOut={leave} />
        </Section>
        <Section title={t('consents.title')}>
          <p>{t('consents.text')}</p>
          <Consents />
        </Section>
        <Section title={t('data.title')}>
          <ExportData />
        </Section>
        <Section title={t('close.heading')}>
          <CloseAccount onClosed={closed} />
        </Section>
      </div>
    </>
  );
}
