import { useQueryClient } from '@tanstack/react-query';
import { accountRoutes } from '@techbridge/contracts';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../shared/api';
import { Form, FormActions, useForm } from '../../shared/form';
import { callWith } from '../../shared/query';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { AnchorButton } from '../../shared/ui/link-button';
import { TextInput } from '../../shared/ui/text-input';
import styles from './account.module.css';

/** Takes one's data along. */
export function ExportData() {
  const { t } = useTranslation('account');
  return (
    <div className={styles.stack}>
      <p>{t('export.text')}</p>
      <div>
        <AnchorButton href={addressOf(accountRoutes.exportData, {})} download="techbridge.json" icon={<Download />}>
          {t('export.submit')}
        </AnchorButton>
      </div>
    </div>
  );
}

/** Deletes one's personal data and closes the account. */
export function CloseAccount({ onClosed }: { onClosed: () => Promise<void> }) {
  const { t } = useTranslation('account');
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.stack}>
      <p>{t('close.text')}</p>
      <div>
        <Button variant="danger" onClick={() => setOpen(true)}>
          {t('close.submit')}
        </Button>
      </div>
      <Dialog open={open} onOpenChange={setOpen} title={t('close.title')} description={t('close.confirm')}>
        <CloseForm onClosed={onClosed} onCancel={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

function CloseForm({ onClosed, onCancel }: { onClosed: () => Promise<void>; onCancel: () => void }) {
  const { t } = useTranslation(['account', 'common']);
  const client = useQueryClient();
  const form = useForm({
    initial: { password: '' },
    labels: { password: t('close.password') },
    submit: async (body) => {
      await callWith(client, accountRoutes.closeAccount, { body });
      await onClosed();
    },
  });
  return (
    <Form form={form} label={t('close.title')}>
      <TextInput
        label={t('close.password')}
        type="password"
        autoComplete="current-password"
        {...form.field('password')}
      />
      <FormActions>
        <Button type="submit" variant="danger" busy={form.busy}>
          {t('close.submit')}
        </Button>
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
      </FormActions>
    </Form>
  );
}
