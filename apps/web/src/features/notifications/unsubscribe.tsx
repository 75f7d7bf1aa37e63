import { useQueryClient } from '@tanstack/react-query';
import { notificationRoutes, type NotificationKind } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, isApiError } from '../../shared/api';
import { Form, FormActions, useForm } from '../../shared/form';
import { callWith } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { LinkButton } from '../../shared/ui/link-button';
import { Notice } from '../../shared/ui/notice';

/** Stops the mails of the kinds of a mail, for whoever holds the mail. A press is needed: mail programs open links by themselves. */
export function Unsubscribe({ token }: { token: string }) {
  const { t } = useTranslation('notifications');
  const client = useQueryClient();
  const [stopped, setStopped] = useState<readonly NotificationKind[]>([]);
  const form = useForm({
    initial: { token },
    labels: {},
    submit: async (body) => {
      const { kinds } = await callWith(client, notificationRoutes.unsubscribe, { body }).catch(rethrowAsLink);
      setStopped(kinds);
    },
  });
  if (stopped.length > 0)
    return (
      <Notice
        tone="success"
        live
        title={t('unsubscribe.done', { kind: stopped.map((kind) => t(`kind.${kind}`)).join(t('unsubscribe.and')) })}
        action={
          <LinkButton to="/account" hash="notifications">
            {t('unsubscribe.account')}
          </LinkButton>
        }
      >
        {t('unsubscribe.doneText')}
      </Notice>
    );
  if (!token) return <Notice tone="attention">{t('unsubscribe.noToken')}</Notice>;
  return (
    <Form form={form} label={t('unsubscribe.title')}>
      <p>{t('unsubscribe.text')}</p>
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('unsubscribe.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** What is wrong with the token is no answer of a person: the link is. */
function rethrowAsLink(error: unknown): never {
  if (isApiError(error) && error.code === 'request.invalid') throw new ApiError('account.token_invalid');
  throw error;
}
