import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountRoutes, organisationRoutes } from '@techbridge/contracts';
import { Form, FormActions, useForm } from '../../shared/form';
import { usePick } from '../../shared/i18n';
import { callWith } from '../../shared/query';
import { useActor } from '../../shared/session';
import { Button } from '../../shared/ui/button';
import { LinkButton } from '../../shared/ui/link-button';
import { Notice } from '../../shared/ui/notice';
import { PageHeader } from '../../shared/ui/page-header';
import { invitationQuery } from './accounts.queries';
import styles from './accounts.module.css';
import { useArrival } from './signing-in';

export function Invitation({ token }: { token: string }) {
  const { t } = useTranslation('access');
  const { text } = usePick();
  const actor = useActor();
  const { data: invitation } = useSuspenseQuery(invitationQuery(token));
  const { email, role, organisation } = invitation;
  const here = `/invitation?token=${encodeURIComponent(token)}`;
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('invitation.title', { organisation: text(organisation.name) })}
        lead={t(`invitation.${role}`, { email })}
      />
      {actor ? (
        <>
          <Notice>{t('invitation.otherAccount', { name: actor.name, email })}</Notice>
          <AcceptInvitation token={token} />
        </>
      ) : (
        <FormActions>
          <LinkButton to="/sign-up" search={{ invitation: token, email }} variant="primary">
            {t('invitation.register')}
          </LinkButton>
          <LinkButton to="/sign-in" search={{ next: here }}>
            {t('invitation.signIn')}
          </LinkButton>
        </FormActions>
      )}
    </div>
  );
}

function AcceptInvitation({ token }: { token: string }) {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const arrive = useArrival();
  const form = useForm({
    initial: { token },
    labels: {},
    submit: async (body) => {
      await callWith(client, organisationRoutes.acceptInvitation, { body });
      await arrive(await callWith(client, accountRoutes.session, {}), '/work');
    },
  });
  return (
    <Form form={form} label={t('invitation.heading')}>
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('invitation.accept')}
        </Button>
      </FormActions>
    </Form>
  );
}
