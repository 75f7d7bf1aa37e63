import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountRoutes } from '@techbridge/contracts';
import { Form, FormActions, useForm } from '../../shared/form';
import { callWith } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { PlainLink } from '../../shared/ui/plain-link';
import { TextInput } from '../../shared/ui/text-input';
import { PasswordInput } from './password-input';
import { useArrival } from './signing-in';

export function SignInForm({ next }: { next: string | undefined }) {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const arrive = useArrival();
  const form = useForm({
    initial: { email: '', password: '' },
    labels: { email: t('field.email'), password: t('field.password') },
    submit: async (body) => arrive(await callWith(client, accountRoutes.signIn, { body }), next),
  });
  return (
    <Form form={form} label={t('signIn.title')}>
      <TextInput label={t('field.email')} type="email" autoComplete="username" {...form.field('email')} />
      <PasswordInput label={t('field.password')} autoComplete="current-password" {...form.field('password')} />
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('signIn.submit')}
        </Button>
        <PlainLink to="/forgot-password">{t('signIn.forgot')}</PlainLink>
      </FormActions>
    </Form>
  );
}
