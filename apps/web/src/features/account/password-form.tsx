import { useQueryClient } from '@tanstack/react-query';
import { accountRoutes } from '@techbridge/contracts';
import { useTranslation } from 'react-i18next';
import { Form, FormActions, useForm } from '../../shared/form';
import { callWith, keyOf } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { TextInput } from '../../shared/ui/text-input';
import { useToast } from '../../shared/ui/toast';

/** A new password ends the sessions on other devices. */
export function PasswordForm() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const toast = useToast();
  const form = useForm({
    initial: { current: '', password: '' },
    labels: { current: t('password.current'), password: t('password.new') },
    submit: async (body) => {
      await callWith(client, accountRoutes.changePassword, { body });
      await client.invalidateQueries({ queryKey: keyOf(accountRoutes.listDevices) });
      form.setAll({ current: '', password: '' });
      toast({ text: t('password.done') });
    },
  });
  return (
    <Form form={form} label={t('password.title')}>
      <TextInput
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        {...form.field('current')}
      />
      <TextInput
        label={t('password.new')}
        help={t('password.help')}
        type="password"
        autoComplete="new-password"
        {...form.field('password')}
      />
      <FormActions>
        <Button type="submit" busy={form.busy}>
          {t('password.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}
