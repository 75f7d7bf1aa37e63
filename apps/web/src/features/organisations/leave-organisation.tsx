import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { organisationRoutes } from '@techbridge/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorMessage } from '../../shared/errors';
import { callWith } from '../../shared/query';
import { sessionQuery } from '../../shared/session';
import { Button } from '../../shared/ui/button';
import { ConfirmDialog } from '../../shared/ui/dialog';
import { useToast } from '../../shared/ui/toast';
import { ownOrganisationQuery } from './organisations.queries';

/** Leaving by oneself, after a question; afterwards everything of the organisation is out of sight. */
export function LeaveOrganisation({ name }: { name: string }) {
  const { t } = useTranslation('organisations');
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const message = useErrorMessage();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    try {
      await callWith(client, organisationRoutes.leave, {});
      setAsking(false);
      toast({ text: t('leave.done', { name }) });
      client.setQueryData(ownOrganisationQuery.queryKey, { organisation: null });
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await router.invalidate();
    } catch (error) {
      toast({ text: message(error), danger: true });
      setAsking(false);
      setBusy(false);
    }
  };
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setAsking(true)}>
        {t('leave.action')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('leave.title', { name })}
        description={t('leave.text')}
        confirmLabel={t('leave.action')}
        onConfirm={() => void leave()}
        busy={busy}
        danger
      />
    </>
  );
}
