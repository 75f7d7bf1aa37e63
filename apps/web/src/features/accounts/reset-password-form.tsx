import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountRoutes } from '@techbridge/contracts';
import { Form, FormActions, useForm } from '../../shared/form';
import { callWith } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { Notice } from '../../shared/ui/notice';
import { PlainLink } from '../../shared/ui/plain-link';
import { PasswordInput } from './password-input';

export function ResetPasswordForm({ token }: { token: string }) {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const [done, setDone] = useState(false);
  const form = useForm({
    initial: { token, password: '' },
    labels: { password: t('field.newPassword') },
    submit: async (body) => {
      await callWith(client, accountRoutes.resetPassword, { body });
      setDone(true);
    },
  });
  if (done) {
    return (
      <Notice
        tone="success"
        title={t('reset.doneTitle')}
        action={<PlainLink to="/sign-in">{t('signIn.submit')}</PlainLink>}
        live
      >
        {t('reset.doneText')}
      </Notice>
    );
  }
  return (
    <Form form={form} label={t('reset.title')}>
      <PasswordInput
        label={t('field.newPassword')}
        help={t('field.passwordHelp')}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('reset.submit')}
        </Button>
        <PlainLink to="/forgot-password">{t('reset.again')}</PlainLink>
      </FormActions>
    </Form>
  );
}
