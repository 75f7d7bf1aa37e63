import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from './dialog';

/** Nobody loses what they typed: asks before leaving the page, also when the tab is closed. */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useTranslation('common');
  const blocker = useBlocker({ shouldBlockFn: () => when, enableBeforeUnload: () => when, withResolver: true });
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      onOpenChange={(open) => !open && blocker.reset?.()}
      title={t('leave.title')}
      description={t('leave.text')}
      confirmLabel={t('leave.confirm')}
      onConfirm={() => blocker.proceed?.()}
      danger
    />
  );
}
