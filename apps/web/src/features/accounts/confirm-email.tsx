import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountRoutes } from '@techbridge/contracts';
import { Form, FormActions, useForm } from '../../shared/form';
import { callWith } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { useArrival } from './signing-in';

/** A press, not the mere opening of the link: mail scanners open links too, and would use the token up. */
export function ConfirmEmail({ token }: { token: string }) {
  const { t } = useTranslation('access');
  const client = useQueryClient();
  const arrive = useArrival();
  const form = useForm({
    initial: { token },
    labels: {},
    submit: async (body) => arrive(await callWith(client, accountRoutes.confirmEmail, { body })),
  });
  return (
    <Form form={form} label={t('confirm.title')}>
      <FormActions>
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('confirm.submit')}
        </Button>
      </FormActions>
    </Form>
  );
}
