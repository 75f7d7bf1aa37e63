import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountRoutes } from '@techbridge/contracts';
import { Form, FormActions, useForm } from '../../shared/form';
import { callWith } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { TextInput } from '../../shared/ui/text-input';

export function ForgotPasswordForm() {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initial: { email: '' },
    labels: { email: t('field.email') },
    submit: async (body) => {
      await callWith(client, accountRoutes.requestPasswordReset, { body });
      setSentTo(body.email);
    },
  });
  if (sentTo) {
    return (
      <Notice tone="success" title={t('forgot.sentTitle')} live>
        {t('forgot.sentText', { email: sentTo })}
      </Notice>
    );
  }
  return (
    <Form form={form} label={t('forgot.title')}>
      <TextInput label={t('field.email')} type="email" autoComplete="username" {...form.field('email')} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('forgot.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}
